package org.reeduca.compliance.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reeduca.compliance.CompliancePolicy;

/**
 * Lays overrides over a programme's policy: an order outweighs an agreement, an agreement a centre, a centre the
 * programme; {@code docs/compliance.md}, section 13.
 *
 * <p>The result is an ordinary policy in JSON form whose {@code sources} say for every overridden parameter who set it.
 */
public final class PolicyOverrides {

    private static final Map<String, Set<String>> PARAMETERS = Map.ofEntries(
            Map.entry("dose", Set.of("unit", "required", "minCreditedMinutes", "mandatoryUnits", "maxCalendarWeeks")),
            Map.entry("late", Set.of("graceMinutes", "lateUntilMinutes", "afterLate", "latesPerAbsence")),
            Map.entry(
                    "absence",
                    Set.of(
                            "maxUnexcused",
                            "maxConsecutiveUnexcused",
                            "maxExcused",
                            "maxTotal",
                            "justifyWithin",
                            "excusedBreaksRun",
                            "windowMonths",
                            "onExceeded")),
            Map.entry("makeUp", Set.of("max", "withinDays", "sameUnitOnly", "clears")),
            Map.entry("leave", Set.of("approvedBefore")),
            Map.entry("warnings", Set.of()),
            Map.entry("breach", Set.of("act", "within")),
            Map.entry("arrival", Set.of("noShowAfter", "act", "within")),
            Map.entry("periodic", Set.of("atCredited", "everyMonths", "within")),
            Map.entry("completion", Set.of("instruments", "closingInterview", "act", "within")),
            Map.entry("presence", Set.of("maxRemote")),
            Map.entry("correction", Set.of("withinHours")));

    private PolicyOverrides() {}

    /**
     * Applies the overrides, given in any order, and reads the result.
     *
     * @throws InvalidRequest if an override names no parameter, or the resulting policy cannot be read
     */
    public static CompliancePolicy read(JsonObject policy, List<PolicyOverride> overrides) {
        return CompliancePolicyReader.read(apply(policy, overrides));
    }

    /**
     * Applies the overrides, given in any order; of two of the same authority the later one wins.
     *
     * @throws InvalidRequest if an override names no parameter
     */
    public static JsonObject apply(JsonObject policy, List<PolicyOverride> overrides) {
        checkNames(overrides);
        JsonObject merged = policy;
        for (PolicyOverride override : overrides.stream()
                .sorted(Comparator.comparing(PolicyOverride::authority))
                .toList()) {
            for (Map.Entry<String, JsonValue> parameter : new TreeMap<>(override.parameters()).entrySet()) {
                merged = set(merged, parameter.getKey(), parameter.getValue(), override.source());
            }
        }
        return merged;
    }

    private static void checkNames(List<PolicyOverride> overrides) {
        Faults faults = new Faults();
        for (int i = 0; i < overrides.size(); i++) {
            for (String path : overrides.get(i).parameters().keySet()) {
                if (!isParameter(path)) {
                    String pointer = "/overrides/" + i + "/parameters/" + Json.encodePointer(path);
                    faults.add(pointer, Fault.Code.UNKNOWN_PARAMETER, "No parameter of a policy has this path");
                }
            }
        }
        faults.throwIfAny();
    }

    private static boolean isParameter(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? PARAMETERS.containsKey(path)
                : PARAMETERS.getOrDefault(path.substring(0, dot), Set.of()).contains(path.substring(dot + 1));
    }

    private static JsonObject set(JsonObject policy, String path, JsonValue value, String source) {
        int dot = path.indexOf('.');
        JsonObjectBuilder merged = copy(policy);
        if (dot < 0) {
            merged.add(path, value);
        } else {
            String block = path.substring(0, dot);
            merged.add(block, copy(member(policy, block)).add(path.substring(dot + 1), value));
        }
        return merged.add("sources", sources(policy, path, source)).build();
    }

    /** The sources with the new one; what was said of the parameters inside an overridden block no longer holds. */
    private static JsonObjectBuilder sources(JsonObject policy, String path, String source) {
        JsonObjectBuilder sources = JsonForm.object();
        member(policy, "sources").forEach((parameter, known) -> {
            if (!parameter.startsWith(path + ".")) {
                sources.add(parameter, known);
            }
        });
        return sources.add(path, source);
    }

    private static JsonObjectBuilder copy(JsonObject object) {
        JsonObjectBuilder copy = JsonForm.object();
        object.forEach(copy::add);
        return copy;
    }

    private static JsonObject member(JsonObject policy, String name) {
        return policy.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
}
