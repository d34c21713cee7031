package org.reeduca.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.report.SaidOnSheet.Next;

/** When a sheet that went out has to be corrected. */
class SaidOnSheetTest {

    private static final String ABSENT = "ABSENT:0:1:0:-";
    private static final String PRESENT = "PRESENT:0:1:0:-";

    @Test
    void ec_20_a_corrected_mark_opens_one_case_and_the_former_one_withdraws_it() {
        assertThat(marks(ABSENT, PRESENT, true, null, 0)).isEqualTo(Next.OPEN);
        assertThat(marks(ABSENT, PRESENT, true, UUID.randomUUID(), 0)).isEqualTo(Next.NOTHING);
        assertThat(marks(ABSENT, ABSENT, true, UUID.randomUUID(), 0)).isEqualTo(Next.WITHDRAW);
        assertThat(marks(ABSENT, ABSENT, true, UUID.randomUUID(), 1)).isEqualTo(Next.NOTHING);
        assertThat(marks(ABSENT, PRESENT, true, UUID.randomUUID(), 1)).isEqualTo(Next.REOPEN);
    }

    @Test
    void a_sheet_that_a_later_one_replaced_opens_nothing_and_its_case_is_withdrawn_when_it_is_right() {
        assertThat(marks(ABSENT, PRESENT, false, null, 0)).isEqualTo(Next.NOTHING);
        assertThat(marks(ABSENT, PRESENT, false, UUID.randomUUID(), 1)).isEqualTo(Next.NOTHING);
        assertThat(marks(ABSENT, ABSENT, false, UUID.randomUUID(), 0)).isEqualTo(Next.WITHDRAW);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, ACCEPTED, OPEN",
        "NONE, DENIED, OPEN",
        "PENDING, ACCEPTED, OPEN",
        "PENDING, DENIED, OPEN",
        "ACCEPTED, PENDING, OPEN",
        "DENIED, ACCEPTED, OPEN",
        "NONE, PENDING, NOTHING",
        "PENDING, PENDING, NOTHING",
        "ACCEPTED, ACCEPTED, NOTHING"
    })
    void a_decision_makes_a_sheet_untrue_and_handing_in_does_not(String then, String now, Next next) {
        assertThat(new SaidOnSheet(1, UUID.randomUUID(), true, ABSENT, ABSENT, then, now, null, 0).next())
                .isEqualTo(next);
    }

    private static Next marks(String then, String now, boolean latest, @Nullable UUID correction, int events) {
        return new SaidOnSheet(1, UUID.randomUUID(), latest, then, now, "NONE", "NONE", correction, events).next();
    }
}
