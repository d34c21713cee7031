package org.reeduca.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CompliancePolicy.Absence;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.Dates;
import org.reeduca.compliance.Evaluation.Tally;
import org.reeduca.compliance.State;
import org.reeduca.standing.Allowance.Kind;

/** "He may miss N more": the arithmetic behind the sentence that everybody asks for first. */
class AllowanceTest {

    private static final Absence MEXICAN = limits(3, 2, 5);

    @Test
    void a_man_without_absences_may_miss_two_but_not_in_a_row() {
        assertThat(Allowance.of(MEXICAN, after(State.COMPLYING, 0, 0, 0))).isEqualTo(new Allowance(Kind.SOME, 2, 1));
    }

    @Test
    void after_one_absence_last_time_he_may_not_miss_the_next() {
        assertThat(Allowance.of(MEXICAN, after(State.AT_RISK, 1, 0, 1)))
                .isEqualTo(new Allowance(Kind.NOT_THE_NEXT, 1, 0));
    }

    @Test
    void once_he_came_again_he_may_miss_one() {
        assertThat(Allowance.of(MEXICAN, after(State.COMPLYING, 1, 0, 0))).isEqualTo(new Allowance(Kind.SOME, 1, 1));
    }

    @Test
    void after_two_absences_the_next_reaches_the_limit() {
        assertThat(Allowance.of(MEXICAN, after(State.AT_RISK, 2, 0, 0)).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void excused_absences_use_up_the_limit_of_all_absences() {
        assertThat(Allowance.of(MEXICAN, after(State.COMPLYING, 0, 4, 0))).isEqualTo(new Allowance(Kind.SOME, 1, 1));
        assertThat(Allowance.of(MEXICAN, after(State.AT_RISK, 0, 5, 0)).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void a_limit_that_is_reached_leaves_nothing() {
        assertThat(Allowance.of(MEXICAN, after(State.BREACH_PROPOSED, 3, 0, 0)).kind())
                .isEqualTo(Kind.REACHED);
        assertThat(Allowance.of(MEXICAN, after(State.TERMINATED, 4, 0, 0)).kind())
                .isEqualTo(Kind.REACHED);
    }

    @Test
    void who_owes_nothing_can_miss_nothing() {
        assertThat(List.of(
                        State.FULFILLED,
                        State.COMPLETION_PENDING,
                        State.LIFTED,
                        State.REVOKED,
                        State.DECEASED,
                        State.SUSPENDED,
                        State.INTERRUPTED,
                        State.EXPIRED))
                .allMatch(state -> Allowance.of(MEXICAN, after(state, 0, 0, 0)).kind() == Kind.NOTHING_OWED);
    }

    @Test
    void a_policy_without_limits_sets_none() {
        assertThat(Allowance.of(Absence.OFF, after(State.COMPLYING, 9, 9, 9)).kind())
                .isEqualTo(Kind.NO_LIMIT);
    }

    @Test
    void a_limit_of_absences_in_a_row_alone_is_told_alone() {
        assertThat(Allowance.of(limits(null, 3, null), after(State.COMPLYING, 7, 0, 0)))
                .isEqualTo(new Allowance(Kind.SOME, null, 2));
    }

    private static Absence limits(@Nullable Integer unexcused, @Nullable Integer inARow, @Nullable Integer total) {
        return new Absence(unexcused, inARow, null, total, null, true, null, null);
    }

    private static Evaluation after(State state, int unexcused, int excused, int run) {
        Tally tally = new Tally(0, 16, 16, 0, unexcused, excused, unexcused + excused, 0, 0, run, run);
        return new Evaluation(
                state,
                tally,
                new Dates(null, null, null, true, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
