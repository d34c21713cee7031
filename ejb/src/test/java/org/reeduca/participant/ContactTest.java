package org.reeduca.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.shared.BusinessRuleViolation;

class ContactTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void a_telephone_is_kept_in_international_form_from_today_on() {
        Contact contact = Contact.typed(ContactKind.TELEPHONE, " 044 228 000 4567 ", true, TODAY);

        assertThat(contact).isEqualTo(new Contact(ContactKind.TELEPHONE, "+522280004567", true, TODAY, null));
    }

    @ParameterizedTest
    @CsvSource({
        "TELEPHONE, 4567, participant.telephone-wrong",
        "EMAIL, sin arroba, participant.email-wrong",
        "EMAIL, a@b, participant.email-wrong",
        "ADDRESS, ---, participant.address-wrong"
    })
    void what_cannot_be_used_is_refused_with_its_rule(ContactKind kind, String typed, String rule) {
        assertThat(Contact.faultOf(kind, typed)).contains(rule);
        assertThatThrownBy(() -> Contact.typed(kind, typed, false, TODAY))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(rule));
    }

    @Test
    void addresses_and_mail_are_kept_as_written() {
        assertThat(Contact.typed(ContactKind.ADDRESS, "Calle Oyamel 4,  col. Copal", false, TODAY)
                        .value())
                .isEqualTo("Calle Oyamel 4, col. Copal");
        assertThat(Contact.faultOf(ContactKind.EMAIL, "nadie@ejemplo.example")).isEmpty();
        assertThat(Contact.faultOf(ContactKind.ADDRESS, "a".repeat(301))).isPresent();
    }

    @Test
    void what_ends_on_its_first_day_is_withdrawn_and_never_ends_before_it() {
        Contact today = new Contact(ContactKind.TELEPHONE, "+522280004567", true, TODAY, null);
        Contact listed = new Contact(ContactKind.TELEPHONE, "+522280004567", true, null, null);

        assertThat(today.endedOn(TODAY).to()).isEqualTo(TODAY);
        assertThat(today.endedOn(TODAY.minusDays(3)).to()).isEqualTo(TODAY);
        assertThat(listed.endedOn(TODAY).to()).isEqualTo(TODAY);
        assertThat(new ContactLine(1, 2, today.endedOn(TODAY), null, null).holdsOn(TODAY))
                .isFalse();
        assertThat(new ContactLine(1, 1, today, null, null).holdsOn(TODAY)).isTrue();
    }
}
