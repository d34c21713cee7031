package org.reeduca.attendance;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeduca.compliance.EvaluationRequest;
import org.reeduca.compliance.json.EvaluationRequestReader;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.ManQuestions;
import org.reeduca.standing.ManQuestions.OrderQuestion;
import org.reeduca.standing.OrderInForce;
import org.reeduca.standing.Person;

/** What the engine is asked about a man, from the JSON of the engine. */
final class SomeQuestion {

    private SomeQuestion() {}

    /** A man with an order for each question. */
    static ManQuestions of(String... questions) {
        return new ManQuestions(
                1,
                new Person(UUID.randomUUID(), new FullName("Prueba", "Persona", null), "P-1"),
                Stream.of(questions).map(SomeQuestion::order).toList());
    }

    private static OrderQuestion order(String json) {
        EvaluationRequest question = read(json);
        return new OrderQuestion(
                new OrderInForce(
                        UUID.randomUUID(),
                        "SCP",
                        new Bilingual("SCP", "SCP"),
                        false,
                        null,
                        null,
                        null,
                        question.order().receivedOn(),
                        question.order().effectiveOn(),
                        null),
                question);
    }

    private static EvaluationRequest read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return EvaluationRequestReader.read(reader.readObject());
        }
    }
}
