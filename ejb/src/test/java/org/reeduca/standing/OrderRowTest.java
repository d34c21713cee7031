package org.reeduca.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;

/** By which version of its policy an order is judged. */
class OrderRowTest {

    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final Instant PUBLISHED = Instant.parse("2026-05-20T17:00:00Z");

    private static final OrderRow ROW =
            order("2026-06-01 57 2026-05-20T17:00:00.000000,2026-06-01 58 2026-06-01T12:00:00.000000");

    @Test
    void a_later_version_judges_from_its_day_on() {
        assertThat(ROW.policyOn(JUNE.minusDays(1), Instant.MAX)).isEqualTo(1);
        assertThat(ROW.policyOn(JUNE, Instant.MAX)).isEqualTo(58);
        assertThat(order(null).policyOn(JUNE, Instant.MAX)).isEqualTo(1);
    }

    @Test
    void what_was_not_yet_published_was_not_known() {
        assertThat(ROW.policyOn(JUNE, PUBLISHED.minusSeconds(1))).isEqualTo(1);
        assertThat(ROW.policyOn(JUNE, PUBLISHED)).isEqualTo(57);
    }

    private static OrderRow order(@Nullable String successors) {
        LocalDate received = LocalDate.parse("2026-01-05");
        OrderInForce order = new OrderInForce(
                UUID.randomUUID(),
                "SCP",
                new Bilingual("Suspensión", "Suspension"),
                false,
                null,
                null,
                null,
                received,
                received,
                null);
        Person person = new Person(UUID.randomUUID(), new FullName("Juan", "Prueba", null), "P-1");
        return new OrderRow(
                5, person, ZoneOffset.UTC, "MX-VER", 1L, order, null, 1, null, null, null, null, successors);
    }
}
