package org.reeduca.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.compliance.Outcome;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.Matter;
import org.reeduca.desk.WorkItem;
import org.reeduca.desk.WorkKind;
import org.reeduca.justification.Absence;
import org.reeduca.justification.AbsenceCase;
import org.reeduca.justification.HandIn;
import org.reeduca.justification.JustificationDecisionService;
import org.reeduca.justification.JustificationService;
import org.reeduca.justification.Statement;
import org.reeduca.justification.Timeliness;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.transfer.TransferService;

/** Absences that may be excused: who hands in, who decides, when it takes two, and what the database refuses. */
@ExtendWith(ArquillianExtension.class)
class JustificationServiceIT {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(US_ASCII);

    @Inject
    private JustificationService justifications;

    @Inject
    private JustificationDecisionService decisions;

    @Inject
    private AttendanceService attendance;

    @Inject
    private DeskService desk;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferAnswerService answers;

    @Test
    void what_a_facilitator_hands_in_and_the_coordination_accepts_excuses_the_absence_at_once() throws Exception {
        Missed missed = Missed.daysAgo(1);
        assertThat(outcome(missed)).isEqualTo(Outcome.ABSENT_PENDING);

        as(missed.group.facilitator(), () -> {
            justifications.handIn(missed.session, missed.man, medical(missed, 0), "receta.pdf", PDF);
            return null;
        });
        decide(missed, 1, true, null);

        assertThat(outcome(missed)).isEqualTo(Outcome.EXCUSED);
        assertThat(open(missed).statements())
                .extracting(Statement::decision)
                .containsExactly(Decision.ACCEPTED, Decision.PENDING);
        assertThat(open(missed).statements().get(0).issuer()).isEqualTo("IMSS, clínica 10");
    }

    @Test
    void a_refusal_needs_a_reason_and_can_be_taken_back() throws Exception {
        Missed missed = Missed.daysAgo(1);
        handIn(missed, 0);

        Refused.byRule("justification.reason-missing", () -> decide(missed, 1, false, " "));
        decide(missed, 1, false, "El documento no corresponde a la fecha");
        Refused.byRule("justification.not-pending", () -> decide(missed, 2, true, null));
        as(missed.group.coordinator(), () -> {
            decisions.reopen(missed.session, missed.man, 2, "Era la fecha de la cita");
            return null;
        });
        decide(missed, 3, true, null);

        assertThat(outcome(missed)).isEqualTo(Outcome.EXCUSED);
        assertThat(open(missed).statements())
                .extracting(Statement::decision)
                .containsExactly(Decision.ACCEPTED, Decision.PENDING, Decision.DENIED, Decision.PENDING);
    }

    @Test
    void an_acceptance_holds_until_the_coordination_takes_it_back_whatever_else_is_handed_in() throws Exception {
        Missed missed = Missed.daysAgo(1);
        handIn(missed, 0);
        decide(missed, 1, true, null);

        Refused.byRule("justification.excused", () -> handIn(missed, 2));
        Refused.byRule(
                "justification.excused",
                () -> as(missed.group.facilitator(), () -> {
                    justifications.handIn(missed.session, missed.man, medical(missed, 2), null, null);
                    return null;
                }));
        assertThat(outcome(missed)).isEqualTo(Outcome.EXCUSED);
        assertThat(open(missed).receivable()).isFalse();
        as(missed.group.coordinator(), () -> {
            decisions.reopen(missed.session, missed.man, 2, "Trajo el original");
            return null;
        });

        assertThat(open(missed).receivable()).isTrue();
        handIn(missed, 3);
        assertThat(open(missed).statements()).hasSize(4);
    }

