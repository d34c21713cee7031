package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.compliance.Outcome;
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

/** Absences that may be excused: who hands in, and who reads what of it. */
@ExtendWith(ArquillianExtension.class)
class JustificationServiceIT {

    @Inject
    private JustificationService justifications;

    @Inject
    private JustificationDecisionService decisions;

    @Inject
    private AttendanceService attendance;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferAnswerService answers;

    @Test
    void what_a_facilitator_hands_in_and_the_coordination_accepts_excuses_the_absence_at_once() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(1);
        assertThat(missed.outcome(justifications)).isEqualTo(Outcome.ABSENT_PENDING);

        as(missed.group().facilitator(), () -> {
            justifications.handIn(missed.session(), missed.man(), missed.medical(0), "receta.pdf", SomeMissed.PDF);
            return null;
        });
        missed.decide(decisions, 1, true, null);

        assertThat(missed.outcome(justifications)).isEqualTo(Outcome.EXCUSED);
        assertThat(missed.open(justifications).statements())
                .extracting(Statement::decision)
                .containsExactly(Decision.ACCEPTED, Decision.PENDING);
        assertThat(missed.open(justifications).statements().get(0).issuer()).isEqualTo("IMSS, clínica 10");
    }

    @Test
    void a_page_that_is_no_longer_true_changes_nothing() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(1);
        missed.handIn(justifications, 0);

        assertThatThrownBy(() -> missed.handIn(justifications, 0)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> missed.decide(decisions, 0, true, null)).isInstanceOf(Stale.class);
        assertThat(missed.open(justifications).statements()).hasSize(1);
    }

    @Test
    void nobody_justifies_what_is_no_absence_any_more_and_what_was_said_stays() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(1);
        missed.handIn(justifications, 0);
        as(
                missed.group().facilitator(),
                () -> attendance.saveRoll(new SaveRoll(
                        missed.session(), List.of(new SaveRoll.Line(missed.man(), 1, Observed.ATTENDED)), false)));

        Refused.byRule("justification.not-absent", () -> missed.handIn(justifications, 1));
        assertThat(missed.open(justifications).statements()).hasSize(1);
        assertThat(missed.open(justifications).absent()).isFalse();
    }

    @Test
    void of_a_man_who_never_was_in_a_group_reception_finds_no_absences() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID man = UUID.fromString(Sql.text(
                "SELECT p.public_ref FROM participant p JOIN court_order o ON o.participant_id = p.id WHERE o.public_ref = ?",
                centre.order(LocalDate.of(2026, 1, 12)).toString()));

        assertThat(as(centre.receptionist(), () -> justifications.findAbsences(man))
                        .absences())
                .isEmpty();
        Refused.notFound(() -> as(SomeCohort.of(1).coordinator(), () -> justifications.findAbsences(man)));
    }

    @Test
    void reception_hands_in_and_learns_neither_standing_nor_what_it_was_about() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(1);
        String reception =
                SomeUser.of(Role.RECEPTIONIST).at(missed.group().centreId()).login();
        missed.handIn(justifications, 0);

        AbsenceCase seen = as(reception, () -> justifications.openAbsence(missed.session(), missed.man()));
        assertThat(seen.terms()).isEmpty();
        assertThat(seen.files()).isEmpty();
        assertThat(seen.revision()).isEqualTo(1);
        assertThat(seen.may().handIn()).isTrue();
        assertThat(seen.decidable()).isFalse();
        assertThat(as(reception, () -> justifications.findAbsences(missed.man()))
                        .absences())
                .extracting(Absence::session, Absence::decision)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(missed.session(), Decision.PENDING));
        assertThatThrownBy(() -> as(reception, () -> {
                    decisions.decide(missed.session(), missed.man(), 1, true, null);
                    return null;
                }))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void only_who_decides_reads_what_it_was_about_and_why() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(1);
        missed.handIn(justifications, 0);
        missed.decide(decisions, 1, false, "El documento no corresponde a la fecha");
        as(missed.group().coordinator(), () -> {
            decisions.reopen(missed.session(), missed.man(), 2, "Era la fecha de la cita");
            return null;
        });
        Statement reopened = missed.open(justifications).statements().get(0);
        assertThat(reopened.reopened()).isTrue();
        assertThat(reopened.motive()).isEqualTo(AbsenceMotive.MEDICAL);
        assertThat(reopened.issuedOn()).isEqualTo(missed.group().today().minusDays(1));
        assertThat(reopened.reason()).isEqualTo("Era la fecha de la cita");

        for (String other : List.of(
                missed.group().facilitator(),
                SomeUser.of(Role.EVALUATOR).at(missed.group().centreId()).login(),
                SomeUser.of(Role.RECEPTIONIST).at(missed.group().centreId()).login())) {
            List<Statement> seen = as(other, () -> justifications.openAbsence(missed.session(), missed.man()))
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
    void another_centre_and_another_group_find_nothing_and_restricted_files_exist_for_the_coordination_only()
            throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(1);
        missed.handIn(justifications, 0);
        UUID file = missed.open(justifications).files().get(0).ref();
        SomeCohort elsewhere = SomeCohort.of(0);

        for (String stranger : List.of(
                elsewhere.coordinator(),
                elsewhere.facilitator(),
                SomeUser.of(Role.FACILITATOR).at(missed.group().centreId()).login())) {
            assertThatThrownBy(() -> as(stranger, () -> justifications.openAbsence(missed.session(), missed.man())))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> as(elsewhere.coordinator(), () -> justifications.download(file)))
                .isInstanceOf(NotFound.class);
        Sql.run(
                "UPDATE participant SET restricted = TRUE WHERE public_ref = ?",
                missed.man().toString());
        assertThatThrownBy(() -> as(
                        missed.group().facilitator(), () -> justifications.openAbsence(missed.session(), missed.man())))
                .isInstanceOf(NotFound.class);
        assertThat(missed.open(justifications).files()).hasSize(1);
    }

    @Test
    void a_file_comes_back_as_it_was_and_is_gone_once_withdrawn() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(1);
        missed.handIn(justifications, 0);
        UUID file = missed.open(justifications).files().get(0).ref();

        assertThat(as(missed.group().coordinator(), () -> justifications.download(file))
                        .content())
                .isEqualTo(SomeMissed.PDF);
        as(missed.group().coordinator(), () -> {
            justifications.withdrawFile(file, "Es de otra persona");
            return null;
        });

        assertThatThrownBy(() -> as(missed.group().coordinator(), () -> justifications.download(file)))
                .isInstanceOf(NotFound.class);
        assertThat(missed.open(justifications).files().get(0).withdrawnBecause())
                .isEqualTo("Es de otra persona");
    }
}
