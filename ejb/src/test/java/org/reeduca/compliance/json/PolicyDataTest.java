package org.reeduca.compliance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.SomePolicy;
import org.reeduca.compliance.json.PolicyOverride.Authority;

class PolicyDataTest {

    private static PolicyOverride override(Authority authority, String source, String parameters) {
        return new PolicyOverride(authority, source, SomePolicy.json(parameters));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx-cecovim-default",
                "p01-mx-cecovim-model",
                "p04-us-georgia-fvip",
                "p06-us-oklahoma-bip",
                "p07-us-california-1203-097",
                "p16-gb-hmpps"
            })
    void a_shipped_policy_can_be_read_has_both_names_and_fits_its_table(String file) {
        JsonObject json = SomePolicy.shippedJson(file);

        CompliancePolicy policy = CompliancePolicyReader.read(json);

        assertThat(policy.code()).matches("[A-Z0-9][A-Z0-9-]*");
        assertThat(json.getJsonObject("name").getString("es")).isNotBlank().hasSizeLessThanOrEqualTo(160);
        assertThat(json.getJsonObject("name").getString("en")).isNotBlank().hasSizeLessThanOrEqualTo(160);
        assertThat(json.getString("source")).isNotBlank().hasSizeLessThanOrEqualTo(255);
        assertThat(CompliancePolicyReader.read(CompliancePolicyWriter.write(policy)))
                .isEqualTo(policy);
    }

    @Test
    void the_word_of_the_order_outweighs_all_others_whatever_the_order_of_the_list() {
        CompliancePolicy policy = PolicyOverrides.read(
                SomePolicy.shippedJson("mx-cecovim-default"),
                List.of(
                        override(Authority.ORDER, "order, clause 3", "{'absence.maxUnexcused': 2}"),
                        override(Authority.CENTRE, "centre", "{'absence.maxUnexcused': 4, 'absence.maxTotal': 8}"),
                        override(Authority.AGREEMENT, "agreement", "{'absence.maxTotal': 7}")));

        assertThat(policy.absence().maxUnexcused()).isEqualTo(2);
        assertThat(policy.absence().maxTotal()).isEqualTo(7);
        assertThat(policy.overrideOf("absence.maxUnexcused")).contains("order, clause 3");
        assertThat(policy.overrideOf("absence.maxTotal")).contains("agreement");
        assertThat(policy.overrideOf("absence.maxExcused")).isEmpty();
    }

    @Test
    void a_rule_can_be_switched_off_as_a_whole() {
        CompliancePolicy policy = PolicyOverrides.read(
                SomePolicy.shippedJson("mx-cecovim-default"),
                List.of(override(Authority.ORDER, "order, clause 5", "{'makeUp': null, 'warnings': []}")));

        assertThat(policy.makeUp()).isNull();
        assertThat(policy.warnings()).isEmpty();
        assertThat(policy.overrideOf("makeUp.max")).contains("order, clause 5");
    }

    @Test
    void a_whole_rule_forgets_what_was_said_of_its_parts() {
        CompliancePolicy policy = PolicyOverrides.read(
                SomePolicy.shippedJson("mx-cecovim-default"),
                List.of(
                        override(Authority.CENTRE, "centre", "{'makeUp.max': 9}"),
                        override(Authority.ORDER, "order", "{'makeUp': {'max': 1, 'clears': 'ANY'}}")));

        assertThat(policy.overrideOf("makeUp.max")).contains("order");
    }

    @Test
    void a_part_can_be_set_of_a_rule_that_was_off() {
        CompliancePolicy policy = PolicyOverrides.read(
                SomePolicy.shippedJson("p06-us-oklahoma-bip"),
                List.of(override(Authority.ORDER, "order", "{'makeUp.max': 2}")));

        assertThat(policy.makeUp()).isNotNull();
    }

    @Test
    void an_override_of_no_parameter_is_refused() {
        InvalidRequest invalid = catchThrowableOfType(
                InvalidRequest.class,
                () -> PolicyOverrides.apply(
                        SomePolicy.shippedJson("mx-cecovim-default"),
                        List.of(
                                override(Authority.ORDER, "order", "{'absence.maxUnexcused': 2}"),
                                override(Authority.ORDER, "order", "{'absence.max': 2, 'code': 'X'}"))));

        assertThat(invalid.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/overrides/1/parameters/absence.max", "/overrides/1/parameters/code");
    }

    @Test
    void an_override_with_an_impossible_value_is_refused_when_the_policy_is_read() {
        assertThatThrownBy(() -> PolicyOverrides.read(
                        SomePolicy.shippedJson("mx-cecovim-default"),
                        List.of(override(Authority.ORDER, "order", "{'absence.maxUnexcused': -2}"))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("/absence/maxUnexcused out-of-range");
    }
}
