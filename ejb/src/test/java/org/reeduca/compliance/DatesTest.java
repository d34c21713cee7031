package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;

class DatesTest {

    private static final SomePolicy THREE = SomePolicy.bare().with("dose.required", "3");

    @Nested
    class EffectiveDueDate {

        private final SomeHistory history = SomeHistory.under(THREE).due("2026-03-02");

        @Test
        void it_is_the_due_date_of_the_order() {
            assertThat(history.on("2026-01-05").dates().effectiveDueOn()).isEqualTo("2026-03-02");
        }

        @Test
        void a_suspension_does_not_move_it() {
            history.interval(IntervalKind.SUSPENDED, "2026-01-10", "2026-01-20");

            assertThat(history.on("2026-01-05").dates().effectiveDueOn()).isEqualTo("2026-03-02");
        }

        @Test
        void an_interruption_moves_it_by_its_days_even_before_it_begins() {
            history.interval(IntervalKind.INTERRUPTED, "2026-02-01", "2026-02-22");

            assertThat(history.on("2026-01-05").dates().effectiveDueOn()).isEqualTo("2026-03-23");
        }

        @Test
        void days_that_two_interruptions_share_count_once() {
            history.interval(IntervalKind.INTERRUPTED, "2026-02-01", "2026-02-11")
                    .interval(IntervalKind.INTERRUPTED, "2026-02-06", "2026-02-16");

            assertThat(history.on("2026-01-05").dates().effectiveDueOn()).isEqualTo("2026-03-17");
        }

        @Test
        void days_before_the_order_takes_effect_do_not_count() {
            history.interval(IntervalKind.INTERRUPTED, "2025-12-01", "2026-01-08");

            assertThat(history.on("2026-01-05").dates().effectiveDueOn()).isEqualTo("2026-03-05");
        }

        @Test
        void an_interruption_that_begins_on_the_date_found_counts_whole() {
            history.interval(IntervalKind.INTERRUPTED, "2026-03-02", "2026-03-12");

            assertThat(history.on("2026-01-05").dates().effectiveDueOn()).isEqualTo("2026-03-12");
        }

        @Test
        void one_that_begins_a_day_after_it_does_not_count() {
            history.interval(IntervalKind.INTERRUPTED, "2026-03-03", "2026-03-12");

            assertThat(history.on("2026-01-05").dates().effectiveDueOn()).isEqualTo("2026-03-02");
        }

        @Test
        void a_moved_date_may_reach_a_further_interruption() {
            history.interval(IntervalKind.INTERRUPTED, "2026-03-01", "2026-03-11")
                    .interval(IntervalKind.INTERRUPTED, "2026-03-12", "2026-03-14");

            assertThat(history.on("2026-01-05").dates().effectiveDueOn()).isEqualTo("2026-03-14");
        }

        @Test
        void an_open_interruption_leaves_no_date() {
            history.interval(IntervalKind.INTERRUPTED, "2026-03-02", null);

            assertThat(history.on("2026-01-05").dates().effectiveDueOn()).isNull();
        }

        @Test
        void an_open_interruption_out_of_reach_changes_nothing() {
            history.interval(IntervalKind.INTERRUPTED, "2026-03-03", null);

            assertThat(history.on("2026-01-05").dates().effectiveDueOn()).isEqualTo("2026-03-02");
        }

        @Test
        void an_order_without_due_date_has_none() {
            assertThat(SomeHistory.under(THREE).on("2026-01-05").dates().effectiveDueOn())
                    .isNull();
        }
    }

    @Nested
    class ProjectedEnd {

        @Test
        void it_is_the_session_that_completes_the_dose() {
            Evaluation evaluation = SomeHistory.under(THREE).weekly("P S S S").on("2026-01-06");

            assertThat(evaluation.dates().projectedEndOn()).isEqualTo("2026-01-19");
            assertThat(evaluation.dates().canStillFinish()).isTrue();
        }

        @Test
        void a_session_scheduled_for_today_counts_and_one_left_over_from_yesterday_does_not() {
            SomeHistory history = SomeHistory.under(THREE).weekly("P S S S");

            assertThat(history.on("2026-01-12").dates().projectedEndOn()).isEqualTo("2026-01-19");
            assertThat(history.on("2026-01-13").dates().projectedEndOn()).isEqualTo("2026-01-26");
        }

        @Test
        void a_cancelled_session_does_not_count_and_one_recorded_as_held_ahead_of_the_day_does() {
            assertThat(SomeHistory.under(THREE)
                            .weekly("P C A P")
                            .on("2026-01-06")
                            .dates()
                            .projectedEndOn())
                    .isEqualTo("2026-01-26");
        }

