package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.casefile.CaseFile;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.casefile.NextSession;
import org.reeduca.casefile.PastStanding;
import org.reeduca.casefile.TimelineEntry;
import org.reeduca.casefile.TimelineEntry.Kind;
import org.reeduca.compliance.ParameterValue;
import org.reeduca.compliance.State;
import org.reeduca.shared.NotFound;
import org.reeduca.standing.Box;
import org.reeduca.standing.SessionBox;

/** The file of a man in the real server: what it tells, who may open it, at what cost. */
@ExtendWith(ArquillianExtension.class)
class CaseFileServiceIT {

    private static final int MOST_STATEMENTS = 12;

    @Inject
    private CaseFileService files;

    @Test
    void the_file_tells_who_he_is_how_he_stands_and_what_was_written_down() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID first = group.session(1, ago(group, 6));
        SomeMark.in(group, first).absent(man).correctedToAttended(man, "firmó la hoja");
        SomeMark.in(group, group.session(2, ago(group, 5))).late(man, 20);
        group.session(3, group.today().plusWeeks(1));

        CaseFile file = as(group.facilitator(), () -> files.openFile(man, 1));

        assertThat(file.identity().participant()).isEqualTo(man);
        assertThat(file.identity().maskedCurp()).isNull();
        assertThat(file.memberships()).hasSize(1).allMatch(membership -> membership.open());
        NextSession next = Objects.requireNonNull(file.nextSession());
        assertThat(next.date()).isEqualTo(group.today().plusWeeks(1));
        assertThat(file.orders()).hasSize(1);
        assertThat(file.orders().get(0).evaluation().tally().credited()).isEqualTo(2);
        assertThat(file.timeline())
                .extracting(TimelineEntry::kind)
                .containsOnlyOnce(Kind.JOINED, Kind.ORDER_RECEIVED, Kind.ARRIVED)
                .filteredOn(kind -> kind == Kind.MARK)
                .hasSize(3);
        TimelineEntry correction = file.timeline().get(0);
        assertThat(correction.correction()).isTrue();
        assertThat(correction.reason()).isEqualTo("firmó la hoja");
        assertThat(correction.day()).isEqualTo(group.today());
    }

    @Test
    void two_orders_are_judged_each_by_itself_the_latest_first() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        SomeMark.in(group, group.session(1, ago(group, 6))).attended(man);
        Sql.run("""
                INSERT INTO court_order (id, public_ref, participant_id, centre_id, authority_id, legal_figure,
                  received_on, effective_on, due_on, policy_id, arrived_on)
                SELECT NEXT VALUE FOR court_order_seq, UUID(), participant_id, centre_id, authority_id, 'MC', ?, ?, ?, policy_id, ?
                FROM court_order WHERE participant_id = ?
                """, ago(group, 3), ago(group, 3), ago(group, 1), ago(group, 3), SomeCohort.id(man));

        CaseFile file = as(group.coordinator(), () -> files.openFile(man, 1));

        assertThat(file.orders()).extracting(order -> order.order().figure()).containsExactly("MC", "SCP");
        assertThat(file.orders().get(0).evaluation().state()).isEqualTo(State.EXPIRED);
        assertThat(file.orders().get(1).evaluation().tally().credited()).isEqualTo(1);
    }

    @Test
    void a_timeline_shows_twenty_and_says_that_there_is_more() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        for (int week = 0; week < 25; week++) {
            SomeMark.in(group, group.session(week % 16 + 1, ago(group, 30 - week)))
                    .attended(man);
        }

        CaseFile first = as(group.facilitator(), () -> files.openFile(man, 1));
        CaseFile second = as(group.facilitator(), () -> files.openFile(man, 2));

        assertThat(first.timeline()).hasSize(CaseFileService.PAGE);
        assertThat(first.more()).isTrue();
        assertThat(second.timeline()).hasSize(28).startsWith(first.timeline().toArray(TimelineEntry[]::new));
        assertThat(second.more()).isFalse();
    }

    @Test
    void a_day_is_told_as_it_was_known_then_and_as_it_is_known_now() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = group.session(1, ago(group, 1));
        SomeMark.in(group, session).absent(man);
        Instant absent = moment();
        SomeMark.in(group, session).correctedToAttended(man, "firmó la hoja");
        Instant attended = moment();
        Sql.run(
                "UPDATE programme_session SET state = 'CANCELLED', cancel_reason = 'Sin luz' WHERE public_ref = ?",
                session.toString());
        Instant cancelled = moment();
        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'VOLUNTARY' WHERE participant_id = ?",
                ago(group, 2),
                SomeCohort.id(man));

        assertThat(boxes(group, man, absent)).containsExactly(Box.ABSENT);
        assertThat(boxes(group, man, attended)).containsExactly(Box.ATTENDED);
        assertThat(boxes(group, man, cancelled)).containsExactly(Box.CANCELLED);
        PastStanding past = as(group.coordinator(), () -> files.openPast(man, group.today(), absent));
        assertThat(past.then().standings().get(0).evaluation().tally().credited())
                .isZero();
        assertThat(past.corrected(past.then().standings().get(0))).isTrue();
        PastStanding before = as(group.coordinator(), () -> files.openPast(man, ago(group, 2), absent));
        assertThat(before.then().standings().get(0).evaluation().outcomes())
                .as("the day before the session, whatever was known later")
                .isEmpty();
    }

    @Test
    void what_a_clause_sets_otherwise_is_told_with_the_clause_also_as_it_was_known_then() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        Instant before = moment();
        Sql.run(
                "UPDATE court_order SET overrides = ? WHERE participant_id = ?",
                "{\"absence.maxUnexcused\": {\"value\": 2, \"source\": \"resolutivo 3\"}}",
                SomeCohort.id(man));

        assertThat(as(group.facilitator(), () -> files.openFile(man, 1))
                        .orders()
                        .get(0)
                        .otherwise())
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.parameter()).isEqualTo("absence.maxUnexcused");
                    assertThat(set.clause()).isEqualTo("order, resolutivo 3");
                    assertThat(set.holds().value()).isEqualTo(new ParameterValue.Amount(2));
                    assertThat(set.policy().value()).isEqualTo(new ParameterValue.Amount(3));
                });
        assertThat(as(group.coordinator(), () -> files.openPast(man, group.today(), before))
                        .then()
                        .standings()
                        .get(0)
                        .otherwise())
                .as("the clause was not written down yet")
                .isEmpty();
        assertThat(as(group.coordinator(), () -> files.openPast(man, group.today(), moment()))
                        .then()
                        .standings()
                        .get(0)
                        .otherwise())
                .hasSize(1);
    }

    @Test
    void tomorrow_is_not_known() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);

        assertThatThrownBy(() -> as(
                        group.coordinator(),
                        () -> files.openPast(man, group.today().plusDays(1), Instant.now())))
                .hasMessage("standing.day-ahead");
        assertThatThrownBy(() -> as(
                        group.coordinator(),
                        () -> files.openPast(man, group.today(), Instant.now().plusSeconds(3600))))
                .hasMessage("standing.instant-ahead");
    }

    private List<Box> boxes(SomeCohort group, UUID man, Instant knownAt) throws Exception {
        return as(group.coordinator(), () -> files.openPast(man, group.today(), knownAt)).then().boxes().stream()
                .map(SessionBox::box)
                .toList();
    }

    /** An instant between what was written before and what is written after. */
    private static Instant moment() throws Exception {
        TimeUnit.MILLISECONDS.sleep(40);
        Instant now = Instant.now();
        TimeUnit.MILLISECONDS.sleep(40);
        return now;
    }

    @Test
    void the_cost_does_not_grow_with_what_was_written_down() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        for (int week = 0; week < 20; week++) {
            SomeMark.in(group, group.session(week % 16 + 1, ago(group, 30 - week)))
                    .attended(group.men().get(1));
        }
        as(group.facilitator(), () -> files.openFile(group.men().get(0), 1));

        long little = SqlCount.usual(() ->
                as(group.facilitator(), () -> files.openFile(group.men().get(0), 1)));
        long much = SqlCount.usual(() ->
                as(group.facilitator(), () -> files.openFile(group.men().get(1), 2)));

        System.getLogger(CaseFileServiceIT.class.getName())
                .log(System.Logger.Level.INFO, "openFile: {0} and {1} statements", little, much);
        assertThat(much).isLessThanOrEqualTo(little + 1).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void outside_the_scope_nothing_is_found_and_the_refusal_is_remembered() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        SomeCohort other = SomeCohort.of(1);
        String colleague = SomeUser.of(Role.FACILITATOR).at(group.centreId()).login();

        for (String stranger : List.of(other.facilitator(), other.coordinator(), colleague)) {
            assertThatThrownBy(() -> as(stranger, () -> files.openFile(man, 1))).isInstanceOf(NotFound.class);
            assertThat(lastAudit(stranger)).isEqualTo("OPEN_FILE REFUSED " + man);
        }
        as(group.facilitator(), () -> files.openFile(man, 1));
        assertThat(lastAudit(group.facilitator())).isEqualTo("OPEN_FILE GRANTED " + man);
    }

    @Test
    void a_former_group_still_opens_the_file_and_a_former_facilitator_does_not() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'TRANSFERRED' WHERE participant_id = ?",
                ago(group, 1),
                SomeCohort.id(man));
        as(group.facilitator(), () -> files.openFile(man, 1));

        Sql.run("UPDATE cohort_facilitator SET to_on = ? WHERE cohort_id = ?", group.today(), group.cohortId());
        assertThatThrownBy(() -> as(group.facilitator(), () -> files.openFile(man, 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_restricted_file_opens_for_the_coordination_only() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        Sql.run("UPDATE participant SET restricted = TRUE WHERE public_ref = ?", man.toString());

        as(group.coordinator(), () -> files.openFile(man, 1));
        assertThatThrownBy(() -> as(group.facilitator(), () -> files.openFile(man, 1)))
                .isInstanceOf(NotFound.class);
        String evaluator = SomeUser.of(Role.EVALUATOR).at(group.centreId()).login();
        assertThatThrownBy(() -> as(evaluator, () -> files.openFile(man, 1))).isInstanceOf(NotFound.class);
    }

    private static LocalDate ago(SomeCohort group, int weeks) {
        return group.today().minusWeeks(weeks);
    }

    private static String lastAudit(String login) throws Exception {
        return Sql.text(
                "SELECT CONCAT_WS(' ', action, outcome, participant_ref) FROM audit_event WHERE user_login = ?"
                        + " ORDER BY occurred_at DESC, id DESC LIMIT 1",
                login);
    }
}