    @Test
    void ec_20_after_the_term_it_takes_two_people_and_the_history_names_both() throws Exception {
        Missed missed = Missed.daysAgo(40);
        handIn(missed, 0);
        assertThat(outcome(missed)).isEqualTo(Outcome.ABSENT_UNEXCUSED);
        Refused.byRule("justification.too-late", () -> decide(missed, 1, true, null));
        String second =
                SomeUser.of(Role.COORDINATOR).at(missed.group.centreId()).login();

        ask(missed, "Estuvo internado y nadie pudo traerlo");
        Refused.byRule("justification.override-asked", () -> ask(missed, "Otra vez"));
        Refused.byRule("justification.override-own", () -> answer(missed.group.coordinator(), missed, true));
        assertThat(asked(second)).isEqualTo(1);
        answer(second, missed, true);

        assertThat(outcome(missed)).isEqualTo(Outcome.EXCUSED);
        Statement accepted = open(missed).statements().get(0);
        assertThat(accepted.override()).isTrue();
        assertThat(accepted.askedBy()).isNotNull();
        assertThat(asked(second)).isZero();
    }

    @Test
    void a_second_person_may_say_no_and_then_it_is_denied() throws Exception {
        Missed missed = Missed.daysAgo(40);
        handIn(missed, 0);
        String second =
                SomeUser.of(Role.COORDINATOR).at(missed.group.centreId()).login();

        ask(missed, "Dice que no pudo venir");
        answer(second, missed, false);

        assertThat(outcome(missed)).isEqualTo(Outcome.ABSENT_UNEXCUSED);
        assertThat(open(missed).statements().get(0).decision()).isEqualTo(Decision.DENIED);
        assertThatThrownBy(() -> answer(second, missed, true)).isInstanceOf(Stale.class);
    }

    @Test
    void nobody_passes_by_the_second_person_by_writing_an_earlier_day() throws Exception {
        Missed missed = Missed.daysAgo(40);
        LocalDate inTerm = missed.group.today().minusDays(39);
        handIn(missed, 0);

        Refused.byRule(
                "justification.submitted-before-first", () -> receive(missed.group.coordinator(), missed, 1, inTerm));
        Refused.byRule("justification.too-late", () -> decide(missed, 1, true, null));
    }

    @Test
    void what_was_written_down_after_the_term_is_not_accepted_by_the_same_person_alone() throws Exception {
        Missed missed = Missed.daysAgo(40);
        LocalDate inTerm = missed.group.today().minusDays(39);
        receive(missed.group.coordinator(), missed, 0, inTerm);
        String second =
                SomeUser.of(Role.COORDINATOR).at(missed.group.centreId()).login();

        Refused.byRule("justification.own-word", () -> decide(missed, 1, true, null));
        assertThat(open(missed).timeliness()).isEqualTo(Timeliness.OWN_WORD);
        assertThat(as(second, () -> justifications.openAbsence(missed.session, missed.man))
                        .timeliness())
                .isEqualTo(Timeliness.IN_TIME);
        ask(missed, "La trajo a tiempo y no se registró");
        answer(second, missed, true);
        assertThat(outcome(missed)).isEqualTo(Outcome.EXCUSED);

        Missed received = Missed.daysAgo(40);
        receive(received.group.facilitator(), received, 0, inTerm);
        decide(received, 1, true, null);
        assertThat(outcome(received)).isEqualTo(Outcome.EXCUSED);
    }

    @Test
    void what_came_in_time_needs_nobody_else() throws Exception {
        Missed missed = Missed.daysAgo(1);
        handIn(missed, 0);

        Refused.byRule("justification.in-time", () -> ask(missed, "Por si acaso"));
    }

    @Test
    void a_page_that_is_no_longer_true_changes_nothing() throws Exception {
        Missed missed = Missed.daysAgo(1);
        handIn(missed, 0);

        assertThatThrownBy(() -> handIn(missed, 0)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> decide(missed, 0, true, null)).isInstanceOf(Stale.class);
        assertThat(open(missed).statements()).hasSize(1);
    }

