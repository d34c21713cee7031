package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.intake.AddScreening;
import org.reeduca.intake.AdmissionService;
import org.reeduca.intake.Criterion;
import org.reeduca.intake.Criterion.Answer;
import org.reeduca.intake.Criterion.Kind;
import org.reeduca.intake.DecideAdmission;
import org.reeduca.intake.Decision;
import org.reeduca.intake.HoldInterview;
import org.reeduca.intake.IntakeService;
import org.reeduca.intake.IntakeView;
import org.reeduca.intake.NextStep;
import org.reeduca.intake.ReceptionService;
import org.reeduca.intake.RiskLevel;
import org.reeduca.intake.SignPaper;
import org.reeduca.intake.Signature.Way;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;

/** From papers and interview to a decision: what each step waits for, and what the database refuses. */
@ExtendWith(ArquillianExtension.class)
class AdmissionServiceIT {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Inject
    private ReceptionService reception;

    @Inject
    private IntakeService intakes;

    @Inject
    private AdmissionService admissions;

    @Test
    void from_notice_to_admission_each_step_waits_for_the_one_before() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        HoldInterview interview = interview(centre, order);

        Refused.byRule(
                "intake.notice-first", () -> as(centre.evaluator(), () -> admissions.interview(order, interview)));
        Refused.byRule(
                "intake.interview-first", () -> as(centre.coordinator(), () -> admissions.decide(order, admit())));
        sign(centre, order, Paper.PRIVACY, PaperState.SIGNED);
        as(centre.evaluator(), () -> admissions.interview(order, interview));
        Refused.byRule(
                "intake.screening-first", () -> as(centre.coordinator(), () -> admissions.decide(order, admit())));
        as(centre.evaluator(), () -> admissions.screen(order, screening(centre, RiskLevel.HIGH)));
        Refused.byRule(
                "intake.signatures-first", () -> as(centre.coordinator(), () -> admissions.decide(order, admit())));
        assertThatThrownBy(() -> decideBesideTheService(centre, order))
                .as("the database refuses an admission before everything is signed")
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("before notice, consent and commitment are signed");
        sign(centre, order, Paper.CONSENT, PaperState.SIGNED);
        sign(centre, order, Paper.COMMITMENT, PaperState.SIGNED);
        as(centre.coordinator(), () -> admissions.decide(order, admit()));

