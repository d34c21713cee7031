package org.reeduca.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephones of offices as people write them. */
class TelephoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"2281234567", "228 123 45 67", "(228) 123-4567", "+52 228 123 4567", "+522281234567"})
    void a_number_of_mexico_is_kept_in_one_form(String typed) {
        assertThat(Telephone.parse(typed)).contains("+522281234567");
    }

    @Test
    void a_number_of_another_country_keeps_its_code() {
        assertThat(Telephone.parse("+502 2345 6789")).contains("+50223456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "ext. 12", "22812345678901234567", "", "+"})
    void what_cannot_be_a_number_is_none(String typed) {
        assertThat(Telephone.parse(typed)).isEmpty();
    }
}
