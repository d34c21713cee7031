package org.reeduca.policy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.json.CompliancePolicyReader;
import org.reeduca.shared.FieldProblem;

/** The parameters of a policy as they are typed, and back into the form the engine reads. Plain Java. */
final class PolicyDocument {

    /** Business days, where a term has a number and nobody asks for its unit. */
    private static final String NO_UNIT_ASKED = "B";

    private final JsonObject document;

    PolicyDocument(JsonObject document) {
        this.document = document;
    }

    /** The JSON form. */
    JsonObject json() {
        return document;
    }

    /** What the engine makes of it. */
    CompliancePolicy policy() {
        return CompliancePolicyReader.read(document);
    }

    /** Each parameter as it stands in its field; empty for one that is switched off. */
    Map<PolicyParameter, String> fields() {
        Map<PolicyParameter, String> fields = new EnumMap<>(PolicyParameter.class);
        for (PolicyParameter parameter : PolicyParameter.values()) {
            fields.put(parameter, text(value(document, parameter.path())));
        }
        return fields;
    }

    private static JsonValue value(JsonValue in, String path) {
        JsonValue found = in;
        for (String name : path.split("\\.", -1)) {
            found = found instanceof JsonObject object ? object.getOrDefault(name, JsonValue.NULL) : JsonValue.NULL;
        }
        return found;
    }

    private static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> Integer.toString(((JsonNumber) value).intValue());
            case TRUE -> "true";
            case FALSE -> "false";
            case ARRAY -> ((JsonArray) value).stream().map(PolicyDocument::text).collect(Collectors.joining(", "));
            case NULL, OBJECT -> "";
        };
    }

    /** What was typed that is no value of its parameter, field by field. */
    static List<FieldProblem> problems(Map<PolicyParameter, String> typed) {
        List<FieldProblem> problems = new ArrayList<>();
        typed.forEach((parameter, text) -> {
            if (text.isBlank()) {
                if (parameter.required()) {
                    problems.add(FieldProblem.of(parameter.field(), "policy.missing"));
                }
            } else if (!understood(parameter, text)) {
                problems.add(
                        parameter.kind() == PolicyParameter.Kind.CHOICE
                                ? FieldProblem.of(parameter.field(), "policy.choice")
                                : FieldProblem.of(
                                        parameter.field(), "policy.number", parameter.least(), parameter.most()));
            }
        });
        if (!typed.getOrDefault(PolicyParameter.JUSTIFY_WITHIN, "").isBlank()
                && typed.getOrDefault(PolicyParameter.JUSTIFY_UNIT, NO_UNIT_ASKED)
                        .isBlank()) {
            problems.add(FieldProblem.of(PolicyParameter.JUSTIFY_UNIT.field(), "policy.choice"));
        }
        return problems;
    }

    private static boolean understood(PolicyParameter parameter, String text) {
        return switch (parameter.kind()) {
            case CHOICE -> parameter.choices().contains(text);
            case NUMBER -> number(parameter, text.strip());
            case NUMBERS -> numbers(text).stream().allMatch(one -> number(parameter, one));
        };
    }

    private static boolean number(PolicyParameter parameter, String text) {
        return text.matches("\\d{1,6}")
                && Integer.parseInt(text) >= parameter.least()
                && Integer.parseInt(text) <= parameter.most();
    }

    private static List<String> numbers(String text) {
        return Arrays.stream(text.split("[,;\\s]+", -1))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /**
     * The same policy with what was typed, as another version.
     *
     * @param typed values without {@link #problems}
     */
    PolicyDocument with(Map<PolicyParameter, String> typed, int version) {
        JsonObject changed = document;
        for (Map.Entry<PolicyParameter, String> entry : typed.entrySet()) {
            changed = put(
                    changed,
                    entry.getKey().path(),
                    json(entry.getKey(), entry.getValue().strip()));
        }
        return new PolicyDocument(Json.createObjectBuilder(withWholeTerms(changed))
                .add("version", version)
                .build());
    }

    private static JsonValue json(PolicyParameter parameter, String text) {
        return switch (parameter.kind()) {
            case NUMBERS -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                numbers(text).stream().map(Integer::valueOf).distinct().sorted().forEach(array::add);
                yield array.build();
            }
            case NUMBER -> text.isEmpty() ? JsonValue.NULL : Json.createValue(Integer.parseInt(text));
            case CHOICE ->
                switch (text) {
                    case "" -> JsonValue.NULL;
                    case "true" -> JsonValue.TRUE;
                    case "false" -> JsonValue.FALSE;
                    default -> Json.createValue(text);
                };
        };
    }

    private static JsonObject put(JsonObject in, String path, JsonValue value) {
        int point = path.indexOf('.');
        JsonObjectBuilder builder = Json.createObjectBuilder(in);
        if (point < 0) {
            return builder.add(path, value).build();
        }
        String name = path.substring(0, point);
        JsonValue inner = in.getOrDefault(name, JsonValue.NULL);
        if (!(inner instanceof JsonObject) && value.equals(JsonValue.NULL)) {
            return in;
        }
        JsonObject block = inner instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        return builder.add(name, put(block, path.substring(point + 1), value)).build();
    }

    /** A term without a number is no term, and one without a unit is in business days. */
    private static JsonObject withWholeTerms(JsonObject document) {
        JsonObjectBuilder builder = Json.createObjectBuilder(document);
        makeWhole(document, "absence", "justifyWithin", builder);
        makeWhole(document, "arrival", "noShowAfter", builder);
        return builder.build();
    }

    private static void makeWhole(JsonObject document, String block, String term, JsonObjectBuilder builder) {
        if (document.get(block) instanceof JsonObject rules && rules.get(term) instanceof JsonObject said) {
            if (isMissing(said, "value")) {
                builder.add(block, Json.createObjectBuilder(rules).addNull(term));
            } else if (isMissing(said, "unit")) {
                builder.add(block, put(rules, term + ".unit", Json.createValue(NO_UNIT_ASKED)));
            }
        }
    }

    private static boolean isMissing(JsonObject said, String name) {
        return said.getOrDefault(name, JsonValue.NULL).equals(JsonValue.NULL);
    }
}
