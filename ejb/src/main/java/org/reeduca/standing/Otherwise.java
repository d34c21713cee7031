package org.reeduca.standing;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.ParameterValue;
import org.reeduca.compliance.Term;
import org.reeduca.compliance.json.PolicyOverride;
import org.reeduca.compliance.json.PolicyOverrides;
import org.reeduca.standing.SetOtherwise.Outweighed;
import org.reeduca.standing.SetOtherwise.Value;

/**
 * What the clauses of an order and of its agreement set otherwise than its policy: the value that holds, from which clause, and what
 * it takes the place of. The engine is given the same clauses. Plain Java.
 */
final class Otherwise {

    private static final Value OFF = new Value(false, null);

    private final JsonObject policy;
    private final JsonObject merged;
    private final List<PolicyOverride> clauses;
    private final Set<String> set;

    private Otherwise(JsonObject policy, List<PolicyOverride> clauses) {
        this.policy = policy;
        this.clauses = clauses.stream()
                .sorted(Comparator.comparing(PolicyOverride::authority).reversed())
                .toList();
        this.merged = PolicyOverrides.apply(policy, clauses);
        this.set = new TreeSet<>(clauses.stream()
                .flatMap(clause -> clause.parameters().keySet().stream())
                .filter(path -> merged.getJsonObject("sources").containsKey(path))
                .toList());
    }

    /** What is set otherwise, in the order of the paths; empty when no clause says anything. */
    static List<SetOtherwise> of(JsonObject policy, List<PolicyOverride> clauses) {
        if (clauses.isEmpty()) {
            return List.of();
        }
        Otherwise otherwise = new Otherwise(policy, clauses);
        return otherwise.set.stream().flatMap(otherwise::each).toList();
    }

    private Stream<SetOtherwise> each(String path) {
        List<PolicyOverride> said = clauses.stream()
                .filter(clause -> clause.parameters().containsKey(path))
                .toList();
        PolicyOverride strongest = said.get(0);
        return members(path).stream()
                .map(member -> new SetOtherwise(
                        member,
                        value(at(merged, member)),
                        strongest.source(),
                        value(at(policy, member)),
                        member.equals(path) ? outweighed(strongest, said, path) : null));
    }

    private static @Nullable Outweighed outweighed(PolicyOverride strongest, List<PolicyOverride> said, String path) {
        return said.stream()
                .filter(clause -> clause.authority() != strongest.authority())
                .findFirst()
                .map(clause -> new Outweighed(
                        clause.source(), value(clause.parameters().getOrDefault(path, JsonValue.NULL))))
                .orElse(null);
    }

    /** Its parameters one by one, where a clause sets a whole block; those that another clause sets by name are left to that one. */
    private List<String> members(String path) {
        if (path.contains(".") || !(block(merged, path) || block(policy, path))) {
            return List.of(path);
        }
        Set<String> names = new TreeSet<>();
        for (JsonObject document : Arrays.asList(merged, policy)) {
            if (document.get(path) instanceof JsonObject parameters) {
                names.addAll(parameters.keySet());
            }
        }
        List<String> members = new ArrayList<>();
        names.stream()
                .map(name -> path + "." + name)
                .filter(member -> !set.contains(member))
                .forEach(members::add);
        return members;
    }

    private static boolean block(JsonObject document, String path) {
        return document.get(path) instanceof JsonObject;
    }

    private static JsonValue at(JsonObject document, String path) {
        JsonValue found = document;
        for (String name : path.split("\\.", -1)) {
            found = found instanceof JsonObject object ? object.getOrDefault(name, JsonValue.NULL) : JsonValue.NULL;
        }
        return found;
    }

    private static Value value(JsonValue json) {
        return switch (json.getValueType()) {
            case NULL -> OFF;
            case TRUE, FALSE -> new Value(true, new ParameterValue.Flag(json.getValueType() == ValueType.TRUE));
            case NUMBER -> new Value(true, new ParameterValue.Amount(((JsonNumber) json).intValue()));
            case STRING -> new Value(true, new ParameterValue.Choice(((JsonString) json).getString()));
            case ARRAY -> list(json.asJsonArray());
            case OBJECT -> new Value(true, term(json.asJsonObject()));
        };
    }

    private static Value list(JsonArray array) {
        if (array.isEmpty()) {
            return OFF;
        }
        boolean plain = array.stream()
                .allMatch(one -> one.getValueType() == ValueType.NUMBER || one.getValueType() == ValueType.STRING);
        return new Value(
                true,
                plain
                        ? new ParameterValue.Names(array.stream()
                                .map(one -> one instanceof JsonString text ? text.getString() : one.toString())
                                .toList())
                        : null);
    }

    private static @Nullable ParameterValue term(JsonObject object) {
        if (!(object.get("value") instanceof JsonNumber value) || !(object.get("unit") instanceof JsonString unit)) {
            return null;
        }
        return Arrays.stream(Term.Unit.values())
                .filter(one -> one.code().equals(unit.getString()))
                .findFirst()
                .map(one -> new ParameterValue.Length(new Term(value.intValue(), one)))
                .orElse(null);
    }
}
