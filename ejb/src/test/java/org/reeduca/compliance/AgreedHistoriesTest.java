package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Histories on which two implementations, written apart from each other from the same rules, gave the same answer.
 *
 * <p>A change of an answer is a change of what courts are told: it needs a decision and a new version of the rules.
 */
class AgreedHistoriesTest {

    private static final Path FOLDER = Path.of("src/test/resources/compliance");

    private record Agreed(int line, String question, JsonObject answer) {
        @Override
        public String toString() {
            return "line " + line + ": " + answer.getString("state");
        }
    }

    static Stream<Agreed> histories() throws IOException {
        List<String> questions = Files.readAllLines(FOLDER.resolve("agreed-questions.jsonl"));
        List<String> answers = Files.readAllLines(FOLDER.resolve("agreed-answers.jsonl"));
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new Agreed(i + 1, questions.get(i), SomePolicy.json(answers.get(i))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void the_answer_is_the_one_agreed_on(Agreed agreed) {
        assertThat(EvaluateLines.answer(agreed.question())).isEqualTo(agreed.answer());
    }
}
