package org.reeduca.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which version a group of a list followed. */
class TaughtTest {

    private static final LocalDate SECOND = LocalDate.of(2026, 1, 1);
    private static final List<Taught> VERSIONS =
            List.of(new Taught(2, SECOND, null), new Taught(1, LocalDate.of(2024, 1, 1), SECOND));

    @Test
    void it_is_the_one_that_was_valid_on_its_first_day() {
        assertThat(Taught.on(SECOND.minusDays(1), VERSIONS)).hasValue(1L);
        assertThat(Taught.on(SECOND, VERSIONS)).hasValue(2L);
    }

    @Test
    void a_list_older_than_all_versions_followed_the_first() {
        assertThat(Taught.on(LocalDate.of(2019, 5, 6), VERSIONS)).hasValue(1L);
    }

    @Test
    void no_group_begins_where_no_version_is_valid() {
        assertThat(Taught.on(SECOND, List.of())).isEmpty();
        assertThat(Taught.on(SECOND, VERSIONS.subList(1, 2))).isEmpty();
    }
}
