package org.reeduca.participant.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.match.Likeness.Level;
import org.reeduca.shared.PersonName;

/** What has to hold for all names, real ones and slips of the fingers. */
class LikenessPropertiesTest {

    private static final List<String> GIVEN =
            List.of("José", "Luis", "Óscar", "Ángel", "María", "Saúl", "Martín", "Josué", "Noé", "Li", "Hugo");
    private static final List<String> SURNAMES = List.of(
            "De la Ceiba",
            "Ñandú",
            "Núñez",
            "Palo Verde",
            "Del Ocote",
            "Oyamel",
            "Copal",
            "Cedrón",
            "Álamo",
            "Ō",
            "Vizcaíno");
    private static final LocalDate BORN = LocalDate.of(1984, 10, 23);

    @Provide
    Arbitrary<PersonName> names() {
        Arbitrary<String> given =
                Arbitraries.of(GIVEN).list().ofMinSize(1).ofMaxSize(3).map(words -> String.join(" ", words));
        Arbitrary<String> second = Arbitraries.of(SURNAMES);
        return Combinators.combine(given, Arbitraries.of(SURNAMES), second.optional())
                .as((names, first, last) -> new PersonName(names, first, last.orElse(null)));
    }

    @Provide
    Arbitrary<Optional<LocalDate>> days() {
        return Arbitraries.integers()
                .between(0, 20_000)
                .map(BORN.minusDays(10_000)::plusDays)
                .optional();
    }

    @Property
    void it_does_not_matter_who_is_on_file(
            @ForAll("names") PersonName one,
            @ForAll("names") PersonName other,
            @ForAll("days") Optional<LocalDate> day,
            @ForAll("days") Optional<LocalDate> otherDay) {
        Description a = of(one, day.orElse(null));
        Description b = of(other, otherDay.orElse(null));

        assertThat(Likeness.of(a, b)).isEqualTo(Likeness.of(b, a));
        assertThat(Likeness.of(a, b).score()).isBetween(0, 99);
    }

    @Property
    void accents_capitals_and_blanks_never_matter(@ForAll("names") PersonName one, @ForAll("names") PersonName other) {
        assertThat(Likeness.of(of(bare(one), BORN), of(other, BORN)))
                .isEqualTo(Likeness.of(of(one, BORN), of(other, BORN)));
    }

    @Property
    void a_name_is_like_itself(@ForAll("names") PersonName name) {
        Likeness likeness = Likeness.of(of(name, BORN), of(bare(name), BORN));

        assertThat(likeness.score()).isEqualTo(90);
        assertThat(likeness.reasons()).contains(MatchReason.SAME_NAME);
    }

    @Property
    void surnames_the_other_way_round_stay_likely(@ForAll("names") PersonName name) {
        PersonName swapped = name.second() == null
                ? name
                : new PersonName(name.given(), /* first= */ name.second(), /* second= */ name.first());

        assertThat(Likeness.of(of(name, BORN), of(swapped, BORN)).level()).isEqualTo(Level.LIKELY);
    }

    @Property
    void one_letter_changed_stays_possible_and_with_the_day_of_birth_likely(
            @ForAll("names") PersonName name, @ForAll @IntRange(max = 30) int at) {
        String first = String.valueOf(name.first());
        if (first.length() < 5) {
            return;
        }
        int place = at % first.length();
        PersonName mistyped = new PersonName(
                name.given(), first.substring(0, place) + "w" + first.substring(place + 1), name.second());

        assertThat(Likeness.of(of(name, BORN), of(mistyped, BORN)).level()).isEqualTo(Level.LIKELY);
        assertThat(Likeness.of(of(name, null), of(mistyped, BORN)).level()).isNotEqualTo(Level.NO);
    }

    @Property
    void another_day_of_birth_never_makes_it_likelier(
            @ForAll("names") PersonName one,
            @ForAll("names") PersonName other,
            @ForAll @IntRange(min = 1, max = 9000) int days) {
        int same = Likeness.of(of(one, BORN), of(other, BORN)).score();

        assertThat(Likeness.of(of(one, BORN), of(other, BORN.plusDays(days))).score())
                .isLessThan(same);
    }

    private static PersonName bare(PersonName name) {
        return new PersonName(bare(name.given()), bare(name.first()), bare(name.second()));
    }

    private static @Nullable String bare(@Nullable String text) {
        return text == null
                ? null
                : "  "
                        + Normalizer.normalize(text, Normalizer.Form.NFD)
                                .replaceAll("\\p{M}", "")
                                .toUpperCase(Locale.ROOT)
                                .replace(" ", "   ");
    }

    private static Description of(PersonName name, @Nullable LocalDate born) {
        return new Description(name, List.of(), null, born, null);
    }
}
