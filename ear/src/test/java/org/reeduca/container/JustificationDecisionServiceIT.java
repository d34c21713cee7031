package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.compliance.Outcome;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.Matter;
import org.reeduca.justification.JustificationDecisionService;
import org.reeduca.justification.JustificationService;
import org.reeduca.justification.Statement;
import org.reeduca.justification.Timeliness;
import org.reeduca.shared.Stale;

/** Who decides whether an absence is excused, when it takes two, and what the database refuses. */
@ExtendWith(ArquillianExtension.class)
class JustificationDecisionServiceIT {

    @Inject
    private JustificationService justifications;

    @Inject
    private JustificationDecisionService decisions;

    @Inject
    private DeskService desk;

    @Test
    void a_refusal_needs_a_reason_and_can_be_taken_back() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(1);
        missed.handIn(justifications, 0);

        Refused.byRule("justification.reason-missing", () -> missed.decide(decisions, 1, false, " "));
        missed.decide(decisions, 1, false, "El documento no corresponde a la fecha");
        Refused.byRule("justification.not-pending", () -> missed.decide(decisions, 2, true, null));
        as(missed.group().coordinator(), () -> {
            decisions.reopen(missed.session(), missed.man(), 2, "Era la fecha de la cita");
            return null;
        });
        missed.decide(decisions, 3, true, null);

