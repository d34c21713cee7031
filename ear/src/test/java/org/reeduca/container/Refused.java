package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;

/** What tests expect of a call that must not succeed. */
final class Refused {

    private Refused() {}

    /** A rule of the field stands against it; the page says so in a sentence. */
    static void byRule(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo(code));
    }

    /** It is not the caller's, or does not exist: nobody is told which. */
    static void notFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFound.class);
    }

    /** The database refuses what a page forgot. */
    static void byDatabase(String why, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SQLException.class).hasMessageContaining(why);
    }
}
