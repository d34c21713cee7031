package org.reeduca.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.json.CompliancePolicyReader;
import org.reeduca.compliance.json.PolicyOverride;
import org.reeduca.compliance.json.PolicyOverride.Authority;
import org.reeduca.compliance.json.PolicyOverrides;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.Row;

/**
 * The versions of policies, read once. A version never changes, so this cache can never be stale, on any node; a version
 * that is not in it yet is looked up.
 */
@ApplicationScoped
class PolicyCatalogue {

    private final Map<Long, Entry> entries = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager entities;

    Entry find(long id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            load();
            entry = entries.get(id);
        }
        if (entry == null) {
            throw new IllegalStateException("No compliance policy with id " + id);
        }
        return entry;
    }

    private void load() {
        Row.all(entities.createNativeQuery("SELECT id, name_es, name_en, document FROM compliance_policy")
                        .getResultList())
                .forEach(row ->
                        entries.put(row.big(), new Entry(new Bilingual(row.text(), row.text()), parse(row.text()))));
    }

    static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** Each parameter the order sets, as {@code {"absence.maxUnexcused": {"value": 2, "source": "clause 3"}}}. */
    private static List<PolicyOverride> clauses(JsonObject overrides) {
        return overrides.keySet().stream()
                .map(path -> {
                    JsonObject clause = overrides.getJsonObject(path);
                    JsonObject parameter = Json.createObjectBuilder()
                            .add(path, clause.get("value"))
                            .build();
                    return new PolicyOverride(Authority.ORDER, "order, " + clause.getString("source"), parameter);
                })
                .toList();
    }

    /**
     * A version of a policy.
     *
     * @param document its JSON form, over which the clauses of an order are laid
     */
    record Entry(Bilingual name, JsonObject document) {

        CompliancePolicy policy(@Nullable String overrides) {
            if (overrides == null) {
                return CompliancePolicyReader.read(document);
            }
            return PolicyOverrides.read(document, clauses(parse(overrides)));
        }
    }
}
