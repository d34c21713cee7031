package org.reeduca.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.compliance.State;
import org.reeduca.participant.FullName;
import org.reeduca.standing.Person;
import org.reeduca.standing.SomeStanding;

/** Who is found by what. */
class OfficerSearchTest {

    private static final OfficerRow JOSE =
            row(new FullName("José Luis", "Muñoz", "de la Cruz"), "CP-123/2026", "SSP/47_1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "j",
                "muñoz",
                "MUNOZ",
                "Múñoz",
                "luis munoz",
                "cruz jose",
                "munozdelacruz",
                "Muñoz de la Cruz, José Luis",
                "munos",
                "mnuoz",
                "123/2026",
                "cp-123",
                "ssp/47_1",
                "47_",
                "jose 123/2026",
            })
    void he_is_found_by(String typed) {
        assertThat(new OfficerSearch(typed).finds(JOSE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_o",
                "jo%e",
                "m_noz",
                "pérez",
                "jose pérez",
                "124/2026",
                "munoses",
                "muoz",
                "joze",
                "' OR '1'='1",
                "\\",
                "jos*",
                "[a-z]",
                "<script>"
            })
    void he_is_not_found_by(String typed) {
        assertThat(new OfficerSearch(typed).finds(JOSE)).isFalse();
    }

    @Test
    void a_percent_sign_and_an_underscore_stand_for_themselves() {
        OfficerRow odd = row(new FullName("A_b", "100%", null), null, null);

        assertThat(new OfficerSearch("%").finds(odd)).isTrue();
        assertThat(new OfficerSearch("_").finds(odd)).isTrue();
        assertThat(new OfficerSearch("%%").finds(odd)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "lopez, lopes, true",
        "lopez, lope, true",
        "lopez, lopezz, true",
        "lopez, olpez, true",
        "lopez, lopez, true",
        "lopez, lapes, false",
        "lopez, lo, false",
        "lopez, zepol, false"
    })
    void one_slip_is_one_letter(String a, String b, boolean expected) {
        assertThat(OfficerSearch.oneSlipApart(a, b)).isEqualTo(expected);
        assertThat(OfficerSearch.oneSlipApart(b, a)).isEqualTo(expected);
    }

    private static OfficerRow row(FullName name, @Nullable String caseNumber, @Nullable String oficio) {
        return OfficerRow.of(
                new Person(UUID.randomUUID(), name, "XAL-1"),
                SomeStanding.in(State.COMPLYING).ofCase(caseNumber, oficio).standing());
    }
}
