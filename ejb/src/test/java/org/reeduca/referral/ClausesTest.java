package org.reeduca.referral;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.json.PolicyOverride;
import org.reeduca.compliance.json.PolicyOverride.Authority;
import org.reeduca.compliance.json.PolicyOverrides;

/** What an order sets otherwise, between the page and the form the engine reads. */
class ClausesTest {

    private static final JsonObject BARE = json("""
            {"code": "P", "version": 1, "dose": {"unit": "SESSION", "required": 16}}
            """);

    @Test
    void what_is_written_is_read_again() {
        List<Clause> clauses = Arrays.stream(OrderParameter.values())
                .map(parameter -> new Clause(parameter, parameter.least() + 1, "cláusula " + parameter.place()))
                .toList();

        assertThat(Clauses.read(Clauses.write(clauses, null))).isEqualTo(clauses);
    }

    @Test
    void nothing_set_otherwise_is_nothing_stored() {
        assertThat(Clauses.write(List.of(), null)).isNull();
        assertThat(Clauses.read(null)).isEmpty();
    }

    @Test
    void a_number_out_of_range_is_said_at_its_line() {
        assertThat(Clauses.check(List.of(
                        new Clause(OrderParameter.MAX_UNEXCUSED, 0, "cláusula 1"),
                        new Clause(OrderParameter.MAX_TOTAL, 0, "cláusula 2"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("terms:4:value");
                    assertThat(problem.arguments()).containsExactly(1, 200);
                });
    }

    @Test
    void what_no_page_shows_is_kept() {
        String stored = """
                {"warnings": {"value": [], "source": "cláusula 9"},
                 "absence.maxTotal": {"value": 4, "source": "cláusula 1"}}
                """;

        String written = Objects.requireNonNull(Clauses.write(List.of(), stored));

        assertThat(json(written)).containsOnlyKeys("warnings");
    }

    @ParameterizedTest
    @EnumSource
    void each_parameter_is_one_the_engine_knows_and_reads_back(OrderParameter parameter) {
        JsonObject value = Json.createObjectBuilder().add(parameter.path(), 7).build();

        CompliancePolicy policy =
                PolicyOverrides.read(BARE, List.of(new PolicyOverride(Authority.ORDER, "order, cláusula 3", value)));

        assertThat(parameter.in(policy)).isEqualTo(7);
        assertThat(policy.overrideOf(parameter.path())).contains("order, cláusula 3");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
