package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.reeduca.shared.BusinessRuleViolation;

class SecondEntryTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final int LENGTH = 150;

    @Test
    void an_entry_names_everybody_who_was_expected_once() {
        assertThatCode(() -> of(ONE, TWO).requireOf(Set.of(ONE, TWO), LENGTH)).doesNotThrowAnyException();
        assertThatCode(() -> of().requireOf(Set.of(), LENGTH)).doesNotThrowAnyException();
    }

    @Test
    void a_man_who_is_not_on_the_list_is_refused() {
        refused("attendance.second-not-on-list", of(ONE, TWO), Set.of(ONE));
    }

    @Test
    void a_man_who_is_there_twice_is_refused() {
        refused("attendance.second-twice", of(ONE, ONE), Set.of(ONE, TWO));
    }

    @Test
    void a_man_who_joined_since_the_page_was_opened_is_missed() {
        refused("attendance.second-missing", of(ONE), Set.of(ONE, TWO));
    }

    @Test
    void minutes_are_measured_by_the_session() {
        SecondEntry entry = new SecondEntry(ONE, List.of(new PaperLine(ONE, Mark.PRESENT, LENGTH + 1, true, 0)));

        refused("attendance.minutes-above-length", entry, Set.of(ONE));
    }

    private static void refused(String code, SecondEntry entry, Set<UUID> expected) {
        assertThatThrownBy(() -> entry.requireOf(expected, LENGTH))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> Assertions.assertThat(rule.code()).isEqualTo(code));
    }

    private static SecondEntry of(UUID... men) {
        return new SecondEntry(
                ONE,
                Stream.of(men)
                        .map(man -> new PaperLine(man, Mark.PRESENT, 0, true, 0))
                        .toList());
    }
}
