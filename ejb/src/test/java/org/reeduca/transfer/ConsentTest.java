package org.reeduca.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.reeduca.shared.BusinessRuleViolation;

class ConsentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @Test
    void an_answer_comes_with_its_letter() {
        assertThat(new Consent(ConsentState.GIVEN, " 120/2026 ", TODAY).checked(TODAY))
                .isEqualTo(new Consent(ConsentState.GIVEN, "120/2026", TODAY));
        assertThatThrownBy(() -> new Consent(ConsentState.GIVEN, " ", TODAY).checked(TODAY))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("transfer.letter-missing");
        assertThatThrownBy(() -> new Consent(ConsentState.REFUSED, "120/2026", null).checked(TODAY))
                .hasMessage("transfer.letter-missing");
    }

    @Test
    void a_letter_is_not_of_tomorrow() {
        assertThatThrownBy(() -> new Consent(ConsentState.GIVEN, "120/2026", TODAY.plusDays(1)).checked(TODAY))
                .hasMessage("transfer.letter-day");
    }

    @Test
    void without_an_answer_there_is_no_letter() {
        assertThat(new Consent(ConsentState.ASKED, "120/2026", TODAY).checked(TODAY))
                .isEqualTo(new Consent(ConsentState.ASKED, null, null));
    }

    @Test
    void he_goes_when_nobody_has_to_consent_or_somebody_did() {
        assertThat(ConsentState.values())
                .filteredOn(ConsentState::lets)
                .containsExactly(ConsentState.NOT_NEEDED, ConsentState.GIVEN);
    }
}
