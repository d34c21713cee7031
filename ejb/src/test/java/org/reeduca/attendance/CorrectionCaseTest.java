package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.attendance.CorrectionEffect.Figures;
import org.reeduca.compliance.State;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;

/** What whoever answers a request is told about what follows from a yes. */
class CorrectionCaseTest {

    private static final Figures BEFORE = new Figures(State.COMPLYING, 3, 1, 0);

    @Test
    void that_nothing_changes_is_said_only_when_all_his_orders_were_asked() {
        assertThat(foreseen(false).changesNothing()).as("no order").isTrue();
        assertThat(foreseen(false, effect(BEFORE)).changesNothing()).isTrue();
        assertThat(foreseen(false, effect(BEFORE), effect(new Figures(State.COMPLYING, 4, 0, 0)))
                        .changesNothing())
                .isFalse();
        assertThat(foreseen(true).changesNothing())
                .as("another centre has his file")
                .isFalse();
    }

    private static CorrectionCase foreseen(boolean elsewhere, CorrectionEffect... effects) {
        CorrectionRequest request = new CorrectionRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new FullName("Prueba", "Persona", null),
                null,
                "01/2026",
                4,
                LocalDate.of(2026, 3, 9),
                1,
                Observed.ATTENDED,
                "Firmó la hoja",
                Instant.parse("2026-03-20T18:00:00Z"),
                "Ana",
                false,
                null);
        return new CorrectionCase(request, Observed.absent(), false, elsewhere, List.of(effects));
    }

    private static CorrectionEffect effect(Figures after) {
        return new CorrectionEffect(UUID.randomUUID(), new Bilingual("SCP", "SCP"), BEFORE, after);
    }
}