        IntakeView view = as(centre.evaluator(), () -> admissions.openIntake(order));
        assertThat(view.decided())
                .satisfies(decided -> assertThat(decided.outcome()).isEqualTo(Decision.ADMIT));
        assertThat(view.facts().next()).isEqualTo(NextStep.DECIDED);
        assertThatThrownBy(() -> as(centre.coordinator(), () -> admissions.decide(order, admit())))
                .isInstanceOf(Stale.class);
        as(centre.coordinator(), () -> admissions.withdrawDecision(order, 1, "Faltaba un dato"));
        assertThat(as(centre.coordinator(), () -> admissions.openIntake(order)).decided())
                .isNull();
        assertThatThrownBy(() -> as(new SomeIntakes().coordinator(), () -> admissions.openIntake(order)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void ec_21_a_consent_taken_back_is_a_new_fact_and_stops_an_admission() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = ready(centre);
        sign(centre, order, Paper.CONSENT, PaperState.WITHDRAWN);
        Refused.byRule(
                "intake.signatures-first", () -> as(centre.coordinator(), () -> admissions.decide(order, admit())));
        assertThatThrownBy(() -> decideBesideTheService(centre, order))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("before notice, consent and commitment are signed");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM intake_signature WHERE order_id = ? AND kind = 'CONSENT'",
                        centre.key(order)))
                .isEqualTo(2);
    }

    @Test
    void ec_26_and_27_the_database_admits_neither_a_woman_nor_a_minor() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = ready(centre);
        Sql.run(
                "UPDATE participant SET sex = 'WOMAN' WHERE id = (SELECT participant_id FROM court_order WHERE"
                        + " public_ref = ?)",
                order.toString());
        Refused.byRule("intake.woman", () -> as(centre.coordinator(), () -> admissions.decide(order, admit())));
        assertThatThrownBy(() -> decideBesideTheService(centre, order))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("adult men");

        UUID young = centre.order(
                centre.today().minusDays(3), centre.today().minusYears(18).plusDays(1));
        sign(centre, young, Paper.PRIVACY, PaperState.SIGNED);
        HoldInterview held = interview(centre, young);
        Refused.byRule("intake.minor", () -> as(centre.evaluator(), () -> admissions.interview(young, held)));
        as(
                centre.coordinator(),
                () -> admissions.decide(
                        young,
                        new DecideAdmission(
                                0,
                                Decision.REFER,
                                null,
                                Criterion.Target.CHILD_SERVICES,
                                "Procuraduría de protección",
                                Set.of("NOT_OF_AGE"))));
        assertThat(as(centre.coordinator(), () -> intakes.findIntakes()))
                .extracting(row -> row.man().order())
                .doesNotContain(young);
    }

    @Test
    void ec_28_whoever_has_a_tie_neither_attends_nor_interviews_nor_decides() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        sign(centre, order, Paper.PRIVACY, PaperState.SIGNED);
        as(centre.coordinator(), () -> admissions.tie(order, centre.person(centre.evaluator()), true));

        HoldInterview held = interview(centre, order);
        Refused.byRule("intake.tied-yourself", () -> as(centre.evaluator(), () -> admissions.interview(order, held)));
        assertThat(centre.faults(
                        reception, order, centre.at(centre.today().plusDays(7), NINE, "Sala Uno", centre.evaluator())))
                .containsExactly("person intake.person-tied");
        as(centre.coordinator(), () -> admissions.tie(order, centre.person(centre.evaluator()), false));
        as(centre.evaluator(), () -> admissions.interview(order, held));
    }

    @Test
    void what_may_never_decide_is_refused_as_a_reason_by_the_database_too() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = ready(centre);
        sign(centre, order, Paper.CONSENT, PaperState.REFUSED);
        as(
                centre.coordinator(),
                () -> admissions.decide(
                        order, new DecideAdmission(0, Decision.DECLINE, null, null, null, Set.of("REFUSED_TO_SIGN"))));
        assertThatThrownBy(() -> Sql.run(
                        "INSERT INTO intake_decision_reason (decision_id, set_version, code)"
                                + " VALUES ((SELECT MAX(id) FROM intake_decision WHERE order_id = ?), 1, 'NO_CURP')",
                        centre.key(order)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("may never decide");
    }

    private UUID ready(SomeIntakes centre) throws Exception {
        UUID order = centre.order(centre.today().minusDays(3));
        for (Paper paper : Paper.values()) {
            sign(centre, order, paper, PaperState.SIGNED);
        }
        HoldInterview held = interview(centre, order);
        as(centre.evaluator(), () -> admissions.interview(order, held));
        as(centre.evaluator(), () -> admissions.screen(order, screening(centre, RiskLevel.LOW)));
        return order;
    }

    private void sign(SomeIntakes centre, UUID order, Paper paper, PaperState state) throws Exception {
        as(
                centre.evaluator(),
                () -> admissions.sign(
                        order,
                        new SignPaper(
                                paper,
                                state,
                                state == PaperState.SIGNED ? Way.THUMBPRINT : null,
                                centre.today(),
                                null,
                                false,
                                true,
                                null,
                                "Nadia Fresno",
                                "Omar Sauce",
                                null),
                        "es"));
    }

    private HoldInterview interview(SomeIntakes centre, UUID order) throws Exception {
        Map<String, Answer> answers = new HashMap<>();
        as(centre.coordinator(), () -> admissions.openIntake(order)).criteria().stream()
                .filter(Criterion::needed)
                .forEach(criterion ->
                        answers.put(criterion.code(), criterion.kind() == Kind.INCLUSION ? Answer.YES : Answer.NO));
        return new HoldInterview(centre.today(), answers, null, false);
    }

    private static AddScreening screening(SomeIntakes centre, RiskLevel level) {
        return new AddScreening("Guía del centro", "1", level, centre.today(), false);
    }

    private static DecideAdmission admit() {
        return new DecideAdmission(0, Decision.ADMIT, null, null, null, Set.of());
    }

    private static void decideBesideTheService(SomeIntakes centre, UUID order) throws SQLException {
        Sql.run("""
            INSERT INTO intake_decision (id, order_id, revision, outcome, decided_on, decided_by, recorded_at, recorded_by)
            VALUES (NEXT VALUE FOR intake_decision_seq, ?, 9, 'ADMIT', ?, (SELECT id FROM app_user WHERE login = ?),
              UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
            """, centre.key(order), centre.today(), centre.coordinator(), centre.coordinator());
    }
}
