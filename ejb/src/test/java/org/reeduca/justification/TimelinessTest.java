package org.reeduca.justification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.justification.AbsenceCase.TermUnder;
import org.reeduca.programme.Bilingual;

class TimelinessTest {

    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    private static final LocalDate LAST = LocalDate.of(2026, 3, 12);
    private static final boolean MINE = true;

    @Test
    void what_came_after_the_term_is_too_late_whoever_wrote_it_down() {
        assertThat(of(said(LAST.plusDays(1), LAST.plusDays(1), MINE))).isEqualTo(Timeliness.TOO_LATE);
        assertThat(of(said(LAST.plusDays(1), LAST.plusDays(1), !MINE))).isEqualTo(Timeliness.TOO_LATE);
    }

    @Test
    void nobody_excuses_alone_on_an_own_word_that_was_written_down_after_the_term() {
        assertThat(of(said(LAST, LAST.plusDays(1), MINE))).isEqualTo(Timeliness.OWN_WORD);
        assertThat(of(said(LAST, LAST.plusDays(1), !MINE)))
                .as("somebody else took it in")
                .isEqualTo(Timeliness.IN_TIME);
        assertThat(of(said(LAST, LAST, MINE))).as("written down in time").isEqualTo(Timeliness.IN_TIME);
        assertThat(Timeliness.of(List.of(said(LAST, LAST.plusDays(1), MINE)), List.of(), ZONE))
                .as("no order sets a term")
                .isEqualTo(Timeliness.IN_TIME);
    }

    @Test
    void the_day_is_over_at_midnight_of_the_centre() {
        Instant evening = LAST.atTime(LocalTime.of(23, 30)).atZone(ZONE).toInstant();

        assertThat(of(said(LAST, evening, MINE, Decision.PENDING, false))).isEqualTo(Timeliness.IN_TIME);
    }

    @Test
    void taking_a_decision_back_hands_nothing_in() {
        Instant later = LAST.plusDays(9).atStartOfDay(ZONE).toInstant();

        assertThat(of(
                        said(LAST, later, MINE, Decision.PENDING, true),
                        said(LAST, later, MINE, Decision.DENIED, false),
                        said(LAST, LAST, !MINE)))
                .isEqualTo(Timeliness.IN_TIME);
        assertThat(of(
                        said(LAST, later, MINE, Decision.PENDING, true),
                        said(LAST, later, MINE, Decision.ACCEPTED, false)))
                .as("copied from paper with its decision")
                .isEqualTo(Timeliness.OWN_WORD);
    }

    private static Timeliness of(Statement... latestFirst) {
        TermUnder term = new TermUnder(UUID.randomUUID(), new Bilingual("SCP", "SCP"), LAST, null);
        return Timeliness.of(List.of(latestFirst), List.of(term), ZONE);
    }

    private static Statement said(LocalDate submittedOn, LocalDate recordedOn, boolean mine) {
        return said(submittedOn, recordedOn.atTime(12, 0).atZone(ZONE).toInstant(), mine, Decision.PENDING, false);
    }

    private static Statement said(
            LocalDate submittedOn, Instant recordedAt, boolean mine, Decision decision, boolean reopened) {
        @Nullable LocalDate decidedOn = decision == Decision.PENDING ? null : submittedOn;
        return new Statement(
                1,
                submittedOn,
                decision,
                decidedOn,
                false,
                reopened,
                null,
                AbsenceMotive.MEDICAL,
                null,
                null,
                recordedAt,
                "Ana",
                mine,
                null,
                false);
    }
}
