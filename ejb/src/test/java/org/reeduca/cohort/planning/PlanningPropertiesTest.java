package org.reeduca.cohort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.Finding.Kind;
import org.reeduca.cohort.planning.RandomPlans.Question;
import org.reeduca.shared.BusinessRuleViolation;

/** What has to hold for every plan, over ten thousand random boards and operations each. */
class PlanningPropertiesTest {

    private static final int MANY = 10_000;

    @Provide
    Arbitrary<Question> plans() {
        return RandomPlans.any();
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void what_was_recorded_or_has_begun_stays_where_it_is(@ForAll("plans") Question question) {
        Plan plan = plan(question).orElse(null);
        if (plan == null) {
            return;
        }
        for (Replanned group : plan.groups()) {
            for (Meeting was : group.before().meetings()) {
                Meeting is = group.after().find(was.ref()).orElseThrow();
                if (was.state() == Meeting.State.HELD) {
                    assertThat(is).isEqualTo(was);
                } else if (!was.movable(question.now())) {
                    assertThat(is.at()).isEqualTo(was.at());
                }
            }
        }
        for (Replanned group : plan.groups()) {
            assertThat(group.changes())
                    .filteredOn(change -> change.after() != null && !(question.operation() instanceof Begin))
                    .allMatch(change -> change.becomes().isAfter(question.now()));
        }
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void units_stay_in_their_order_or_the_plan_says_so(@ForAll("plans") Question question) {
        plan(question)
                .ifPresent(plan -> plan.groups().forEach(group -> {
                    Set<List<Integer>> before = outOfOrder(group.before());
                    for (List<Integer> pair : outOfOrder(group.after())) {
                        assertThat(before.contains(pair) || saidOutOfOrder(plan, group, pair))
                                .as("units %s of %s", pair, group)
                                .isTrue();
                    }
                }));
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void an_automatic_date_is_never_a_closed_day_and_one_that_was_said_is_told(@ForAll("plans") Question question) {
        LocalDateTime said = said(question.operation());
        plan(question)
                .ifPresent(plan -> plan.groups()
                        .forEach(group -> group.atNewMoments().forEach(meeting -> {
                            boolean closed = question.premises()
                                    .closed()
                                    .on(meeting.day())
                                    .isPresent();
                            assertThat(closed).isEqualTo(isFound(plan, group, Kind.CLOSED_DAY, meeting));
                            assertThat(closed && !meeting.at().equals(said)).isFalse();
                        })));
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void an_automatic_date_is_never_on_a_day_of_another_session_of_the_group(@ForAll("plans") Question question) {
        LocalDateTime said = said(question.operation());
        plan(question)
                .ifPresent(plan -> plan.groups()
                        .forEach(group -> group.atNewMoments().forEach(meeting -> {
                            long others = group.after().meetings().stream()
                                    .filter(other ->
                                            other.active() && !other.ref().equals(meeting.ref()))
                                    .filter(other -> other.day().equals(meeting.day()))
                                    .count();
                            if (others > 0) {
                                assertThat(meeting.at()).isEqualTo(said);
                                assertThat(isFound(plan, group, Kind.TWICE_A_DAY, meeting)
                                                || isFound(plan, group, Kind.OVERLAP, meeting))
                                        .isTrue();
                            }
                        })));
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void no_unit_is_lost_and_none_is_given_twice(@ForAll("plans") Question question) {
        plan(question)
                .ifPresent(plan -> plan.groups().forEach(group -> {
                    List<Integer> before = units(group.before());
                    List<Integer> after = units(group.after());
                    if (question.operation() instanceof Cancel cancel && !cancel.giveAgain()) {
                        assertThat(before).containsAll(after);
                    } else if (question.operation() instanceof GiveAgain) {
                        assertThat(after).hasSize(before.size() + 1).containsAll(before);
                    } else if (!(question.operation() instanceof Begin)) {
                        assertThat(after).isEqualTo(before);
                    }
                    assertThat(new HashSet<>(after)).hasSameSizeAs(after);
                }));
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void a_facilitator_in_two_groups_at_one_hour_is_found(@ForAll("plans") Question question) {
        plan(question)
                .ifPresent(plan -> plan.groups()
                        .forEach(group -> group.atNewMoments()
                                .forEach(meeting -> assertThat(isFound(plan, group, Kind.FACILITATOR_BUSY, meeting))
                                        .isEqualTo(isAnybodyBusy(plan.board(), group.after(), meeting)))));
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void carrying_it_out_gives_exactly_what_was_shown(@ForAll("plans") Question question) {
        plan(question)
                .ifPresent(plan -> assertThat(CarriedOut.withoutVersions(CarriedOut.on(question.board(), plan)))
                        .isEqualTo(CarriedOut.withoutVersions(plan.board())));
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void taking_it_back_restores_the_board_exactly(@ForAll("plans") Question question) {
        plan(question).filter(plan -> !(question.operation() instanceof Begin)).ifPresent(plan -> {
            Board carriedOut = CarriedOut.on(question.board(), plan);
            Plan back =
                    new Planner(carriedOut, question.premises(), question.deadlines(), question.now()).plan(undo(plan));

            assertThat(CarriedOut.withoutVersions(CarriedOut.on(carriedOut, back)))
                    .isEqualTo(CarriedOut.withoutVersions(question.board()));
        });
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void a_plan_is_the_same_when_it_is_made_again_and_not_after_it_was_carried_out(@ForAll("plans") Question question) {
        plan(question).ifPresent(plan -> {
            assertThat(plan(question).orElseThrow().fingerprint()).isEqualTo(plan.fingerprint());
            Question later = new Question(
                    CarriedOut.on(question.board(), plan),
                    question.premises(),
                    question.deadlines(),
                    question.now(),
                    question.operation());
            if (!(question.operation() instanceof Begin)) {
                plan(later).ifPresent(again -> assertThat(again.fingerprint()).isNotEqualTo(plan.fingerprint()));
            }
        });
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void groups_it_is_not_about_stay_as_they_are(@ForAll("plans") Question question) {
        plan(question)
                .ifPresent(plan -> question.board().groups().stream()
                        .filter(group -> plan.groups().stream()
                                .noneMatch(changed -> changed.before().equals(group)))
                        .forEach(group -> assertThat(plan.board().groups()).contains(group)));
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void a_man_is_named_if_and_only_if_he_could_have_finished_and_no_longer_can(@ForAll("plans") Question question) {
        plan(question)
                .ifPresent(plan -> question.deadlines().forEach(deadline -> {
                    boolean named = plan.missed().stream()
                            .anyMatch(missed -> missed.participant().equals(deadline.participant()));
                    boolean missed = plan.groups().stream()
                            .filter(group -> group.after().ref().equals(deadline.group()))
                            .anyMatch(group -> isAfter(group.after(), deadline.dueOn())
                                    && !isAfter(group.before(), deadline.dueOn()));
                    assertThat(named).isEqualTo(missed);
                }));
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void the_questions_are_worth_asking(@ForAll("plans") Question question) {
        Statistics.label("carried out")
                .collect(plan(question)
                        .map(plan -> question.operation().getClass().getSimpleName())
                        .orElse("refused"));
        Statistics.label("carried out").coverage(coverage -> {
            coverage.check("refused").percentage(share -> share < 45);
            for (String operation : List.of("MoveOne", "MoveRest", "Cancel", "GiveAgain", "Begin")) {
                coverage.check(operation).percentage(share -> share > 2);
            }
        });
    }

    /** The plan, unless the operation cannot be done; then it is refused with a rule and nothing else. */
    private static Optional<Plan> plan(Question question) {
        try {
            return Optional.of(question.planner().plan(question.operation()));
        } catch (BusinessRuleViolation refused) {
            return Optional.empty();
        }
    }

    private static Undo undo(Plan plan) {
        return new Undo(plan.groups().stream()
                .map(one -> new Undo.Done(
                        one.after().ref(), one.before().cadence(), one.after().cadence(), one.changes()))
                .toList());
    }

    /** The date that somebody said; null where all dates follow from the cadence. */
    private static @Nullable LocalDateTime said(Operation operation) {
        if (operation instanceof MoveOne move) {
            return move.to();
        }
        return operation instanceof MoveRest move ? move.to() : null;
    }

    private static Set<List<Integer>> outOfOrder(Group group) {
        List<Meeting> series = group.meetings().stream()
                .filter(Meeting::inSeries)
                .sorted(Meeting.BY_UNIT)
                .toList();
        Set<List<Integer>> pairs = new HashSet<>();
        for (int i = 1; i < series.size(); i++) {
            if (!series.get(i).at().isAfter(series.get(i - 1).at())) {
                pairs.add(List.of(series.get(i - 1).unit(), series.get(i).unit()));
            }
        }
        return pairs;
    }

    private static boolean saidOutOfOrder(Plan plan, Replanned group, List<Integer> pair) {
        return plan.findings().stream()
                .anyMatch(finding -> finding.kind() == Kind.ORDER_BROKEN
                        && finding.group().equals(group.after().code())
                        && finding.unit() == pair.get(1));
    }

    private static boolean isFound(Plan plan, Replanned group, Kind kind, Meeting meeting) {
        return plan.findings().stream()
                .anyMatch(finding -> finding.kind() == kind
                        && finding.group().equals(group.after().code())
                        && finding.unit() == meeting.unit()
                        && finding.at().equals(meeting.at()));
    }

    /** The slow way: every session of every other group. */
    private static boolean isAnybodyBusy(Board board, Group group, Meeting meeting) {
        return board.groups().stream()
                .filter(other -> !other.ref().equals(group.ref()))
                .anyMatch(other -> other.meetings().stream()
                        .filter(Meeting::active)
                        .filter(one ->
                                one.at().isBefore(meeting.end()) && meeting.at().isBefore(one.end()))
                        .anyMatch(one -> haveOneInCommon(group, other, meeting.day())));
    }

    private static boolean haveOneInCommon(Group one, Group other, LocalDate day) {
        return one.facilitators().stream()
                .filter(person -> person.on(day))
                .anyMatch(person -> other.facilitators().stream()
                        .anyMatch(also -> also.userId() == person.userId() && also.on(day)));
    }

    private static List<Integer> units(Group group) {
        return group.meetings().stream()
                .filter(Meeting::inSeries)
                .map(Meeting::unit)
                .sorted()
                .toList();
    }

    private static boolean isAfter(Group group, LocalDate day) {
        return Objects.requireNonNull(group.lastDay().orElse(LocalDate.MIN)).isAfter(day);
    }
}
