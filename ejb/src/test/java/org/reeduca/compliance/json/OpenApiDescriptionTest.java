package org.reeduca.compliance.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.State;

/** The description of the service lists what the code can answer. */
class OpenApiDescriptionTest {

    private static final Path DESCRIPTION = Path.of("../web/src/main/resources/META-INF/openapi.yaml");

    static Stream<String> answers() {
        Stream<String> states = Arrays.stream(State.values()).map(State::name);
        Stream<String> outcomes = Arrays.stream(Outcome.values()).map(Outcome::name);
        Stream<String> faults = Arrays.stream(Fault.Code.values())
                .filter(code -> code != Fault.Code.UNKNOWN_PARAMETER)
                .map(Fault.Code::text);
        return Stream.of(states, outcomes, faults).flatMap(names -> names);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_state_outcome_and_fault_is_described(String name) throws IOException {
        assertThat(Files.readAllLines(DESCRIPTION))
                .anyMatch(line -> line.strip().equals("- " + name));
    }
}
