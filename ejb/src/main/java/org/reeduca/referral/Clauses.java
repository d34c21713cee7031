package org.reeduca.referral;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.FieldProblem;

/**
 * Clauses in the form the engine's policies are overridden with: {@code {"absence.maxUnexcused": {"value": 2, "source":
 * "cláusula 3"}}}. What a page does not know of stays as it is.
 */
final class Clauses {

    private static final String VALUE = "value";
    private static final String SOURCE = "source";

    private Clauses() {}

    /** The clauses a page can show, in the order of their parameters; what it cannot show is left out. */
    static List<Clause> read(@Nullable String json) {
        JsonObject stored = parse(json);
        return List.of(OrderParameter.values()).stream()
                .flatMap(parameter -> clause(stored, parameter).stream())
                .toList();
    }

    private static Optional<Clause> clause(JsonObject stored, OrderParameter parameter) {
        return stored.get(parameter.path()) instanceof JsonObject said && said.get(VALUE) instanceof JsonNumber value
                ? Optional.of(new Clause(parameter, value.intValue(), said.getString(SOURCE)))
                : Optional.empty();
    }

    /** Which numbers cannot be meant, each at the field of its line. */
    static List<FieldProblem> check(List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> !clause.parameter().allows(clause.value()))
                .map(clause -> FieldProblem.of(
                        "terms:" + clause.parameter().place() + ":value",
                        "referral.clause-range",
                        clause.parameter().least(),
                        clause.parameter().most()))
                .toList();
    }

    /**
     * The stored form of clauses.
     *
     * @param former the stored form they replace; what no page can show is taken over
     * @return null when nothing is set otherwise
     */
    static @Nullable String write(List<Clause> clauses, @Nullable String former) {
        JsonObjectBuilder written = Json.createObjectBuilder();
        parse(former).forEach((path, said) -> {
            if (!shown(path, said)) {
                written.add(path, said);
            }
        });
        clauses.forEach(clause -> written.add(
                clause.parameter().path(),
                Json.createObjectBuilder().add(VALUE, clause.value()).add(SOURCE, clause.source())));
        JsonObject all = written.build();
        return all.isEmpty() ? null : all.toString();
    }

    private static boolean shown(String path, JsonValue said) {
        return OrderParameter.of(path).isPresent()
                && said instanceof JsonObject object
                && object.get(VALUE) instanceof JsonNumber;
    }

    private static JsonObject parse(@Nullable String json) {
        if (json == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