        @Test
        void a_unit_already_credited_adds_nothing() {
            SomeHistory history = SomeHistory.under(THREE)
                    .weekly("P S")
                    .session("again", "G", 1, "2026-01-07", SessionFact.State.SCHEDULED, 150)
                    .session("x", "G", 3, "2026-01-20", SessionFact.State.SCHEDULED, 150);

            assertThat(history.on("2026-01-06").dates().projectedEndOn()).isEqualTo("2026-01-20");
        }

        @Test
        void a_session_too_short_for_credit_adds_nothing() {
            SomeHistory history = SomeHistory.under(THREE.with("dose.minCreditedMinutes", "120"))
                    .weekly("P P")
                    .session("short", "G", 3, "2026-01-19", SessionFact.State.SCHEDULED, 119);

            assertThat(history.on("2026-01-12").dates().projectedEndOn()).isNull();
        }

        @Test
        void sessions_in_an_interval_after_the_end_or_of_another_group_add_nothing() {
            SomeHistory history = SomeHistory.under(THREE)
                    .weekly("P P S S")
                    .session("v", "H", 9, "2026-01-13", SessionFact.State.SCHEDULED, 150)
                    .interval(IntervalKind.SUSPENDED, "2026-01-19", "2026-01-20")
                    .ended(EndingKind.LIFTED, "2026-01-26");

            assertThat(history.on("2026-01-12").dates().projectedEndOn()).isNull();
        }

        @Test
        void a_catch_up_to_come_counts() {
            SomeHistory history = SomeHistory.under(THREE).weekly("P P").catchUp("c", 3, "2026-01-14");

            assertThat(history.on("2026-01-12").dates().projectedEndOn()).isEqualTo("2026-01-14");
        }

        @Test
        void there_is_none_once_the_dose_is_reached() {
            Evaluation evaluation = SomeHistory.under(THREE).weekly("P P P S").on("2026-01-19");

            assertThat(evaluation.dates().projectedEndOn()).isNull();
            assertThat(evaluation.dates().canStillFinish()).isTrue();
        }

        @Test
        void in_minutes_it_adds_what_is_planned() {
            SomePolicy minutes = SomePolicy.bare().with("dose.unit", "'MINUTE'").with("dose.required", "301");

            assertThat(SomeHistory.under(minutes)
                            .weekly("P S S S")
                            .on("2026-01-06")
                            .dates()
                            .projectedEndOn())
                    .isEqualTo("2026-01-19");
        }
    }

    @Nested
    class CanStillFinish {

        @Test
        void he_can_when_the_projected_end_is_the_due_date() {
            SomeHistory history = SomeHistory.under(THREE).weekly("P S S").due("2026-01-19");

            assertThat(history.on("2026-01-06").dates().canStillFinish()).isTrue();
        }

        @Test
        void he_cannot_when_it_is_a_day_later() {
            SomeHistory history = SomeHistory.under(THREE).weekly("P S S").due("2026-01-18");

            assertThat(history.on("2026-01-06").dates().canStillFinish()).isFalse();
        }

        @Test
        void he_cannot_when_the_schedule_is_too_short() {
            assertThat(SomeHistory.under(THREE)
                            .weekly("P S")
                            .on("2026-01-06")
                            .dates()
                            .canStillFinish())
                    .isFalse();
        }

        @Test
        void he_cannot_with_more_absences_than_allowed_in_all() {
            SomeHistory history =
                    SomeHistory.under(THREE.with("absence.maxTotal", "0")).weekly("A S S S");

            assertThat(history.on("2026-01-06").dates().canStillFinish()).isFalse();
        }
    }

    @Nested
    class Window {

        private final SomePolicy window = THREE.with("dose.maxCalendarWeeks", "2");

        @Test
        void it_ends_so_many_weeks_after_the_first_due_session() {
            Evaluation evaluation =
                    SomeHistory.under(window).weekly("C U P P P").later();

            assertThat(evaluation.dates().windowEndsOn()).isEqualTo("2026-01-26");
            assertThat(evaluation.tally().credited()).isEqualTo(2);
        }

        @Test
        void there_is_none_before_the_first_due_session() {
            assertThat(SomeHistory.under(window).weekly("S S").now().dates().windowEndsOn())
                    .isNull();
        }

        @Test
        void sessions_ahead_count_only_within_it() {
            assertThat(SomeHistory.under(window)
                            .weekly("A S S S")
                            .on("2026-01-06")
                            .dates()
                            .projectedEndOn())
                    .isNull();
        }
    }
}
