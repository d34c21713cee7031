package org.reeduca.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.intake.SomeIntake.TODAY;
import static org.reeduca.intake.SomeIntake.complete;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeduca.intake.Criterion.Answer;
import org.reeduca.intake.Criterion.Target;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.shared.FieldProblem;

class DecideAdmissionTest {

    @Test
    void an_adult_man_with_everything_signed_asked_and_screened_is_admitted() {
        assertThat(admitting(complete())).isEmpty();
    }

    @Test
    void ec_22_no_curp_is_no_obstacle_and_can_be_no_reason() {
        SomeIntake intake = complete().withoutCurp().answered("NO_CURP", Answer.YES);
        assertThat(admitting(intake)).isEmpty();
        assertThat(refusing(intake, Decision.DECLINE, null, null, "NO_CURP"))
                .containsExactly("intake.reason-unfounded");
    }

    @Test
    void denying_the_facts_can_be_no_reason() {
        assertThat(refusing(complete().answered("DENIES", Answer.YES), Decision.DECLINE, null, null, "DENIES"))
                .containsExactly("intake.reason-unfounded");
    }

    @Test
    void ec_26_a_woman_is_not_admitted_and_goes_to_her_own_programme_only() {
        SomeIntake intake = complete().woman();
        assertThat(admitting(intake)).containsExactly("intake.woman");
        assertThat(refusing(intake, Decision.REFER, Target.HEALTH, "Clínica", "WOMAN"))
                .containsExactly("intake.target-wrong");
        assertThat(refusing(intake, Decision.REFER, Target.WOMENS_PROGRAMME, "Programa propio", "WOMAN"))
                .isEmpty();
    }

    @Test
    void ec_27_a_minor_is_not_admitted_the_day_before_eighteen_and_is_on_his_birthday() {
        assertThat(admitting(complete().born(TODAY.minusYears(18).plusDays(1)))).containsExactly("intake.minor");
        assertThat(admitting(complete().born(TODAY.minusYears(18)))).isEmpty();
    }

    @Test
    void ec_27_a_minor_is_derived_to_services_for_adolescents_and_nobody_else_is() {
        SomeIntake minor = complete().born(TODAY.minusYears(16)).notInterviewed();
        assertThat(refusing(minor, Decision.REFER, Target.CHILD_SERVICES, "Procuraduría", "NOT_OF_AGE"))
                .isEmpty();
        assertThat(refusing(minor, Decision.REFER, Target.HEALTH, "Clínica", "NOT_OF_AGE"))
                .containsExactly("intake.target-wrong");
        assertThat(refusing(
                        complete().answered("PSYCHOSIS", Answer.YES),
                        Decision.REFER,
                        Target.CHILD_SERVICES,
                        "Procuraduría",
                        "PSYCHOSIS"))
                .containsExactly("intake.target-wrong");
    }

    @Test
    void ec_28_whoever_has_a_tie_does_not_decide() {
        assertThat(admitting(complete().tied())).containsExactly("intake.tied-yourself");
        assertThat(refusing(complete().tied(), Decision.DECLINE, null, null, "PSYCHOSIS"))
                .containsExactly("intake.tied-yourself");
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void ec_21_nobody_is_admitted_without_each_paper_in_force(Paper paper) {
        assertThat(admitting(complete().paper(paper, PaperState.WITHDRAWN))).containsExactly("intake.signatures-first");
        assertThat(admitting(complete().paper(paper, PaperState.REFUSED))).containsExactly("intake.signatures-first");
    }

    @Test
    void refusing_to_sign_is_a_reason_once_it_is_on_record() {
        assertThat(refusing(complete(), Decision.DECLINE, null, null, "REFUSED_TO_SIGN"))
                .containsExactly("intake.reason-unfounded");
        assertThat(refusing(
                        complete().paper(Paper.CONSENT, PaperState.REFUSED),
                        Decision.DECLINE,
                        null,
                        null,
                        "REFUSED_TO_SIGN"))
                .isEmpty();
    }

    @Test
    void a_high_risk_is_admitted_by_another_person_than_the_one_who_found_it() {
        assertThat(admitting(complete().risk(RiskLevel.HIGH, true))).containsExactly("intake.second-person");
        assertThat(admitting(complete().risk(RiskLevel.HIGH, false))).isEmpty();
        assertThat(admitting(complete().risk(RiskLevel.MODERATE, true))).isEmpty();
    }

    @Test
    void a_criterion_against_him_stops_an_admission_and_one_that_is_not_known_asks_for_conditions() {
        assertThat(admitting(complete().answered("PSYCHOSIS", Answer.YES))).containsExactly("intake.criterion-against");
        SomeIntake doubtful = complete().answered("WITHIN_REACH", Answer.UNKNOWN);
        assertThat(admitting(doubtful)).containsExactly("intake.criterion-doubtful");
        assertThat(problems(
                        doubtful,
                        new DecideAdmission(
                                0, Decision.ADMIT_CONDITIONS, "Comprobar el traslado", null, null, Set.of())))
                .isEmpty();
        assertThat(problems(doubtful, new DecideAdmission(0, Decision.ADMIT_CONDITIONS, " ", null, null, Set.of())))
                .containsExactly("intake.conditions-missing");
    }

    @Test
    void interview_and_screening_come_before_an_admission() {
        assertThat(admitting(complete().notInterviewed())).containsExactly("intake.interview-first");
        assertThat(admitting(complete().risk(null, false))).containsExactly("intake.screening-first");
        assertThat(admitting(complete().born(null))).containsExactly("intake.birth-unknown");
    }

    @Test
    void whoever_is_not_admitted_is_told_why_and_whoever_is_referred_where_to() {
        SomeIntake ill = complete().answered("PSYCHOSIS", Answer.YES);
        assertThat(problems(ill, new DecideAdmission(0, Decision.DECLINE, null, null, null, Set.of())))
                .containsExactly("intake.reason-missing");
        assertThat(refusing(ill, Decision.REFER, null, "Clínica", "PSYCHOSIS"))
                .containsExactly("intake.target-missing");
        assertThat(refusing(ill, Decision.REFER, Target.HEALTH, " ", "PSYCHOSIS"))
                .containsExactly("intake.target-name-missing");
        assertThat(refusing(ill, Decision.REFER, Target.HEALTH, "Clínica", "PSYCHOSIS"))
                .isEmpty();
    }

    private static List<String> admitting(SomeIntake intake) {
        return problems(intake, new DecideAdmission(0, Decision.ADMIT, null, null, null, Set.of()));
    }

    private static List<String> refusing(
            SomeIntake intake, Decision outcome, @Nullable Target target, @Nullable String name, String reason) {
        return problems(intake, new DecideAdmission(0, outcome, null, target, name, Set.of(reason)));
    }

    private static List<String> problems(SomeIntake intake, DecideAdmission wish) {
        return wish.problems(intake.view(), TODAY).stream()
                .map(FieldProblem::code)
                .toList();
    }
}
