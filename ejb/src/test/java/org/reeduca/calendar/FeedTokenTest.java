package org.reeduca.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedTokenTest {

    @Test
    void a_secret_is_new_each_time_and_fits_into_an_address_as_it_is() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            FeedToken token = FeedToken.random();
            assertThat(token.wellFormed()).isTrue();
            assertThat(token.secret()).matches("[A-Za-z0-9_-]{43}");
            seen.add(token.secret());
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void what_is_kept_is_the_digest_and_the_same_for_the_same_secret() {
        FeedToken token = FeedToken.random();

        assertThat(token.digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(FeedToken.typed(token.secret()).digest())
                .isNotEqualTo(FeedToken.random().digest());
        assertThat(FeedToken.typed("abc").digest())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void what_cannot_be_a_secret_is_known_without_looking_it_up() {
        for (String typed :
                new String[] {"", "a", "x".repeat(42), "x".repeat(44), "x".repeat(42) + "'", "x".repeat(42) + "\n"}) {
            assertThat(FeedToken.typed(typed).wellFormed()).as(typed).isFalse();
        }
    }

    @Test
    void neither_it_nor_the_answer_that_shows_it_writes_the_secret_into_a_log() {
        FeedToken token = FeedToken.random();

        assertThat(token.toString()).doesNotContain(token.secret());
        assertThat(new NewFeedAddress(token.secret()).toString()).doesNotContain(token.secret());
    }
}
