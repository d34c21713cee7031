package org.reeduca.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CreditedSession;
import org.reeduca.programme.Equivalences;
import org.reeduca.programme.Equivalences.Line;
import org.reeduca.seat.CarriedUnit;
import org.reeduca.seat.PriorSession;
import org.reeduca.seat.PriorSession.Unit;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.transfer.CreditQuestion.Decision;
import org.reeduca.transfer.CreditQuestion.Item;

/** What of his credit goes with a man. Version 1 is the one he comes from, version 2 the one he goes into. */
class CreditQuestionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Set<Integer> UNITS =
            IntStream.rangeClosed(1, 16).boxed().collect(Collectors.toSet());
    private static final Equivalences TABLE =
            new Equivalences(2, List.of(new Line(1, 1, 3), new Line(1, 2, 4), new Line(1, 5, 4)));

    private static PriorSession prior(int unit) {
        return new PriorSession(unit, "s" + unit, DAY.plusWeeks(unit), new Unit(1, unit), null, false, 0);
    }

    private static CreditedSession credited(int unit) {
        return new CreditedSession("s" + unit, unit, DAY.plusWeeks(unit));
    }

    private static CreditQuestion question(List<Integer> had, List<Integer> credited) {
        return new CreditQuestion(
                had.stream().map(CreditQuestionTest::prior).toList(),
                credited.stream().map(CreditQuestionTest::credited).toList(),
                TABLE,
                UNITS);
    }

    private static Decision decision(int session, @Nullable Integer unit, @Nullable String reason) {
        return new Decision("s" + session, unit, reason);
    }

    @Test
    void what_the_table_names_is_proposed_and_nothing_else() {
        assertThat(question(List.of(1, 2, 3), List.of(1, 2, 3)).items())
                .extracting(Item::session, Item::proposed)
                .containsExactly(tuple("s1", 3), tuple("s2", 4), tuple("s3", null));
    }

    @Test
    void a_unit_is_proposed_once() {
        assertThat(question(List.of(2, 5), List.of(2, 5)).items())
                .extracting(Item::proposed)
                .containsExactly(4, null);
    }

    @Test
    void in_the_same_version_units_stay_what_they_are() {
        CreditQuestion question =
                new CreditQuestion(List.of(prior(7)), List.of(credited(7)), new Equivalences(1, List.of()), UNITS);

        assertThat(question.items()).extracting(Item::proposed).containsExactly(7);
    }

    @Test
    void a_make_up_is_asked_about_by_the_unit_that_it_credited() {
        CreditQuestion question =
                new CreditQuestion(List.of(prior(9)), List.of(new CreditedSession("s9", 1, DAY)), TABLE, UNITS);

        assertThat(question.items())
                .extracting(item -> item.unit().number(), Item::proposed)
                .containsExactly(tuple(1, 3));
    }

    @Test
    void ec_05_of_what_he_has_only_what_is_recognised_gives_credit() {
        List<CarriedUnit> lines = question(List.of(1, 2, 3), List.of(1, 2))
                .decide(List.of(decision(1, 3, null), decision(2, null, "No se vio el contenido")));

        assertThat(lines)
                .extracting(line -> line.session().ref(), CarriedUnit::credited, CarriedUnit::unit, CarriedUnit::reason)
                .containsExactly(
                        tuple("s1", true, 3, null),
                        tuple("s2", false, null, "No se vio el contenido"),
                        tuple("s3", false, null, null));
    }

    @Test
    void what_he_missed_stands_for_its_unit_of_the_new_version_without_credit() {
        List<CarriedUnit> lines = question(List.of(1, 2), List.of(2)).decide(List.of(decision(2, 4, null)));

        assertThat(lines.get(0).credited()).isFalse();
        assertThat(lines.get(0).unit()).isEqualTo(3);
    }

    @Test
    void whoever_departs_from_what_is_proposed_says_why() {
        CreditQuestion question = question(List.of(1), List.of(1));

        assertRule("transfer.reason-missing", () -> question.decide(List.of(decision(1, 5, " "))));
        assertRule("transfer.reason-missing", () -> question.decide(List.of(decision(1, null, null))));
        assertThat(question.decide(List.of(decision(1, 5, " Mismo contenido ")))
                        .get(0)
                        .reason())
                .isEqualTo("Mismo contenido");
    }

    @Test
    void a_reason_for_what_is_proposed_anyway_is_not_kept() {
        assertThat(question(List.of(1), List.of(1))
                        .decide(List.of(decision(1, 3, "porque sí")))
                        .get(0)
                        .reason())
                .isNull();
    }

    @Test
    void two_sessions_cannot_count_as_one_unit() {
        assertRule(
                "transfer.unit-twice",
                () -> question(List.of(1, 2), List.of(1, 2))
                        .decide(List.of(decision(1, 4, "a"), decision(2, 4, null))));
    }

    @Test
    void a_unit_that_the_version_does_not_have_is_refused() {
        assertRule(
                "transfer.unit-unknown", () -> question(List.of(1), List.of(1)).decide(List.of(decision(1, 17, "a"))));
    }

    @Test
    void decisions_about_other_credit_than_he_has_are_stale() {
        CreditQuestion question = question(List.of(1, 2, 3), List.of(1, 2));

        assertRule("shared.stale", () -> question.decide(List.of(decision(1, 3, null))));
        assertRule("shared.stale", () -> question.decide(List.of(decision(1, 3, null), decision(3, 4, "a"))));
        assertRule(
                "shared.stale",
                () -> question.decide(List.of(decision(1, 3, null), decision(2, 4, null), decision(2, 4, null))));
    }

    @Property
    void every_session_gets_one_line_and_no_unit_is_credited_twice(
            @ForAll @Size(min = 16, max = 16) List<Boolean> attended,
            @ForAll @Size(min = 16, max = 16) List<Boolean> recognised) {
        List<Integer> had = IntStream.rangeClosed(1, 16).boxed().toList();
        List<Integer> credited =
                had.stream().filter(unit -> attended.get(unit - 1)).toList();
        List<Decision> decisions = credited.stream()
                .map(unit -> decision(unit, recognised.get(unit - 1) ? unit : null, "acuerdo"))
                .toList();

        List<CarriedUnit> lines = question(had, credited).decide(decisions);

        assertThat(lines)
                .extracting(line -> line.session().ref())
                .doesNotHaveDuplicates()
                .hasSize(16);
        List<Integer> units = new ArrayList<>();
        lines.stream().filter(CarriedUnit::credited).forEach(line -> units.add(line.unit()));
        assertThat(units)
                .containsExactlyElementsOf(credited.stream()
                        .filter(unit -> recognised.get(unit - 1))
                        .toList());
    }

    private static void assertRule(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo(code));
    }
}
