package org.reeduca.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.FactRow.Kind;

/** By which day an order is to be fulfilled, when an authority has changed it. */
class DueChangesTest {

    private static final LocalDate JUNE = LocalDate.parse("2026-06-30");
    private static final LocalDate AUGUST = LocalDate.parse("2026-08-31");
    private static final LocalDate MAY_1 = LocalDate.parse("2026-05-01");
    private static final Instant RECORDED = Instant.parse("2026-05-04T18:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-06T18:00:00Z");

    @Test
    void an_extension_holds_from_its_day_on() {
        FactRow extension = said(MAY_1, AUGUST, RECORDED);

        assertThat(due(MAY_1.minusDays(1), Instant.MAX, extension)).isEqualTo(JUNE);
        assertThat(due(MAY_1, Instant.MAX, extension)).isEqualTo(AUGUST);
    }

    @Test
    void what_was_not_yet_written_down_was_not_known() {
        assertThat(due(MAY_1, RECORDED.minusSeconds(1), said(MAY_1, AUGUST, RECORDED)))
                .isEqualTo(JUNE);
    }

    @Test
    void a_withdrawn_extension_leaves_what_was_said_before() {
        FactRow extension = said(MAY_1, AUGUST, RECORDED);
        FactRow withdrawal = said(MAY_1, null, LATER);

        assertThat(due(MAY_1, Instant.MAX, extension, withdrawal)).isEqualTo(JUNE);
        assertThat(due(MAY_1, RECORDED, extension, withdrawal)).isEqualTo(AUGUST);
    }

    @Test
    void of_two_extensions_the_one_that_took_effect_last_counts() {
        LocalDate december = LocalDate.parse("2026-12-31");

        assertThat(due(
                        MAY_1.plusMonths(2),
                        Instant.MAX,
                        said(MAY_1.plusMonths(1), december, RECORDED),
                        said(MAY_1, AUGUST, LATER)))
                .isEqualTo(december);
    }

    private static @Nullable LocalDate due(LocalDate asOf, Instant knownAt, FactRow... rows) {
        return new FactBook(List.of(), List.of(rows))
                .terms(order(), asOf, knownAt)
                .dueOn();
    }

    private static FactRow said(LocalDate effectiveOn, @Nullable LocalDate dueOn, Instant recordedAt) {
        return new FactRow(Kind.DUE, 1, "7", null, effectiveOn, dueOn, null, 1, 0, false, null, recordedAt);
    }

    private static OrderRow order() {
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
                JUNE);
        Person person = new Person(UUID.randomUUID(), new FullName("Juan", "Prueba", null), "P-1");
        return new OrderRow(5, person, ZoneOffset.UTC, "MX-VER", 1L, order, null, 1, null, null, null, null, null);
    }
}
