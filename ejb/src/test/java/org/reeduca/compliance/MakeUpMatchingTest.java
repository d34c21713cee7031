package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.credited;

import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.MarkFact.Mark;

/** Group sessions are on Mondays from 5 January 2026; {@code v} is a visit to another group, {@code c} a catch-up. */
class MakeUpMatchingTest {

    private static final SomePolicy SAME_UNIT =
            SomePolicy.bare().with("makeUp", "{'max':2,'withinDays':14,'sameUnitOnly':true,'clears':'ANY'}");
    private static final SomePolicy ANY_UNIT = SAME_UNIT.with("makeUp.sameUnitOnly", "false");

    private static SomeHistory visit(SomePolicy policy, String weekly, int unit, String date) {
        return SomeHistory.under(policy)
                .weekly(weekly)
                .session("v", "H", unit, date)
                .present("v");
    }

    @Test
    void a_visit_to_the_missed_unit_credits_it_and_clears_the_absence() {
        Evaluation evaluation = visit(SAME_UNIT, "A P", 1, "2026-01-14").now();

        assertThat(credited(evaluation)).containsExactly("s2", "v");
        assertThat(evaluation.tally().unexcused()).isZero();
    }

    @Test
    void a_make_up_clears_from_its_own_date_on() {
        SomeHistory history = visit(SAME_UNIT, "A P", 1, "2026-01-14");

        assertThat(history.on("2026-01-13").tally().unexcused()).isEqualTo(1);
        assertThat(history.on("2026-01-14").tally().unexcused()).isZero();
    }

    @Test
    void it_is_in_time_on_the_last_day_and_not_on_the_day_after() {
        assertThat(visit(SAME_UNIT, "A", 1, "2026-01-19").now().tally().credited())
                .isEqualTo(1);
        assertThat(visit(SAME_UNIT, "A", 1, "2026-01-20").now().tally().credited())
                .isZero();
    }

    @Test
    void it_cannot_come_before_the_absence() {
        Evaluation evaluation = visit(ANY_UNIT, "P P A", 9, "2026-01-14").later();

        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
        assertThat(credited(evaluation)).containsExactly("s1", "s2", "v");
    }

    @Test
    void on_the_same_day_it_counts_whichever_came_first() {
        Evaluation before = SomeHistory.under(SAME_UNIT)
                .session("a", "H", 1, "2026-01-05")
                .present("a")
                .session("z", "G", 1, "2026-01-05")
                .absent("z")
                .now();

        assertThat(credited(before)).containsExactly("a");
        assertThat(before.tally().unexcused()).isZero();
    }

    @Test
    void another_unit_will_do_when_the_policy_says_so_and_then_the_missed_unit_is_credited() {
        Evaluation evaluation = visit(
                        ANY_UNIT.with("dose.mandatoryUnits", "[1]").with("dose.required", "1"), "A", 9, "2026-01-06")
                .now();

        assertThat(evaluation.state()).isEqualTo(State.FULFILLED);
    }

    @Test
    void another_unit_will_not_do_when_only_the_same_counts_and_credits_itself() {
        Evaluation evaluation = visit(SAME_UNIT, "A", 9, "2026-01-06").now();

        assertThat(credited(evaluation)).containsExactly("v");
        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
    }

    @Test
    void the_oldest_absence_is_made_up_for_first() {
        Evaluation evaluation = visit(ANY_UNIT, "A A", 9, "2026-01-13").on("2026-01-13");
        Evaluation again = visit(ANY_UNIT, "A A", 9, "2026-01-13")
                .session("w", "H", 1, "2026-01-14")
                .present("w")
                .on("2026-01-14");

        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
        assertThat(again.tally().unexcused()).isZero();
        assertThat(again.tally().credited()).isEqualTo(2);
    }

    @Test
    void there_are_no_more_make_ups_than_the_policy_allows() {
        SomePolicy one = ANY_UNIT.with("makeUp.max", "1");
        Evaluation evaluation = visit(one, "A A", 1, "2026-01-13")
                .session("w", "H", 2, "2026-01-14")
                .present("w")
                .now();

        assertThat(credited(evaluation)).containsExactly("v");
        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
    }

    @Test
    void limits_that_are_null_do_not_limit() {
        SomePolicy free = SAME_UNIT.with("makeUp", "{'clears':'ANY'}");

        assertThat(visit(free, "A", 9, "2027-01-13").now().tally().unexcused()).isZero();
    }

