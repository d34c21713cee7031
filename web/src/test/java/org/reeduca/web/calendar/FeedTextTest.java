package org.reeduca.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reeduca.calendar.Feed;
import org.reeduca.calendar.FeedSession;

class FeedTextTest {

    private static final UUID REF = UUID.fromString("5b0c6f0e-3f0a-4a43-8d5c-6f3c8f6e2a11");
    private static final ZoneId XALAPA = ZoneId.of("America/Mexico_City");

    /** What a neighbour who looks over a shoulder must not read. */
    private static final Pattern TELLING = Pattern.compile(
            "violen|agres|reeduca|re-educa|hombres|masculin|juez|juzgado|court|orden|perpetrator|men\\b|cecovim",
            Pattern.CASE_INSENSITIVE);

    @Test
    void a_session_is_an_event_in_the_zone_of_its_centre() {
        assertThat(FeedText.of(feed(session("2026-01", 6, false, 0)))).contains("""
                        BEGIN:VEVENT
                        UID:5b0c6f0e-3f0a-4a43-8d5c-6f3c8f6e2a11
                        DTSTAMP:20260301T150000Z
                        LAST-MODIFIED:20260301T150000Z
                        SEQUENCE:0
                        DTSTART;TZID=America/Mexico_City:20260309T180000
                        DTEND;TZID=America/Mexico_City:20260309T203000
                        STATUS:CONFIRMED
                        SUMMARY:Grupo 2026-01 · sesión 6
                        CLASS:PRIVATE
                        END:VEVENT
                        """.replace("\n", "\r\n"));
    }

    @Test
    void a_cancelled_session_stays_and_says_so_and_a_changed_one_has_a_higher_number() {
        assertThat(FeedText.of(feed(session("2026-01", 6, true, 3))))
                .contains("STATUS:CANCELLED\r\n")
                .contains("SEQUENCE:3\r\n")
                .contains("UID:" + REF + "\r\n");
    }

    @Test
    void the_frame_is_one_calendar_with_its_zone_before_the_events() {
        String calendar = FeedText.of(feed(session("2026-01", 6, false, 0)));

        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .endsWith("END:VCALENDAR\r\n")
                .containsSubsequence("BEGIN:VTIMEZONE", "TZID:America/Mexico_City", "END:VTIMEZONE", "BEGIN:VEVENT");
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(calendar).doesNotContain("METHOD");
    }

    @Test
    void without_sessions_it_is_still_a_calendar() {
        assertThat(FeedText.of(feed())).contains("BEGIN:VTIMEZONE").doesNotContain("VEVENT");
    }

    @Test
    void it_speaks_the_language_of_its_owner() {
        Feed spanish = feed(session("2026-01", 6, false, 0));
        Feed english = new Feed("en", spanish.zone(), spanish.from(), spanish.to(), spanish.sessions());

        assertThat(FeedText.of(english))
                .contains("SUMMARY:Group 2026-01 · session 6\r\n")
                .contains("NAME:Sessions\r\n");
    }

    @Test
    void the_same_sessions_give_the_same_text() {
        assertThat(FeedText.of(feed(session("2026-01", 6, false, 0))))
                .isEqualTo(FeedText.of(feed(session("2026-01", 6, false, 0))));
    }

    @Test
    void nothing_tells_what_the_groups_are_for_whatever_a_centre_calls_them() {
        for (String code : new String[] {
            "Agresores 2026-01", "Hombres violentos", "Reeducación-03/2026", "2026-01 hombres", "Violencia2026"
        }) {
            for (String language : new String[] {"es", "en"}) {
                Feed feed = new Feed(
                        language,
                        XALAPA,
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2027, 3, 1),
                        List.of(session(code, 6, false, 0)));
                assertThat(TELLING.matcher(FeedText.of(feed)).find()).as(code).isFalse();
            }
        }
    }

    @Test
    void of_a_code_the_part_with_figures_is_told() {
        assertThat(NeutralCode.of("2026-01")).isEqualTo("2026-01");
        assertThat(NeutralCode.of("03/2026")).isEqualTo("03/2026");
        assertThat(NeutralCode.of("G-99")).isEqualTo("G-99");
        assertThat(NeutralCode.of("XAL 2026-01")).isEqualTo("XAL 2026-01");
        assertThat(NeutralCode.of("Hombres 2026-01")).isEqualTo("2026-01");
        assertThat(NeutralCode.of("Martes")).isEmpty();
        assertThat(NeutralCode.of("7.")).isEqualTo("7");
    }

    @Test
    void a_session_without_a_neutral_code_is_told_by_its_number() {
        assertThat(FeedText.of(feed(session("Martes", 16, false, 0)))).contains("SUMMARY:Sesión 16\r\n");
    }

    @Test
    void a_session_ends_so_many_minutes_later_also_in_the_night_the_clock_is_changed() {
        Feed feed = new Feed(
                "es",
                ZoneId.of("America/Tijuana"),
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2027, 3, 1),
                List.of(new FeedSession(
                        REF, "1", 1, LocalDateTime.of(2026, 3, 8, 1, 0), 150, false, 0, Instant.EPOCH)));

        assertThat(FeedText.of(feed)).contains("DTEND;TZID=America/Tijuana:20260308T043000");
    }

    @Test
    void no_line_is_too_long_however_many_sessions_there_are() {
        FeedSession[] many = IntStream.range(1, 400)
                .mapToObj(n -> session("XAL 2026-01-ñandú-" + n, n, n % 7 == 0, n))
                .toArray(FeedSession[]::new);

        assertThat(FeedText.of(feed(many)).split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(75));
    }

    @Test
    void of_an_address_the_secret_stands_before_the_extension() {
        assertThat(FeedServlet.secret("/abc.ics")).isEqualTo("abc");
        assertThat(FeedServlet.secret("/abc")).isEmpty();
        assertThat(FeedServlet.secret("/")).isEmpty();
        assertThat(FeedServlet.secret(null)).isEmpty();
    }

    @Test
    void a_calendar_that_is_known_is_not_sent_again() {
        assertThat(FeedServlet.matches("\"a\"", "\"a\"")).isTrue();
        assertThat(FeedServlet.matches("\"b\", W/\"a\"", "\"a\"")).isTrue();
        assertThat(FeedServlet.matches("*", "\"a\"")).isTrue();
        assertThat(FeedServlet.matches("\"b\"", "\"a\"")).isFalse();
        assertThat(FeedServlet.matches(null, "\"a\"")).isFalse();
    }

    private static FeedSession session(String group, int number, boolean cancelled, int changes) {
        return new FeedSession(
                REF,
                group,
                number,
                LocalDateTime.of(2026, 3, 9, 18, 0),
                150,
                cancelled,
                changes,
                Instant.parse("2026-03-01T15:00:00Z"));
    }

    private static Feed feed(FeedSession... sessions) {
        return new Feed("es", XALAPA, LocalDate.of(2026, 2, 1), LocalDate.of(2027, 3, 1), List.of(sessions));
    }
}
