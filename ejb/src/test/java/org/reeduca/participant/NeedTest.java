package org.reeduca.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.shared.BusinessRuleViolation;

class NeedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void ec_24_an_interpreter_has_a_language_and_nothing_else_has_one() {
        assertThat(Need.typed(NeedKind.INTERPRETER, " tsotsil ", "", TODAY))
                .isEqualTo(new Need(NeedKind.INTERPRETER, "tsotsil", null, TODAY, null));
        assertThat(Need.typed(NeedKind.READ_ALOUD, "maya", null, TODAY).language())
                .isNull();
        refused(NeedKind.INTERPRETER, " ", null, "participant.language-missing");
    }

    @Test
    void ec_25_what_fits_no_kind_is_said_in_words() {
        assertThat(Need.typed(NeedKind.OTHER, null, "Se sienta cerca de la puerta", TODAY)
                        .detail())
                .isEqualTo("Se sienta cerca de la puerta");
        refused(NeedKind.OTHER, null, "  ", "participant.need-unsaid");
        refused(NeedKind.SIGHT, null, "x".repeat(201), "participant.need-long");
    }

    @Test
    void a_need_ends_on_a_day_and_never_before_it_began() {
        Need need = Need.typed(NeedKind.MOBILITY, null, null, TODAY);

        assertThat(need.endedOn(TODAY.plusDays(2)).to()).isEqualTo(TODAY.plusDays(2));
        assertThat(need.endedOn(TODAY.minusDays(2)).to()).isEqualTo(TODAY);
    }

    private static void refused(NeedKind kind, @Nullable String language, @Nullable String detail, String rule) {
        assertThatThrownBy(() -> Need.typed(kind, language, detail, TODAY))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(rule));
    }
}