    @Test
    void without_make_ups_a_catch_up_of_a_missed_unit_credits_nothing() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.bare())
                .weekly("A")
                .catchUp("c", 1, "2026-01-06")
                .present("c")
                .now();

        assertThat(evaluation.tally().credited()).isZero();
    }

    @Test
    void without_make_ups_a_visit_before_the_unit_was_missed_credits_it() {
        Evaluation evaluation =
                visit(SomePolicy.bare(), "P P P A", 4, "2026-01-14").later();

        assertThat(credited(evaluation)).containsExactly("s1", "s2", "v", "s3");
    }

    @Test
    void a_unit_is_credited_once_at_the_earliest_session() {
        Evaluation evaluation = visit(SAME_UNIT, "P P P P", 4, "2026-01-14").later();

        assertThat(credited(evaluation)).containsExactly("s1", "s2", "v", "s3");
        assertThat(evaluation.tally().credited()).isEqualTo(4);
    }

    @Test
    void an_absence_whose_unit_is_credited_already_needs_no_make_up() {
        Evaluation evaluation = visit(SAME_UNIT, "A", 1, "2026-01-06")
                .session("w", "H", 1, "2026-01-07")
                .present("w")
                .session("g", "G", 1, "2026-01-08")
                .absent("g")
                .session("x", "H", 1, "2026-01-09")
                .present("x")
                .now();

        assertThat(credited(evaluation)).containsExactly("v");
        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
    }

    @Test
    void an_attendance_without_credit_can_be_made_up_for_but_its_lateness_stays() {
        SomePolicy lateness =
                SAME_UNIT.with("late", "{'graceMinutes':15,'lateUntilMinutes':30,'afterLate':'ADMIT_UNCREDITED'}");
        Evaluation evaluation = visit(lateness, "L31", 1, "2026-01-06").now();

        assertThat(credited(evaluation)).containsExactly("v");
        assertThat(evaluation.tally().lateCount()).isEqualTo(1);
    }

    @Test
    void a_voluntary_session_of_his_own_group_is_an_ordinary_one_and_no_make_up() {
        Evaluation evaluation = SomeHistory.under(ANY_UNIT)
                .interval(IntervalKind.SUSPENDED, "2026-01-12", "2026-01-19")
                .weekly("A P")
                .now();

        assertThat(credited(evaluation)).containsExactly("s2");
        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
    }

    @Test
    void a_visit_during_a_suspension_can_be_a_make_up() {
        Evaluation evaluation = visit(SAME_UNIT, "A", 1, "2026-01-14")
                .interval(IntervalKind.SUSPENDED, "2026-01-12", "2026-01-19")
                .now();

        assertThat(evaluation.tally().unexcused()).isZero();
    }

    @Test
    void a_visit_that_would_not_be_credited_is_no_make_up() {
        SomePolicy minutes = SAME_UNIT.with("dose.minCreditedMinutes", "120");
        Evaluation evaluation = SomeHistory.under(minutes)
                .weekly("A")
                .session("v", "H", 1, "2026-01-06")
                .mark("v", Mark.PRESENT, 0, 60, null)
                .now();

        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
        assertThat(evaluation.tally().credited()).isZero();
    }

    @Test
    void nothing_after_the_window_is_credited_or_makes_up_for_anything() {
        SomePolicy window = SAME_UNIT.with("dose.maxCalendarWeeks", "1");

        assertThat(visit(window, "A", 1, "2026-01-12").now().tally().unexcused())
                .isZero();
        assertThat(visit(window, "A", 1, "2026-01-13").now().tally().unexcused())
                .isEqualTo(1);
    }

    @Test
    void a_make_up_clears_only_what_the_policy_lets_it_clear() {
        SomePolicy excused = SAME_UNIT.with("makeUp.clears", "'EXCUSED'");
        SomePolicy none = SAME_UNIT.with("makeUp.clears", "'NONE'");

        assertThat(visit(excused, "A", 1, "2026-01-06").now().tally().total()).isEqualTo(1);
        assertThat(visit(excused, "E", 1, "2026-01-06").now().tally().total()).isZero();
        assertThat(visit(none, "E", 1, "2026-01-06").now().tally().total()).isEqualTo(1);
        assertThat(visit(none, "E", 1, "2026-01-06").now().tally().credited()).isEqualTo(1);
    }

    @Test
    void in_minutes_the_dose_is_the_time_present() {
        SomePolicy minutes = SomePolicy.bare().with("dose.unit", "'MINUTE'").with("dose.required", "400");
        Evaluation evaluation = SomeHistory.under(minutes).weekly("P L20 X30").now();

        assertThat(evaluation.tally().credited()).isEqualTo(400);
        assertThat(evaluation.state()).isEqualTo(State.FULFILLED);
    }
}
