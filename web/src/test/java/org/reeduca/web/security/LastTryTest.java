package org.reeduca.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reeduca.access.SignInAnswer;

/** What the sign-in page learns. */
class LastTryTest {

    @Test
    void as_long_as_nobody_looked_at_the_password_it_is_not_wrong() {
        LastTry last = new LastTry();
        assertThat(last.answered()).isFalse();

        last.was(new SignInAnswer(false, "", Set.of(), 0));

        assertThat(last.answered()).isTrue();
        assertThat(last.triesLeft()).isZero();
    }
}
