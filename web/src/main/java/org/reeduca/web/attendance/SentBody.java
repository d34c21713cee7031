package org.reeduca.web.attendance;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.SendMark;
import org.reeduca.attendance.SentHome;

/**
 * One mark as the script of the roll sends it: the fields of the form under the letters the form gives them, the hours of
 * the session as the page had them, and whose page it was.
 */
final class SentBody {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String LETTERS = "mlenwst";

    private final JsonObject body;
    private final UUID who;
    private final LocalDate on;
    private final LocalTime start;
    private final LocalTime end;
    private final MarkForm form;

    private SentBody(JsonObject body, UUID man) {
        this.body = body;
        this.who = UUID.fromString(body.getString("who"));
        this.on = LocalDate.parse(body.getString("on"));
        this.start = LocalTime.parse(body.getString("start"));
        this.end = LocalTime.parse(body.getString("end"));
        this.form = form(body, man);
    }

    /** What was sent; empty when it is not what our script sends. */
    static Optional<SentBody> read(byte[] bytes, UUID man) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            return Optional.of(new SentBody(reader.readObject(), man));
        } catch (RuntimeException e) {
            // the parser, missing fields, and values that are none: all say the same to a script that is not ours
            return Optional.empty();
        }
    }

    private static MarkForm form(JsonObject body, UUID man) {
        Map<String, String> fields = new HashMap<>();
        fields.put("p", man.toString());
        fields.put("r", Integer.toString(body.getInt("r")));
        LETTERS.chars()
                .mapToObj(letter -> Character.toString(letter))
                .filter(letter ->
                        body.containsKey(letter) && !body.getString(letter).isEmpty())
                .forEach(letter -> fields.put(letter, body.getString(letter)));
        requireConstants(fields);
        MarkForm form = MarkForm.sent("", fields);
        if (form == null) {
            throw new IllegalStateException("A form that names its man");
        }
        return form;
    }

    private static void requireConstants(Map<String, String> fields) {
        if (fields.containsKey("w")) {
            AbsenceMotive.valueOf(fields.get("w"));
        }
        if (fields.containsKey("s")) {
            SentHome.valueOf(fields.get("s"));
        }
    }

    /** The account whose page sent it. */
    UUID who() {
        return who;
    }

    /** The command, or null when something typed cannot be understood; then {@link #problems} says what. */
    @Nullable
    SendMark command(UUID key, UUID session) {
        Observed observed = form.observed(start, end);
        return observed == null
                ? null
                : new SendMark(
                        key,
                        session,
                        form.getParticipant(),
                        form.getRevision(),
                        observed,
                        on.atTime(start),
                        deviceAt());
    }

    Stream<MarkForm.Problem> problems() {
        return form.getProblems().stream();
    }

    /** A clock that says nothing sensible says nothing. */
    private @Nullable Instant deviceAt() {
        try {
            return Instant.parse(body.getString("device", ""));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
