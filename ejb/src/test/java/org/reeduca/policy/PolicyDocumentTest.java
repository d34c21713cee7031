package org.reeduca.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CompliancePolicy.Arrival;
import org.reeduca.compliance.Term;
import org.reeduca.shared.FieldProblem;

/** From a policy to its fields and back. */
class PolicyDocumentTest {

    @Test
    void every_parameter_stands_in_its_field() {
        assertThat(SomePolicyDocument.get().fields())
                .hasSize(PolicyParameter.values().length)
                .contains(
                        entry(PolicyParameter.REQUIRED, "16"),
                        entry(PolicyParameter.MANDATORY_UNITS, "1, 8, 16"),
                        entry(PolicyParameter.MAX_CALENDAR_WEEKS, ""),
                        entry(PolicyParameter.JUSTIFY_WITHIN, "3"),
                        entry(PolicyParameter.JUSTIFY_UNIT, "B"),
                        entry(PolicyParameter.EXCUSED_BREAKS_RUN, "true"));
    }

    @Test
    void what_is_typed_back_unchanged_is_the_same_policy_but_for_its_number() {
        PolicyDocument policy = SomePolicyDocument.get();

        CompliancePolicy again = policy.with(policy.fields(), 5).policy();

        assertThat(again.version()).isEqualTo(5);
        assertThat(again).usingRecursiveComparison().ignoringFields("version").isEqualTo(policy.policy());
    }

    @Test
    void what_is_typed_is_what_the_engine_reads_and_the_rest_stays() {
        CompliancePolicy changed =
                SomePolicyDocument.with(PolicyParameter.MAX_UNEXCUSED, "4").policy();

        assertThat(changed.absence().maxUnexcused()).isEqualTo(4);
        assertThat(changed.absence().maxTotal()).isEqualTo(5);
        assertThat(changed.warnings()).hasSize(2);
        assertThat(changed.absence().justifyWithin()).isEqualTo(new Term(3, Term.Unit.BUSINESS_DAYS));
    }

    @Test
    void an_empty_field_switches_its_rule_off() {
        assertThat(SomePolicyDocument.with(PolicyParameter.JUSTIFY_WITHIN, "")
                        .policy()
                        .absence()
                        .justifyWithin())
                .isNull();
        assertThat(SomePolicyDocument.with(PolicyParameter.REPORT_AT, "")
                        .policy()
                        .periodic()
                        .atCredited())
                .isEmpty();
    }

    @Test
    void numbers_are_sorted_and_said_once() {
        assertThat(SomePolicyDocument.with(PolicyParameter.REPORT_AT, "12; 4 8,8")
                        .policy()
                        .periodic()
                        .atCredited())
                .isEqualTo(List.of(4, 8, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "REQUIRED, ''",
        "REQUIRED, 0",
        "MAX_UNEXCUSED, -1",
        "MAX_UNEXCUSED, three",
        "MAX_UNEXCUSED, 999999999999",
        "AFTER_LATE, PERHAPS",
        "MANDATORY_UNITS, '1, x'",
        "EXCUSED_BREAKS_RUN, maybe"
    })
    void what_nobody_can_have_meant_is_said_at_its_field(PolicyParameter parameter, String typed) {
        assertThat(PolicyDocument.problems(SomePolicyDocument.typed(parameter, typed)))
                .extracting(FieldProblem::field)
                .containsExactly(parameter.field());
    }

    @ParameterizedTest
    @EnumSource(value = PolicyParameter.class, mode = EnumSource.Mode.EXCLUDE, names = "JUSTIFY_UNIT")
    void every_parameter_but_the_dose_may_be_switched_off(PolicyParameter parameter) {
        PolicyDocument without = SomePolicyDocument.with(parameter, "");

        if (!parameter.required()) {
            assertThat(PolicyDocument.problems(SomePolicyDocument.typed(parameter, "")))
                    .isEmpty();
            assertThat(without.policy().code()).isEqualTo("SOME");
        }
    }

    @Test
    void a_term_to_justify_needs_its_unit_and_no_term_needs_none() {
        Map<PolicyParameter, String> typed = SomePolicyDocument.typed(PolicyParameter.JUSTIFY_UNIT, "");

        assertThat(PolicyDocument.problems(typed))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("justify-unit policy.choice");
        typed.put(PolicyParameter.JUSTIFY_WITHIN, "");
        assertThat(PolicyDocument.problems(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JUSTIFY_WITHIN, absence", "ARRIVE_WITHIN, arrival"})
    void a_term_that_a_policy_had_not_is_in_business_days(PolicyParameter parameter, String block) {
        PolicyDocument without = new PolicyDocument(
                Json.createObjectBuilder(SomePolicyDocument.get().json())
                        .remove(block)
                        .build());

        CompliancePolicy policy = without.with(Map.of(parameter, "10"), 5).policy();

        Arrival arrival = policy.arrival();
        assertThat(
                        arrival == null || parameter == PolicyParameter.JUSTIFY_WITHIN
                                ? policy.absence().justifyWithin()
                                : arrival.noShowAfter())
                .isEqualTo(new Term(10, Term.Unit.BUSINESS_DAYS));
    }

    @Test
    void ec_20_how_long_a_list_is_corrected_without_asking_is_a_number_of_the_policy_and_three_days_without_one() {
        assertThat(SomePolicyDocument.get().policy().correction().window()).isEqualTo(Duration.ofDays(3));
        assertThat(SomePolicyDocument.with(PolicyParameter.CORRECT_HOURS, "24")
                        .policy()
                        .correction()
                        .window())
                .isEqualTo(Duration.ofDays(1));
        assertThat(PolicyDocument.problems(SomePolicyDocument.typed(PolicyParameter.CORRECT_HOURS, "721")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("correct-hours"));
    }
}
