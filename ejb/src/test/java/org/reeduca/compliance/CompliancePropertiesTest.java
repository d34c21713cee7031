package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.RequirementChange;
import org.reeduca.compliance.Evaluation.Reason;
import org.reeduca.compliance.Evaluation.Tally;

/** What has to hold for every history, whatever the rules of the policy. */
class CompliancePropertiesTest {

    @Provide
    Arbitrary<EvaluationRequest> histories() {
        return RandomHistories.any();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void the_order_in_which_facts_are_listed_does_not_matter(
            @ForAll("histories") EvaluationRequest question, @ForAll long seed) {
        Facts facts = question.facts();
        Facts shuffled = new Facts(
                facts.arrivedOn(),
                shuffle(facts.enrolments(), seed),
                shuffle(facts.sessions(), seed),
                shuffle(facts.marks(), seed),
                shuffle(facts.justifications(), seed),
                shuffle(facts.leaves(), seed),
                facts.completion());

        assertThat(evaluate(question, shuffled)).isEqualTo(ComplianceEngine.evaluate(question));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void to_recognise_every_session_as_what_it_was_changes_nothing(@ForAll("histories") EvaluationRequest question) {
        List<RecognitionFact> all = question.facts().sessions().stream()
                .map(session -> new RecognitionFact(session.id(), true, null, null))
                .toList();

        assertThat(evaluate(question, recognising(question.facts(), all)))
                .isEqualTo(ComplianceEngine.evaluate(question));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void to_recognise_no_session_takes_the_credit_and_leaves_what_each_was(
            @ForAll("histories") EvaluationRequest question) {
        List<RecognitionFact> none = question.facts().sessions().stream()
                .map(session -> new RecognitionFact(session.id(), false, null, null))
                .toList();

        Evaluation before = ComplianceEngine.evaluate(question);
        Evaluation after = evaluate(question, recognising(question.facts(), none));

        assertThat(after.tally().credited()).isZero();
        assertThat(after.tally().lateCount()).isEqualTo(before.tally().lateCount());
        assertThat(after.outcomes())
                .extracting(Evaluation.SessionOutcome::session, Evaluation.SessionOutcome::rule)
                .containsExactlyElementsOf(before.outcomes().stream()
                        .map(outcome -> tuple(outcome.session(), outcome.rule()))
                        .toList());
    }

    private static Facts recognising(Facts facts, List<RecognitionFact> recognitions) {
        return new Facts(
                facts.arrivedOn(),
                facts.enrolments(),
                facts.sessions(),
                facts.marks(),
                facts.justifications(),
                facts.leaves(),
                recognitions,
                facts.completion());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void a_cancelled_session_changes_nothing(@ForAll("histories") EvaluationRequest question) {
        Facts facts = question.facts();
        List<SessionFact> sessions = new ArrayList<>(facts.sessions());
        List<MarkFact> marks = new ArrayList<>(facts.marks());
        for (int day = 0; day < 70; day += 7) {
            String id = "cancelled" + day;
            sessions.add(new SessionFact(
                    id,
                    "G",
                    1,
                    question.order().receivedOn().plusDays(day),
                    120,
                    SessionFact.State.CANCELLED,
                    day % 2 == 0,
                    null));
            marks.add(new MarkFact(id, day % 2 == 0 ? MarkFact.Mark.PRESENT : MarkFact.Mark.ABSENT, 0, 0, null, null));
        }

        assertThat(evaluate(question, with(facts, sessions, marks, facts.justifications())))
                .isEqualTo(ComplianceEngine.evaluate(question));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void knowing_later_changes_nothing_when_nothing_was_recorded_since(
            @ForAll("histories") EvaluationRequest question) {
        Instant last = question.facts().marks().stream()
                .map(MarkFact::recordedAt)
                .flatMap(Stream::ofNullable)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Facts known = new Facts(
                question.facts().arrivedOn(),
                question.facts().enrolments(),
                keep(question.facts().sessions(), fact -> fact.knownAt(last)),
                question.facts().marks(),
                keep(question.facts().justifications(), fact -> fact.knownAt(last)),
                keep(question.facts().leaves(), fact -> fact.knownAt(last)),
                question.facts().completion());
        CourtOrderTerms order = question.order();
        CourtOrderTerms knownOrder = new CourtOrderTerms(
                order.receivedOn(),
                order.effectiveOn(),
                order.dueOn(),
                keep(order.requirementChanges(), fact -> fact.knownAt(last)),
                keep(order.intervals(), fact -> fact.knownAt(last)),
                order.ended() != null && order.ended().knownAt(last) ? order.ended() : null);

        assertThat(ComplianceEngine.evaluate(
                        question.policy(), knownOrder, known, question.calendar(), question.asOf(), last))
                .isEqualTo(ComplianceEngine.evaluate(
                        question.policy(), knownOrder, known, question.calendar(), question.asOf(), Instant.MAX));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void marks_in_sessions_to_come_change_nothing(@ForAll("histories") EvaluationRequest question) {
        Facts facts = question.facts();
        List<MarkFact> past = keep(
                facts.marks(),
                mark -> facts.sessions().stream()
                        .filter(session -> session.id().equals(mark.session()))
                        .anyMatch(session -> !session.date().isAfter(question.asOf())));

        assertThat(evaluate(question, with(facts, facts.sessions(), past, facts.justifications())))
                .isEqualTo(ComplianceEngine.evaluate(question));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void every_session_named_as_a_reason_matters(@ForAll("histories") EvaluationRequest question) {
        Evaluation evaluation = ComplianceEngine.evaluate(question);
        Facts facts = question.facts();
        for (String name : named(evaluation, name -> !name.startsWith("/"))) {
            Facts without = with(
                    facts,
                    keep(facts.sessions(), session -> !session.id().equals(name)),
                    keep(facts.marks(), mark -> !mark.session().equals(name)),
                    keep(facts.justifications(), fact -> !fact.session().equals(name)));

            assertThat(essence(evaluate(question, without))).isNotEqualTo(essence(evaluation));
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void every_interval_and_change_named_as_a_reason_matters(@ForAll("histories") EvaluationRequest question) {
        Evaluation evaluation = ComplianceEngine.evaluate(question);
        CourtOrderTerms order = question.order();
        for (String name : named(evaluation, name -> name.matches("/order/.*/\\d+"))) {
            int index = Integer.parseInt(name.substring(name.lastIndexOf('/') + 1));
            boolean interval = name.contains("intervals");
            CourtOrderTerms without = new CourtOrderTerms(
                    order.receivedOn(),
                    order.effectiveOn(),
                    order.dueOn(),
                    interval ? order.requirementChanges() : unheardOf(order.requirementChanges(), index),
                    interval ? unheardOfInterval(order.intervals(), index) : order.intervals(),
                    order.ended());
            Evaluation changed = ComplianceEngine.evaluate(
                    question.policy(),
                    without,
                    question.facts(),
                    question.calendar(),
                    question.asOf(),
                    Instant.MAX.minusSeconds(1));

            assertThat(essence(changed)).isNotEqualTo(essence(evaluation));
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void counters_agree_with_each_other(@ForAll("histories") EvaluationRequest question) {
        Evaluation evaluation = ComplianceEngine.evaluate(question);
        Tally tally = evaluation.tally();
        Integer latesPerAbsence = question.policy().late().latesPerAbsence();

        assertThat(tally.total()).isEqualTo(tally.unexcused() + tally.excused());
        assertThat(tally.derivedAbsences())
                .isEqualTo(latesPerAbsence == null ? 0 : tally.lateCount() / latesPerAbsence);
        assertThat(tally.remaining()).isEqualTo(Math.max(0, tally.required() - tally.credited()));
        assertThat(tally.run()).isBetween(0, tally.longestRun());
        assertThat(tally.unexcused()).isGreaterThanOrEqualTo(tally.derivedAbsences());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void no_more_is_credited_than_units_attended(@ForAll("histories") EvaluationRequest question) {
        Evaluation evaluation = ComplianceEngine.evaluate(question);
        List<String> credited = Answers.credited(evaluation);
        long units = question.facts().sessions().stream()
                .map(SessionFact::unit)
                .distinct()
                .count();

        assertThat((long) credited.size()).isLessThanOrEqualTo(units);
        assertThat(evaluation.tally().creditedMinutes()).isLessThanOrEqualTo(credited.size() * 120);
        assertThat(evaluation.tally().credited())
                .isEqualTo(
                        question.policy().dose().unit() == Dose.Unit.SESSION
                                ? credited.size()
                                : evaluation.tally().creditedMinutes());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void every_state_has_reasons_that_speak_for_it(@ForAll("histories") EvaluationRequest question) {
        Evaluation evaluation = ComplianceEngine.evaluate(question);

        assertThat(evaluation.because()).isNotEmpty().extracting(Reason::rule).containsOnly(evaluation.state());
        assertThat(evaluation.tally().remaining() == 0 || evaluation.missing().isEmpty())
                .isTrue();
    }

    private static Evaluation evaluate(EvaluationRequest question, Facts facts) {
        return ComplianceEngine.evaluate(
                question.policy(), question.order(), facts, question.calendar(), question.asOf(), question.knownAt());
    }

    private static Facts with(
            Facts facts, List<SessionFact> sessions, List<MarkFact> marks, List<JustificationFact> justifications) {
        return new Facts(
                facts.arrivedOn(),
                facts.enrolments(),
                sessions,
                marks,
                justifications,
                facts.leaves(),
                facts.completion());
    }

    private static List<String> named(Evaluation evaluation, Predicate<String> kind) {
        return evaluation.because().stream()
                .flatMap(reason -> reason.facts().stream())
                .filter(kind)
                .distinct()
                .toList();
    }

    /** State, counters and explanation: what a fact that matters changes. */
    private static List<Object> essence(Evaluation evaluation) {
        return List.of(evaluation.state(), evaluation.tally(), evaluation.dates(), evaluation.because());
    }

    /** The changes with all versions of one of them recorded later than anybody asks; the others keep their places. */
    private static List<RequirementChange> unheardOf(List<RequirementChange> changes, int index) {
        Object subject = changes.get(index).subject();
        return changes.stream()
                .map(change -> change.subject().equals(subject)
                        ? new RequirementChange(change.effectiveOn(), change.required(), Instant.MAX)
                        : change)
                .toList();
    }

    private static List<Interval> unheardOfInterval(List<Interval> intervals, int index) {
        Object subject = intervals.get(index).subject();
        return intervals.stream()
                .map(interval -> interval.subject().equals(subject)
                        ? new Interval(interval.kind(), interval.from(), interval.to(), Instant.MAX)
                        : interval)
                .toList();
    }

    private static <T> List<T> keep(List<T> items, Predicate<T> wanted) {
        return items.stream().filter(wanted).toList();
    }

    private static <T> List<T> shuffle(List<T> items, long seed) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