        assertThat(missed.outcome(justifications)).isEqualTo(Outcome.EXCUSED);
        assertThat(missed.open(justifications).statements())
                .extracting(Statement::decision)
                .containsExactly(Decision.ACCEPTED, Decision.PENDING, Decision.DENIED, Decision.PENDING);
    }

    @Test
    void an_acceptance_holds_until_the_coordination_takes_it_back_whatever_else_is_handed_in() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(1);
        missed.handIn(justifications, 0);
        missed.decide(decisions, 1, true, null);

        Refused.byRule("justification.excused", () -> missed.handIn(justifications, 2));
        Refused.byRule(
                "justification.excused",
                () -> as(missed.group().facilitator(), () -> {
                    justifications.handIn(missed.session(), missed.man(), missed.medical(2), null, null);
                    return null;
                }));
        assertThat(missed.outcome(justifications)).isEqualTo(Outcome.EXCUSED);
        assertThat(missed.open(justifications).receivable()).isFalse();
        as(missed.group().coordinator(), () -> {
            decisions.reopen(missed.session(), missed.man(), 2, "Trajo el original");
            return null;
        });

        assertThat(missed.open(justifications).receivable()).isTrue();
        missed.handIn(justifications, 3);
        assertThat(missed.open(justifications).statements()).hasSize(4);
    }

    @Test
    void ec_20_after_the_term_it_takes_two_people_and_the_history_names_both() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(40);
        missed.handIn(justifications, 0);
        assertThat(missed.outcome(justifications)).isEqualTo(Outcome.ABSENT_UNEXCUSED);
        Refused.byRule("justification.too-late", () -> missed.decide(decisions, 1, true, null));
        String second =
                SomeUser.of(Role.COORDINATOR).at(missed.group().centreId()).login();

        missed.ask(decisions, "Estuvo internado y nadie pudo traerlo");
        Refused.byRule("justification.override-asked", () -> missed.ask(decisions, "Otra vez"));
        Refused.byRule(
                "justification.override-own",
                () -> missed.answer(decisions, missed.group().coordinator(), true));
        assertThat(asked(second)).isEqualTo(1);
        missed.answer(decisions, second, true);

        assertThat(missed.outcome(justifications)).isEqualTo(Outcome.EXCUSED);
        Statement accepted = missed.open(justifications).statements().get(0);
        assertThat(accepted.override()).isTrue();
        assertThat(accepted.askedBy()).isNotNull();
        assertThat(asked(second)).isZero();
    }

    @Test
    void a_second_person_may_say_no_and_then_it_is_denied() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(40);
        missed.handIn(justifications, 0);
        String second =
                SomeUser.of(Role.COORDINATOR).at(missed.group().centreId()).login();

        missed.ask(decisions, "Dice que no pudo venir");
        missed.answer(decisions, second, false);

        assertThat(missed.outcome(justifications)).isEqualTo(Outcome.ABSENT_UNEXCUSED);
        assertThat(missed.open(justifications).statements().get(0).decision()).isEqualTo(Decision.DENIED);
        assertThatThrownBy(() -> missed.answer(decisions, second, true)).isInstanceOf(Stale.class);
    }

    @Test
    void nobody_passes_by_the_second_person_by_writing_an_earlier_day() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(40);
        LocalDate inTerm = missed.group().today().minusDays(39);
        missed.handIn(justifications, 0);

        Refused.byRule(
                "justification.submitted-before-first",
                () -> missed.receive(justifications, missed.group().coordinator(), 1, inTerm));
        Refused.byRule("justification.too-late", () -> missed.decide(decisions, 1, true, null));
    }

    @Test
    void what_was_written_down_after_the_term_is_not_accepted_by_the_same_person_alone() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(40);
        LocalDate inTerm = missed.group().today().minusDays(39);
        missed.receive(justifications, missed.group().coordinator(), 0, inTerm);
        String second =
                SomeUser.of(Role.COORDINATOR).at(missed.group().centreId()).login();

        Refused.byRule("justification.own-word", () -> missed.decide(decisions, 1, true, null));
        assertThat(missed.open(justifications).timeliness()).isEqualTo(Timeliness.OWN_WORD);
        assertThat(as(second, () -> justifications.openAbsence(missed.session(), missed.man()))
                        .timeliness())
                .isEqualTo(Timeliness.IN_TIME);
        missed.ask(decisions, "La trajo a tiempo y no se registró");
        missed.answer(decisions, second, true);
        assertThat(missed.outcome(justifications)).isEqualTo(Outcome.EXCUSED);

        SomeMissed received = SomeMissed.daysAgo(40);
        received.receive(justifications, received.group().facilitator(), 0, inTerm);
        received.decide(decisions, 1, true, null);
        assertThat(received.outcome(justifications)).isEqualTo(Outcome.EXCUSED);
    }

    @Test
    void what_came_in_time_needs_nobody_else() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(1);
        missed.handIn(justifications, 0);

        Refused.byRule("justification.in-time", () -> missed.ask(decisions, "Por si acaso"));
    }

    @Test
    void the_database_refuses_one_person_for_two_and_any_change() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(40);
        missed.handIn(justifications, 0);
        missed.ask(decisions, "Estuvo internado");

        assertThatThrownBy(() -> Sql.run("""
                        INSERT INTO justification_override_answer (override_id, approved, reason, recorded_at, recorded_by)
                        SELECT id, 1, 'Sí', UTC_TIMESTAMP(6), recorded_by FROM justification_override
                        """))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("whoever asks does not answer");
        assertThatThrownBy(() -> Sql.run("""
                        INSERT INTO justification (participant_id, session_id, revision, submitted_on, decision, decided_on,
                          override, reason, recorded_at, recorded_by)
                        SELECT participant_id, session_id, 2, submitted_on, 'ACCEPTED', submitted_on, 1, 'Sí', UTC_TIMESTAMP(6),
                          recorded_by FROM justification WHERE participant_id = ?
                        """, SomeCohort.id(missed.man())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("ck_justification_two_people");
        assertThatThrownBy(() -> Sql.run("UPDATE justification_document SET file_name = 'x'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Sql.run("DELETE FROM justification_override")).isInstanceOf(SQLException.class);
    }

    private long asked(String coordinator) throws Exception {
        return as(coordinator, () -> desk.findWork(DeskFilter.ALL)).rows().stream()
                .filter(item -> item.matter() instanceof Matter.AskedOverride)
                .count();
    }
}
