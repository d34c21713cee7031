package org.reeduca.web.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.SendMark;

/** What the script of the roll sends is read as the form is, and anything else is not read. */
class SentBodyTest {

    private static final UUID MAN = UUID.randomUUID();
    private static final UUID WHO = UUID.randomUUID();
    private static final UUID KEY = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();

    private static Optional<SentBody> read(String more) {
        String body = """
                {"who":"%s","on":"2026-03-09","start":"18:00","end":"20:30","r":2%s}""".formatted(WHO, more);
        return SentBody.read(body.getBytes(StandardCharsets.UTF_8), MAN);
    }

    private static SendMark command(String more) {
        SendMark command = read(more).orElseThrow().command(KEY, SESSION);
        if (command == null) {
            throw new AssertionError("not understood: " + more);
        }
        return command;
    }

    @Test
    void an_hour_typed_becomes_minutes_after_the_start_the_device_knew() {
        SendMark sent = command(",\"m\":\"L\",\"l\":\"18:22\",\"device\":\"2026-03-10T00:22:00Z\"");

        assertThat(sent)
                .isEqualTo(new SendMark(
                        KEY,
                        SESSION,
                        MAN,
                        2,
                        Observed.late(22),
                        LocalDateTime.parse("2026-03-09T18:00"),
                        Instant.parse("2026-03-10T00:22:00Z")));
    }

    @Test
    void no_mark_takes_one_back() {
        assertThat(command(",\"m\":\"\"").observed()).isEqualTo(Observed.NOTHING);
    }

    @Test
    void a_note_and_an_early_leave_travel_with_the_mark() {
        assertThat(command(",\"m\":\"P\",\"e\":\"20\",\"t\":\" llamó su jefe \"")
                        .observed())
                .isEqualTo(new Observed(Mark.PRESENT, 0, true, 20, null, false, null, "llamó su jefe"));
    }

    @Test
    void late_without_minutes_says_what_is_missing() {
        SentBody body = read(",\"m\":\"L\"").orElseThrow();

        assertThat(body.command(KEY, SESSION)).isNull();
        assertThat(body.problems()).extracting(MarkForm.Problem::key).containsExactly("attendance.roll.late.required");
    }

    @Test
    void a_clock_that_says_nonsense_says_nothing() {
        assertThat(command(",\"m\":\"P\",\"device\":\"ayer\"").deviceAt()).isNull();
    }

    @Test
    void the_page_says_whose_it_was() {
        assertThat(read("").orElseThrow().who()).isEqualTo(WHO);
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"s\":\"NOWHERE\"", ",\"w\":\"X\"", ",\"m\":7"})
    void what_our_script_does_not_send_is_not_read(String more) {
        assertThat(read(more)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "7", "{\"who\":\"x\"}"})
    void something_else_is_not_read(String body) {
        assertThat(SentBody.read(body.getBytes(StandardCharsets.UTF_8), MAN)).isEmpty();
    }
}
