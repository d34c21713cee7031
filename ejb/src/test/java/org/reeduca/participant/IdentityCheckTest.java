package org.reeduca.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.participant.IdentityFault.Field;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.SomeCurp;

class IdentityCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate BORN = LocalDate.of(1991, 5, 12);
    private static final String CURP = SomeCurp.of(BORN, 'H', "VZ");
    private static final List<BirthState> STATES = List.of(
            new BirthState("MX-VER", "VZ", "Veracruz"),
            new BirthState("MX-YUC", "YN", "Yucatán"),
            new BirthState("MX-X", "NE", "Nacido en el extranjero"));

    @Test
    void what_agrees_is_believed_and_what_was_left_out_is_told_by_the_curp() {
        Particulars all = check(typed(BORN, Sex.MAN, "MX-VER", CURP, null)).particulars();
        Particulars little = check(typed(null, null, null, " " + CURP.toLowerCase(java.util.Locale.ROOT), null))
                .particulars();

        assertThat(little).isEqualTo(all);
        assertThat(little.identity()).isEqualTo(new Identity(CURP, null, BORN));
        assertThat(little.sex()).isEqualTo(Sex.MAN);
        assertThat(little.birthState()).isEqualTo("MX-VER");
        assertThat(little.name()).isEqualTo(new FullName("José Luis", "De la Ceiba", "Ñandú"));
    }

    @Test
    void a_curp_that_says_otherwise_is_pointed_out_with_what_it_says() {
        List<IdentityFault> faults = check(typed(BORN.plusYears(1), Sex.NON_BINARY, "MX-YUC", CURP, null))
                .faults();

        assertThat(faults)
                .containsExactly(
                        IdentityFault.of(Field.CURP, "participant.curp-birth-date", BORN),
                        IdentityFault.of(Field.CURP, "participant.curp-sex", Sex.MAN),
                        IdentityFault.of(Field.CURP, "participant.curp-birth-state", "Veracruz"));
    }

    @Test
    void a_mistyped_curp_is_told_from_one_of_another_form() {
        String wrongDigit = CURP.substring(0, 17) + (char) ('0' + (CURP.charAt(17) - '0' + 1) % 10);

        assertThat(codes(typed(BORN, null, null, wrongDigit, null))).containsExactly("participant.curp-digit");
        assertThat(codes(typed(BORN, null, null, "CURP", null))).containsExactly("participant.curp-form");
    }

    @Test
    void ec_22_without_a_curp_a_reason_is_asked_and_with_one_none() {
        assertThat(codes(typed(BORN, null, null, null, null))).containsExactly("participant.curp-or-reason");
        assertThat(codes(typed(BORN, null, null, null, CurpMissingReason.HAS_NONE)))
                .isEmpty();
        assertThat(codes(typed(BORN, null, null, CURP, CurpMissingReason.HAS_NONE)))
                .containsExactly("participant.curp-and-reason");
    }

    @Test
    void ec_23_a_man_born_abroad_without_papers_is_taken_in() {
        Particulars man = check(typed(null, null, "MX-X", null, CurpMissingReason.FOREIGN_UNDOCUMENTED))
                .particulars();

        assertThat(man.birthState()).isEqualTo("MX-X");
        assertThat(man.identity().birthDate()).isNull();
    }

    @Test
    void ec_26_a_woman_is_referred_elsewhere_whether_typed_or_told_by_her_curp() {
        String hers = SomeCurp.of(BORN, 'M', "VZ");

        assertThat(check(typed(BORN, null, null, hers, null)).faults())
                .containsExactly(IdentityFault.of(Field.CURP, "participant.woman"));
        assertThat(check(typed(BORN, Sex.WOMAN, null, null, CurpMissingReason.HAS_NONE))
                        .faults())
                .containsExactly(IdentityFault.of(Field.SEX, "participant.woman"));
    }

    @Test
    void ec_27_a_minor_is_refused_by_his_curp_and_by_his_birth_date_and_asked_nothing_else() {
        LocalDate young = TODAY.minusYears(18).plusDays(1);
        TypedIdentity noName =
                new TypedIdentity(null, null, null, null, null, null, SomeCurp.of(young, 'H', "VZ"), null);

        assertThat(check(noName).faults()).containsExactly(IdentityFault.of(Field.CURP, "participant.minor"));
        assertThat(codes(typed(young, null, null, null, null))).containsExactly("participant.minor");
        assertThat(codes(typed(TODAY.minusYears(18), null, null, null, CurpMissingReason.IN_PROCESS)))
                .as("on his eighteenth birthday")
                .isEmpty();
        assertThatThrownBy(() -> check(noName).particulars())
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo("participant.minor"));
    }

    @Test
    void a_birth_ahead_or_long_ago_is_a_slip_and_not_a_minor() {
        assertThat(codes(typed(TODAY.plusDays(1), null, null, null, CurpMissingReason.REFUSED)))
                .containsExactly("participant.birth-date-ahead");
        assertThat(codes(typed(LocalDate.of(1899, 12, 31), null, null, null, CurpMissingReason.REFUSED)))
                .containsExactly("participant.birth-date-long-ago");
    }

    @Test
    void a_name_needs_letters_and_one_surname_is_enough() {
        TypedIdentity dashes = new TypedIdentity("-", " ", null, null, null, null, null, CurpMissingReason.REFUSED);
        TypedIdentity oneSurname =
                new TypedIdentity("Li", "Ō", null, null, null, null, null, CurpMissingReason.NOT_SHOWN);

        assertThat(codes(dashes)).containsExactly("participant.given-missing", "participant.surname-missing");
        assertThat(codes(oneSurname)).isEmpty();
    }

    private static List<String> codes(TypedIdentity typed) {
        return check(typed).faults().stream().map(IdentityFault::code).toList();
    }

    private static IdentityCheck check(TypedIdentity typed) {
        return new IdentityCheck(typed, STATES, TODAY);
    }

    private static TypedIdentity typed(
            @Nullable LocalDate born,
            @Nullable Sex sex,
            @Nullable String state,
            @Nullable String curp,
            @Nullable CurpMissingReason reason) {
        return new TypedIdentity("JOSÉ LUIS", "de la ceiba", "Ñandú", born, sex, state, curp, reason);
    }
}
