package org.reeduca.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.shared.FieldProblem;

/** Rules that say the opposite of each other, or never come true. */
class PolicyContradictionsTest {

    @Test
    void the_policy_of_the_centres_contradicts_nothing() {
        assertThat(in(SomePolicyDocument.get())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MIN_CREDITED_MINUTES, 151, policy.longer-than-session",
        "MANDATORY_UNITS, '1, 17', policy.no-such-unit",
        "REQUIRED, 2, policy.more-than-required",
        "MAX_CALENDAR_WEEKS, 2, policy.weeks-too-few",
        "LATE_UNTIL_MINUTES, 14, policy.late-before-grace",
        "LATE_UNTIL_MINUTES, 31, policy.late-without-credit",
        "AFTER_LATE, '', policy.after-late-missing",
        "GRACE_MINUTES, '', policy.nobody-is-late",
        "MAX_CONSECUTIVE, 4, policy.never-reached",
        "MAX_UNEXCUSED, 6, policy.never-reached",
        "MAX_EXCUSED, 6, policy.never-reached",
        "MAX_UNEXCUSED, 1, policy.warning-never",
        "MAKE_UP_MAX, 0, policy.no-make-ups",
        "REPORT_AT, '4, 17', policy.more-than-required"
    })
    void each_contradiction_is_said_at_a_field(PolicyParameter parameter, String typed, String code) {
        assertThat(in(SomePolicyDocument.with(parameter, typed)))
                .extracting(FieldProblem::code)
                .contains(code);
    }

    @Test
    void limits_on_their_edge_are_no_contradiction() {
        assertThat(in(SomePolicyDocument.with(PolicyParameter.MAX_CONSECUTIVE, "3")))
                .isEmpty();
        assertThat(in(SomePolicyDocument.with(PolicyParameter.MAX_EXCUSED, "5")))
                .isEmpty();
        assertThat(in(SomePolicyDocument.with(PolicyParameter.MIN_CREDITED_MINUTES, "120")))
                .isEmpty();
    }

    private static List<FieldProblem> in(PolicyDocument document) {
        return PolicyContradictions.in(document.policy(), 150, 16);
    }
}