    @Test
    void nobody_justifies_what_is_no_absence_any_more_and_what_was_said_stays() throws Exception {
        Missed missed = Missed.daysAgo(1);
        handIn(missed, 0);
        as(
                missed.group.facilitator(),
                () -> attendance.saveRoll(new SaveRoll(
                        missed.session, List.of(new SaveRoll.Line(missed.man, 1, Observed.ATTENDED)), false)));

        Refused.byRule("justification.not-absent", () -> handIn(missed, 1));
        assertThat(open(missed).statements()).hasSize(1);
        assertThat(open(missed).absent()).isFalse();
    }

    @Test
    void reception_hands_in_and_learns_neither_standing_nor_what_it_was_about() throws Exception {
        Missed missed = Missed.daysAgo(1);
        String reception =
                SomeUser.of(Role.RECEPTIONIST).at(missed.group.centreId()).login();
        handIn(missed, 0);

        AbsenceCase seen = as(reception, () -> justifications.openAbsence(missed.session, missed.man));
        assertThat(seen.terms()).isEmpty();
        assertThat(seen.files()).isEmpty();
        assertThat(seen.revision()).isEqualTo(1);
        assertThat(seen.may().handIn()).isTrue();
        assertThat(seen.decidable()).isFalse();
        assertThat(as(reception, () -> justifications.findAbsences(missed.man)).absences())
                .extracting(Absence::session, Absence::decision)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(missed.session, Decision.PENDING));
        assertThatThrownBy(() -> as(reception, () -> {
                    decisions.decide(missed.session, missed.man, 1, true, null);
                    return null;
                }))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void only_who_decides_reads_what_it_was_about_and_why() throws Exception {
        Missed missed = Missed.daysAgo(1);
        handIn(missed, 0);
        decide(missed, 1, false, "El documento no corresponde a la fecha");
        as(missed.group.coordinator(), () -> {
            decisions.reopen(missed.session, missed.man, 2, "Era la fecha de la cita");
            return null;
        });
        Statement reopened = open(missed).statements().get(0);
        assertThat(reopened.reopened()).isTrue();
        assertThat(reopened.motive()).isEqualTo(AbsenceMotive.MEDICAL);
        assertThat(reopened.issuedOn()).isEqualTo(missed.group.today().minusDays(1));
        assertThat(reopened.reason()).isEqualTo("Era la fecha de la cita");

        for (String other : List.of(
                missed.group.facilitator(),
                SomeUser.of(Role.EVALUATOR).at(missed.group.centreId()).login(),
                SomeUser.of(Role.RECEPTIONIST).at(missed.group.centreId()).login())) {
            List<Statement> seen = as(other, () -> justifications.openAbsence(missed.session, missed.man))
                    .statements();
            assertThat(seen)
                    .as(other)
                    .extracting(Statement::decision, Statement::reopened)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Decision.PENDING, true),
                            org.assertj.core.groups.Tuple.tuple(Decision.DENIED, false),
                            org.assertj.core.groups.Tuple.tuple(Decision.PENDING, false));
            assertThat(seen)
                    .as(other)
                    .allMatch(one -> one.motive() == null
                            && one.issuer() == null
                            && one.issuedOn() == null
                            && one.reason() == null);
        }
    }

    @Test
    void the_centre_he_left_decides_on_its_own_absences_without_his_orders_and_his_new_number() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID session = some.session(3);
        String coordinator = some.from().coordinator();
        assertThat(as(coordinator, () -> justifications.openAbsence(session, some.man()))
                        .terms())
                .isNotEmpty();
        some.accept(answers, some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED));

        HandIn wish = new HandIn(0, some.from().today(), AbsenceMotive.FAMILY, null, null);
        as(some.from().facilitator(), () -> {
            justifications.handIn(session, some.man(), wish, null, null);
            return null;
        });
        AbsenceCase seen = as(coordinator, () -> justifications.openAbsence(session, some.man()));

        assertThat(seen.fileNumber()).isNull();
        assertThat(seen.terms()).isEmpty();
        assertThat(seen.timeliness()).isEqualTo(Timeliness.TOO_LATE);
        assertThat(as(coordinator, () -> justifications.findAbsences(some.man()))
                        .fileNumber())
                .isNull();
        Refused.byRule(
                "justification.too-late",
                () -> as(coordinator, () -> {
                    decisions.decide(session, some.man(), 1, true, null);
                    return null;
                }));
        Refused.notFound(() -> as(some.to().coordinator(), () -> justifications.openAbsence(session, some.man())));
    }

    @Test
    void a_document_that_came_too_late_is_on_the_desk_until_it_is_decided() throws Exception {
        Missed missed = Missed.daysAgo(40);
        assertThat(absencesOnDesk(missed.group.coordinator())).isEmpty();
        handIn(missed, 0);

        assertThat(absencesOnDesk(missed.group.coordinator()))
                .containsExactly(
                        new Matter.ToDecide(missed.session, missed.group.today().minusDays(40)));
        decide(missed, 1, false, "Llegó fuera de plazo");

        assertThat(absencesOnDesk(missed.group.coordinator())).isEmpty();
    }

    @Test
    void what_was_handed_in_in_the_term_is_to_be_decided_and_what_was_refused_in_it_may_be_tried_again()
            throws Exception {
        Missed missed = Missed.daysAgo(1);
        LocalDate day = missed.group.today().minusDays(1);
        assertThat(absencesOnDesk(missed.group.coordinator()))
                .containsExactly(new Matter.Unjustified(missed.session, day));
        handIn(missed, 0);
        assertThat(absencesOnDesk(missed.group.coordinator()))
                .containsExactly(new Matter.ToDecide(missed.session, day));
        decide(missed, 1, false, "Sin sello");

        assertThat(absencesOnDesk(missed.group.coordinator()))
                .containsExactly(new Matter.Unjustified(missed.session, day));
    }

    @Test
    void an_absence_is_on_the_desk_of_the_centre_that_decides_it_also_when_he_has_gone() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID session = some.session(3);
        LocalDate missed = some.from().today().minusWeeks(2);
        HandIn wish = new HandIn(0, missed.plusDays(1), AbsenceMotive.FAMILY, null, null);
        as(some.from().facilitator(), () -> {
            justifications.handIn(session, some.man(), wish, null, null);
            return null;
        });
        some.accept(answers, some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED));

        assertThat(absencesOnDesk(some.to().coordinator())).isEmpty();
        assertThat(absencesOnDesk(some.from().coordinator())).containsExactly(new Matter.ToDecide(session, missed));
        String newNumber = SomeCohort.fileNumber(some.man());
        assertThat(as(some.from().coordinator(), () -> desk.findWork(DeskFilter.ALL))
                        .rows())
                .allMatch(item ->
                        item.person() == null || !item.person().fileNumber().equals(newNumber));
    }

    @Test
    void another_centre_and_another_group_find_nothing_and_restricted_files_exist_for_the_coordination_only()
            throws Exception {
        Missed missed = Missed.daysAgo(1);
        handIn(missed, 0);
        UUID file = open(missed).files().get(0).ref();
        SomeCohort elsewhere = SomeCohort.of(0);

        for (String stranger : List.of(
                elsewhere.coordinator(),
                elsewhere.facilitator(),
                SomeUser.of(Role.FACILITATOR).at(missed.group.centreId()).login())) {
            assertThatThrownBy(() -> as(stranger, () -> justifications.openAbsence(missed.session, missed.man)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> as(elsewhere.coordinator(), () -> justifications.download(file)))
                .isInstanceOf(NotFound.class);
        Sql.run("UPDATE participant SET restricted = TRUE WHERE public_ref = ?", missed.man.toString());
        assertThatThrownBy(() ->
                        as(missed.group.facilitator(), () -> justifications.openAbsence(missed.session, missed.man)))
                .isInstanceOf(NotFound.class);
        assertThat(open(missed).files()).hasSize(1);
    }

    @Test
    void a_file_comes_back_as_it_was_and_is_gone_once_withdrawn() throws Exception {
        Missed missed = Missed.daysAgo(1);
        handIn(missed, 0);
        UUID file = open(missed).files().get(0).ref();

        assertThat(as(missed.group.coordinator(), () -> justifications.download(file))
                        .content())
                .isEqualTo(PDF);
        as(missed.group.coordinator(), () -> {
            justifications.withdrawFile(file, "Es de otra persona");
            return null;
        });

        assertThatThrownBy(() -> as(missed.group.coordinator(), () -> justifications.download(file)))
                .isInstanceOf(NotFound.class);
        assertThat(open(missed).files().get(0).withdrawnBecause()).isEqualTo("Es de otra persona");
    }

    @Test
    void the_database_refuses_one_person_for_two_and_any_change() throws Exception {
        Missed missed = Missed.daysAgo(40);
        handIn(missed, 0);
        ask(missed, "Estuvo internado");

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
                        """, SomeCohort.id(missed.man)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("ck_justification_two_people");
        assertThatThrownBy(() -> Sql.run("UPDATE justification_document SET file_name = 'x'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Sql.run("DELETE FROM justification_override")).isInstanceOf(SQLException.class);
    }

    private @Nullable Outcome outcome(Missed missed) throws Exception {
        return open(missed).terms().get(0).outcome();
    }

    private AbsenceCase open(Missed missed) throws Exception {
        return as(missed.group.coordinator(), () -> justifications.openAbsence(missed.session, missed.man));
    }

    private Void handIn(Missed missed, int revision) throws Exception {
        return as(missed.group.coordinator(), () -> {
            justifications.handIn(missed.session, missed.man, medical(missed, revision), "receta.pdf", PDF);
            return null;
        });
    }

    /** Without a document, as come on a day. */
    private Void receive(String login, Missed missed, int revision, LocalDate submittedOn) throws Exception {
        return as(login, () -> {
            HandIn wish = new HandIn(revision, submittedOn, AbsenceMotive.FAMILY, null, null);
            justifications.handIn(missed.session, missed.man, wish, null, null);
            return null;
        });
    }

    private Void decide(Missed missed, int revision, boolean accepted, @Nullable String reason) throws Exception {
        return as(missed.group.coordinator(), () -> {
            decisions.decide(missed.session, missed.man, revision, accepted, reason);
            return null;
        });
    }

    private Void ask(Missed missed, String reason) throws Exception {
        return as(missed.group.coordinator(), () -> {
            decisions.askOverride(missed.session, missed.man, 1, reason);
            return null;
        });
    }

    private Void answer(String coordinator, Missed missed, boolean approved) throws Exception {
        return as(coordinator, () -> {
            decisions.answerOverride(missed.session, missed.man, 1, approved, "Consta en el expediente clínico");
            return null;
        });
    }

    private List<Matter> absencesOnDesk(String coordinator) throws Exception {
        return as(coordinator, () -> desk.findWork(DeskFilter.ALL)).rows().stream()
                .filter(item -> item.kind() == WorkKind.ABSENCE)
                .map(WorkItem::matter)
                .toList();
    }

    private long asked(String coordinator) throws Exception {
        return as(coordinator, () -> desk.findWork(DeskFilter.ALL)).rows().stream()
                .filter(item -> item.matter() instanceof Matter.AskedOverride)
                .count();
    }

    private static HandIn medical(Missed missed, int revision) {
        LocalDate today = missed.group.today();
        return new HandIn(revision, today, AbsenceMotive.MEDICAL, "IMSS, clínica 10", today.minusDays(1));
    }

    /** A man of a group of his own who missed one session. */
    private record Missed(SomeCohort group, UUID session, UUID man) {

        static Missed daysAgo(int days) throws SQLException {
            SomeCohort group = SomeCohort.of(1);
            UUID session = group.session(1, group.today().minusDays(days));
            SomeMark.in(group, session).absent(group.men().get(0));
            return new Missed(group, session, group.men().get(0));
        }
    }
}
