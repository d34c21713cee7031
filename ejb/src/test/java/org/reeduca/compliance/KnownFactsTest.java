package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.lists;
import static org.reeduca.compliance.Answers.outcome;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.CourtOrderTerms.RequirementChange;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.compliance.MarkFact.Mark;

class KnownFactsTest {

    private static final String AT_SIX = "2026-01-05T18:00:00Z";
    private static final String AT_SEVEN = "2026-01-05T19:00:00Z";
    private final SomeHistory history = SomeHistory.under(SomePolicy.bare()).weekly("U");

    private static MarkFact mark(@Nullable Mark mark, @Nullable String recordedAt) {
        return new MarkFact("s1", mark, 0, 0, null, recordedAt == null ? null : Instant.parse(recordedAt));
    }

    @Test
    void a_fact_recorded_at_the_instant_of_knowledge_is_known() {
        history.add(mark(Mark.PRESENT, AT_SIX)).knownAt(AT_SIX);

        assertThat(history.now().tally().credited()).isEqualTo(1);
    }

    @Test
    void a_fact_recorded_a_moment_later_is_not() {
        history.add(mark(Mark.PRESENT, AT_SIX)).knownAt("2026-01-05T17:59:59.999Z");

        assertThat(history.now().unrecorded()).containsExactly("s1");
    }

    @Test
    void a_fact_without_an_instant_is_always_known() {
        history.add(mark(Mark.PRESENT, null)).knownAt("1999-01-01T00:00:00Z");

        assertThat(history.now().tally().credited()).isEqualTo(1);
    }

    @Test
    void the_latest_correction_wins_wherever_it_stands_in_the_list() {
        history.add(mark(Mark.PRESENT, AT_SEVEN)).add(mark(Mark.ABSENT, AT_SIX));

        assertThat(outcome(history.now(), "s1").outcome()).isEqualTo(Outcome.PRESENT);
    }

    @Test
    void a_correction_not_yet_recorded_leaves_the_first_version_in_force() {
        history.add(mark(Mark.PRESENT, AT_SIX)).add(mark(Mark.ABSENT, AT_SEVEN)).knownAt(AT_SIX);

        assertThat(outcome(history.now(), "s1").outcome()).isEqualTo(Outcome.PRESENT);
    }

    @Test
    void of_two_versions_recorded_at_the_same_instant_the_later_in_the_list_wins() {
        history.add(mark(Mark.PRESENT, AT_SIX)).add(mark(Mark.ABSENT, AT_SIX));

        assertThat(outcome(history.now(), "s1").outcome()).isEqualTo(Outcome.ABSENT_UNEXCUSED);
    }

    @Test
    void a_version_with_an_instant_replaces_one_without_even_when_it_stands_before_it() {
        history.add(mark(Mark.ABSENT, AT_SIX)).add(mark(Mark.PRESENT, null));

        assertThat(outcome(history.now(), "s1").outcome()).isEqualTo(Outcome.ABSENT_UNEXCUSED);
    }

    @Test
    void a_mark_can_be_taken_back() {
        history.add(mark(Mark.PRESENT, AT_SIX)).add(mark(null, AT_SEVEN));

        Evaluation evaluation = history.now();

        assertThat(evaluation.unrecorded()).containsExactly("s1");
        assertThat(lists(evaluation, "s1")).isFalse();
    }

    @Test
    void a_correction_replaces_the_whole_fact() {
        history.add(new MarkFact("s1", Mark.PRESENT, 40, 0, null, Instant.parse(AT_SIX)))
                .add(mark(Mark.PRESENT, AT_SEVEN));

        assertThat(history.now().tally().creditedMinutes()).isEqualTo(150);
    }

    @Test
    void a_session_can_be_moved_to_another_date() {
        history.add(new SessionFact(
                        "s1",
                        "G",
                        1,
                        LocalDate.parse("2026-01-09"),
                        150,
                        SessionFact.State.HELD,
                        false,
                        Instant.parse(AT_SEVEN)))
                .present("s1");

        assertThat(outcome(history.on("2026-02-01"), "s1").date()).isEqualTo("2026-01-09");
    }

    @Test
    void a_mark_is_nothing_while_its_session_is_not_known() {
        SomeHistory late = SomeHistory.under(SomePolicy.bare())
                .add(new SessionFact(
                        "s1",
                        "G",
                        1,
                        SomeHistory.FIRST_MONDAY,
                        150,
                        SessionFact.State.HELD,
                        false,
                        Instant.parse(AT_SEVEN)))
                .present("s1")
                .knownAt(AT_SIX);

        assertThat(late.now().state()).isEqualTo(State.NOT_STARTED);
    }

    @Test
    void the_latest_version_of_a_justification_counts() {
        history.absent("s1")
                .add(new JustificationFact(
                        "s1",
                        LocalDate.parse("2026-01-05"),
                        Decision.ACCEPTED,
                        LocalDate.parse("2026-01-05"),
                        false,
                        Instant.parse(AT_SIX)))
                .add(new JustificationFact(
                        "s1",
                        LocalDate.parse("2026-01-05"),
                        Decision.DENIED,
                        LocalDate.parse("2026-01-05"),
                        false,
                        Instant.parse(AT_SEVEN)));

        assertThat(outcome(history.now(), "s1").outcome()).isEqualTo(Outcome.ABSENT_UNEXCUSED);
    }

    @Test
    void an_interval_is_corrected_by_one_of_the_same_kind_and_beginning() {
        LocalDate from = LocalDate.parse("2026-01-01");
        history.add(new Interval(IntervalKind.SUSPENDED, from, null, Instant.parse(AT_SIX)))
                .add(new Interval(
                        IntervalKind.SUSPENDED, from, LocalDate.parse("2026-01-05"), Instant.parse(AT_SEVEN)));

        assertThat(history.now().unrecorded()).containsExactly("s1");
        assertThat(history.knownAt(AT_SIX).now().state()).isEqualTo(State.SUSPENDED);
    }

    @Test
    void a_requirement_change_is_corrected_by_one_of_the_same_date() {
        LocalDate on = LocalDate.parse("2026-01-05");
        history.add(new RequirementChange(on, 32, Instant.parse(AT_SIX)))
                .add(new RequirementChange(on, 24, Instant.parse(AT_SEVEN)));

        assertThat(history.now().tally().required()).isEqualTo(24);
        assertThat(history.knownAt(AT_SIX).now().tally().required()).isEqualTo(32);
    }

    @Test
    void a_leave_is_corrected_by_one_of_the_same_beginning() {
        SomeHistory absent = history.absent("s1").leave("2026-01-05", "2026-01-12", null);

        assertThat(outcome(absent.now(), "s1").outcome()).isEqualTo(Outcome.ABSENT_UNEXCUSED);
        assertThat(outcome(
                                absent.leave("2026-01-05", "2026-01-12", "2026-01-05")
                                        .now(),
                                "s1")
                        .outcome())
                .isEqualTo(Outcome.ABSENT_LEAVE);
    }

    @Test
    void an_end_not_yet_recorded_has_not_ended_the_order() {
        history.ended(new Ending(EndingKind.LIFTED, LocalDate.parse("2026-01-01"), Instant.parse(AT_SEVEN)));

        assertThat(history.knownAt(AT_SIX).now().state()).isNotEqualTo(State.LIFTED);
        assertThat(history.knownAt(AT_SEVEN).now().state()).isEqualTo(State.LIFTED);
    }
}
