package org.reeduca.participant.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.participant.match.Likeness.Level;
import org.reeduca.shared.PersonName;
import org.reeduca.shared.SomeCurp;

class LikenessTest {

    private static final LocalDate BORN = LocalDate.of(1991, 5, 12);
    private static final PersonName NAME = new PersonName("José Luis", "De la Ceiba", "Martínez");

    @ParameterizedTest
    @CsvSource({
        "José Luis, De la Ceiba, Martínez",
        "JOSE LUIS, DE LA CEIBA, MARTINEZ",
        "Joseluis, Ceiba, Martínez",
        "Luis José, Delaceiba, Martínez",
        "José Luis, Martínez, De la Ceiba",
        "José Luis, De la Ceiba Martínez,",
        "José Luis, De la Seiba, Martinez",
        "José Luis, De la Ceiva, Martines",
        "Jose Lius, De la Ceiba, Mratinez",
        "Luis, De la Ceiba, Martínez",
        "José Luis, De la Ceiba,"
    })
    void the_same_day_of_birth_and_a_name_written_otherwise_are_likely(
            String given, String first, @Nullable String second) {
        Likeness likeness = Likeness.of(of(NAME, BORN), of(new PersonName(given, first, second), BORN));

        assertThat(likeness.level()).isEqualTo(Level.LIKELY);
        assertThat(likeness.reasons()).contains(MatchReason.SAME_BIRTH_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "José Luis, De la Ceiba, Martínez",
        "José Luis, Martínez, De la Ceiba",
        "Jose Luis, De la Seiba, Martinez"
    })
    void a_name_alone_is_possible(String given, String first, String second) {
        assertThat(Likeness.of(of(NAME, null), of(new PersonName(given, first, second), BORN))
                        .level())
                .isEqualTo(Level.POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "Braulio, Copal, Oyamel",
        "José Luis, Copal, Oyamel",
        "Braulio, De la Ceiba, Oyamel",
        "Braulio, De la Palma, Martín"
    })
    void somebody_else_born_on_the_same_day_is_not_shown(String given, String first, String second) {
        assertThat(Likeness.of(of(NAME, BORN), of(new PersonName(given, first, second), BORN))
                        .level())
                .isEqualTo(Level.NO);
    }

    @Test
    void ec_32_a_twin_is_possible_and_the_given_name_says_why_not_more() {
        Likeness twin =
                Likeness.of(of(NAME, BORN), of(new PersonName("Miguel Ángel", "De la Ceiba", "Martínez"), BORN));

        assertThat(twin.level()).isEqualTo(Level.POSSIBLE);
        assertThat(twin.reasons()).containsExactly(MatchReason.OTHER_GIVEN_NAME, MatchReason.SAME_BIRTH_DATE);
    }

    @Test
    void ec_32_a_twin_with_a_curp_of_his_own_is_somebody_else() {
        Description one = with(NAME, BORN, SomeCurp.of("CEML", BORN, 'H', "VZ", 0));
        Description twin = with(
                new PersonName("Miguel Ángel", "De la Ceiba", "Martínez"),
                BORN,
                SomeCurp.of("CEMM", BORN, 'H', "VZ", 0));

        assertThat(Likeness.of(one, twin).level()).isEqualTo(Level.NO);
        assertThat(Likeness.of(one, twin).reasons()).contains(MatchReason.OTHER_CURP);
    }

    @Test
    void ec_32_a_namesake_of_another_age_with_a_curp_of_his_own_is_somebody_else() {
        LocalDate other = LocalDate.of(1968, 11, 3);
        Description one = with(NAME, BORN, SomeCurp.of("CEML", BORN, 'H', "VZ", 0));

        assertThat(Likeness.of(one, with(NAME, other, SomeCurp.of("CEML", other, 'H', "VZ", 0)))
                        .level())
                .isEqualTo(Level.NO);
    }

    @Test
    void the_same_curp_is_the_same_man_whatever_else_is_written() {
        String curp = SomeCurp.of(BORN, 'H', "VZ");
        Likeness likeness = Likeness.of(with(NAME, null, curp), with(new PersonName("X", "Y", null), BORN, curp));

        assertThat(likeness.level()).isEqualTo(Level.SAME);
        assertThat(likeness.score()).isEqualTo(100);
        assertThat(likeness.reasons()).containsExactly(MatchReason.SAME_CURP);
    }

    @Test
    void a_curp_tells_date_and_entity_where_they_are_not_typed() {
        Likeness likeness = Likeness.of(
                with(NAME, null, SomeCurp.of(BORN, 'H', "VZ")), new Description(NAME, List.of(), null, BORN, "VZ"));

        assertThat(likeness.reasons())
                .containsExactly(MatchReason.SAME_NAME, MatchReason.SAME_BIRTH_DATE, MatchReason.SAME_BIRTHPLACE);
        assertThat(likeness.score()).isEqualTo(95);
    }

    @ParameterizedTest
    @CsvSource({"1991-12-05", "1991-05-13", "1991-05-21", "1981-05-12", "1919-05-12"})
    void a_date_almost_the_same_says_something(LocalDate almost) {
        Likeness likeness = Likeness.of(of(NAME, BORN), of(NAME, almost));

        assertThat(likeness.reasons()).containsExactly(MatchReason.SAME_NAME, MatchReason.BIRTH_DATE_ALMOST);
        assertThat(likeness.score()).isEqualTo(72);
    }

    @Test
    void another_date_speaks_against() {
        Likeness likeness = Likeness.of(of(NAME, BORN), of(NAME, LocalDate.of(1968, 11, 3)));

        assertThat(likeness.score()).isEqualTo(50);
        assertThat(likeness.reasons()).containsExactly(MatchReason.SAME_NAME, MatchReason.OTHER_BIRTH_DATE);
    }

    @Test
    void another_name_of_his_counts_and_is_said() {
        PersonName former = new PersonName("José Luis", "Oyamel", "Copal");
        Likeness likeness = Likeness.of(of(former, BORN), new Description(NAME, List.of(former), null, BORN, null));

        assertThat(likeness.level()).isEqualTo(Level.LIKELY);
        assertThat(likeness.reasons()).contains(MatchReason.BY_OTHER_NAME);
    }

    @Test
    void parts_in_other_fields_are_noticed() {
        Likeness likeness = Likeness.of(
                of(new PersonName("Ceiba", "Braulio", "Copal"), BORN),
                of(new PersonName("Braulio", "Ceiba", "Copal"), BORN));

        assertThat(likeness.level()).isEqualTo(Level.LIKELY);
        assertThat(likeness.reasons()).contains(MatchReason.PARTS_IN_OTHER_FIELDS);
    }

    @Test
    void nobody_is_like_nobody() {
        assertThat(Likeness.of(of(PersonName.UNKNOWN, null), of(PersonName.UNKNOWN, null))
                        .level())
                .isEqualTo(Level.NO);
    }

    private static Description of(PersonName name, @Nullable LocalDate born) {
        return with(name, born, null);
    }

    private static Description with(PersonName name, @Nullable LocalDate born, @Nullable String curp) {
        return new Description(name, List.of(), curp, born, null);
    }
}
