package org.reeduca.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.ComplianceEngine;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.MarkFact;
import org.reeduca.compliance.State;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.FactRow.Kind;

/** By which version of its policy an order is judged. A session a week from 5 January 2026. */
class JudgingTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final Instant PUBLISHED = Instant.parse("2026-05-20T17:00:00Z");
    private static final long TWO = 1;
    private static final long FOUR = 2;
    private static final long THREE = 3;
    private static final String FOUR_IN_JUNE = "2026-06-01 2 2026-05-20T17:00:00.000000";

    private final List<MarkRow> marks = new ArrayList<>();
    private final List<FactRow> facts = new ArrayList<>(
            List.of(new FactRow(Kind.ENROLMENT, 5, "e", "9", FIRST, null, null, 0, 0, false, null, null)));

    @Test
    void a_later_version_judges_an_open_order_from_its_day_on() {
        attended(1);
        OrderRow order = order(1, FIRST, FOUR_IN_JUNE);

        assertThat(judge(order, JUNE.minusDays(1), Instant.MAX).tally().required())
                .isEqualTo(2);
        assertThat(judge(order, JUNE, Instant.MAX).tally().required()).isEqualTo(4);
        assertThat(judge(order(1, FIRST, null), JUNE, Instant.MAX).tally().required())
                .isEqualTo(2);
    }

    @Test
    void what_was_not_yet_published_was_not_known() {
        attended(1);
        OrderRow order = order(1, FIRST, FOUR_IN_JUNE);

        assertThat(judge(order, JUNE, PUBLISHED.minusSeconds(1)).tally().required())
                .isEqualTo(2);
        assertThat(judge(order, JUNE, PUBLISHED).tally().required()).isEqualTo(4);
    }

    @Test
    void of_two_that_follow_on_one_day_the_last_one_judges() {
        attended(1);

        assertThat(judge(order(1, FIRST, "2026-06-01 3 2026-05-21T17:00:00.000000," + FOUR_IN_JUNE), JUNE, Instant.MAX)
                        .tally()
                        .required())
                .isEqualTo(3);
    }

    @Test
    void what_was_fulfilled_is_not_judged_anew() {
        attended(2);
        OrderRow order = order(1, FIRST, FOUR_IN_JUNE + ",2026-07-01 3 2026-06-20T17:00:00.000000");

        Evaluation later = judge(order, JUNE.plusMonths(2), Instant.MAX);

        assertThat(later.state()).isEqualTo(State.FULFILLED);
        assertThat(later.tally().required()).isEqualTo(2);
        assertThat(judging().reaches(order, JUNE.plusMonths(2), Instant.MAX)).isFalse();
    }

    @Test
    void what_ended_is_not_judged_anew() {
        attended(1);
        facts.add(new FactRow(
                Kind.ENDING, 1, "1", null, JUNE.minusDays(1), null, null, 1, 0, false, "LIFTED", PUBLISHED));

        assertThat(judge(order(1, FIRST, FOUR_IN_JUNE), JUNE, Instant.MAX)
                        .tally()
                        .required())
                .isEqualTo(2);
    }

    @Test
    void what_a_rehearsal_reaches_is_what_publishing_reaches() {
        attended(2);
        OrderRow fulfilledToday = order(1, FIRST, null);
        LocalDate second = FIRST.plusWeeks(1);

        assertThat(judging().reaches(fulfilledToday, second, Instant.MAX)).isTrue();
        assertThat(judging().reaches(fulfilledToday, second.plusDays(1), Instant.MAX))
                .isFalse();
        assertThat(judge(order(1, FIRST, second + " 2 2026-01-12T17:00:00.000000"), second, Instant.MAX)
                        .tally()
                        .required())
                .isEqualTo(4);
    }

    @Test
    void what_is_recognised_when_he_moves_is_about_the_order_he_takes_along() {
        attended(2);
        OrderRow fulfilled = order(1, FIRST, null);
        OrderRow open =
                order(2, FIRST, FOUR_IN_JUNE.replace("2026-06-01", "2026-01-06").replace("2026-05-20", "2026-01-05"));
        recognised("s1", false, null, PUBLISHED);
        recognised("s2", true, 7, PUBLISHED);

        Evaluation closed = judge(fulfilled, JUNE, Instant.MAX);
        assertThat(closed.state()).isEqualTo(State.FULFILLED);
        assertThat(closed.tally().credited()).isEqualTo(2);
        assertThat(closed.outcomes())
                .extracting(Evaluation.SessionOutcome::unit)
                .containsExactly(1, 2);
        Evaluation goesOn = judge(open, JUNE, Instant.MAX);
        assertThat(goesOn.tally().credited()).isEqualTo(1);
        assertThat(goesOn.outcomes())
                .extracting(Evaluation.SessionOutcome::unit)
                .containsExactly(1, 7);
    }

    @Test
    void of_an_order_fulfilled_between_two_moves_the_first_one_counts() {
        attended(1);
        Instant first = Instant.parse("2026-01-06T17:00:00Z");
        recognised("s1", true, 3, first);
        attended(2, FIRST.plusWeeks(1).atTime(LocalTime.of(20, 0)).toInstant(ZoneOffset.UTC));
        recognised("s1", false, null, PUBLISHED);

        Evaluation there = judge(order(1, FIRST, null), JUNE, Instant.MAX);

        assertThat(there.state()).isEqualTo(State.FULFILLED);
        assertThat(there.outcomes()).extracting(Evaluation.SessionOutcome::unit).containsExactly(3, 2);
    }

    @Test
    void what_is_marked_after_he_moved_does_not_close_an_order_before() {
        attended(1);
        Instant moved = Instant.parse("2026-01-13T08:00:00Z");
        recognised("s1", false, null, moved);
        attended(2, moved.plusSeconds(60));

        assertThat(judge(order(1, FIRST, null), JUNE, Instant.MAX).tally().credited())
                .isEqualTo(1);
    }

    private void recognised(String session, boolean credited, @Nullable Integer unit, Instant at) {
        facts.add(new FactRow(
                Kind.RECOGNITION, 5, session, null, null, null, null, unit == null ? 0 : unit, 1, credited, null, at));
    }

    private Judging judging() {
        Map<Long, PolicyCatalogue.Entry> policies = Map.of(TWO, policy(2), FOUR, policy(4), THREE, policy(3));
        return new Judging(new FactBook(marks, facts), policies::get);
    }

    private Evaluation judge(OrderRow order, LocalDate asOf, Instant knownAt) {
        Judging judging = judging();
        return ComplianceEngine.evaluate(judging.question(order, judging.version(order, asOf, knownAt), asOf, knownAt));
    }

    private static PolicyCatalogue.Entry policy(int required) {
        return new PolicyCatalogue.Entry(
                new Bilingual("Reglas", "Rules"),
                PolicyCatalogue.parse("{\"code\":\"TEST\",\"version\":1,\"dose\":{\"unit\":\"SESSION\",\"required\":"
                        + required + "}}"));
    }

    /** So many weekly sessions of his group, all attended and written down on their day. */
    private void attended(int sessions) {
        for (int unit = 1; unit <= sessions; unit++) {
            attended(unit, FIRST.plusWeeks(unit - 1).atTime(LocalTime.of(20, 0)).toInstant(ZoneOffset.UTC));
        }
    }

    /** The session of a unit, attended and written down at an instant. */
    private void attended(int unit, Instant written) {
        facts.add(new FactRow(
                Kind.SESSION,
                9,
                "s" + unit,
                "01/2026",
                FIRST.plusWeeks(unit - 1),
                null,
                null,
                unit,
                150,
                false,
                "HELD",
                written));
        marks.add(new MarkRow(5, "s" + unit, MarkFact.Mark.PRESENT, 0, true, 0, null, written));
    }

    private static OrderRow order(long key, LocalDate received, @Nullable String successors) {
        OrderInForce order = new OrderInForce(
                UUID.randomUUID(),
                "SCP",
                new Bilingual("Suspensión", "Suspension"),
                false,
                null,
                null,
                null,
                received,
                received,
                null);
        Person person = new Person(UUID.randomUUID(), new FullName("Juan", "Prueba", null), "P-1");
        return new OrderRow(
                5, person, ZoneOffset.UTC, "MX-VER", key, order, null, TWO, null, null, null, null, successors);
    }
}
