package org.reeduca.attendance;

import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mark as a device sends it, by itself.
 *
 * @param key made by the device for this mark; sent again with the same key it is recorded once
 * @param participant the man
 * @param revision the one the device saw, 0 for none; another in the database is a conflict
 * @param observed what is to be recorded
 * @param beginsAt when the session begins as the device knows it, in the centre's time; it may have been moved since
 * @param deviceAt what the clock of the device said, null when it said nothing; kept, and used for nothing
 */
public record SendMark(
        @NotNull UUID key,
        @NotNull UUID session,
        @NotNull UUID participant,
        int revision,
        @NotNull Observed observed,
        @NotNull LocalDateTime beginsAt,
        @Nullable Instant deviceAt) {

    /** What tells it from another one of the same key: SHA-256 in hexadecimal of all that matters in it. */
    String digest() {
        String body = String.join(
                "\n",
                List.of(
                        session.toString(),
                        participant.toString(),
                        Integer.toString(revision),
                        observed.toString(),
                        beginsAt.toString()));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** It as a line of a roll that is saved. */
    SaveRoll asRoll() {
        return new SaveRoll(session, List.of(new SaveRoll.Line(participant, revision, observed)), false);
    }
}
