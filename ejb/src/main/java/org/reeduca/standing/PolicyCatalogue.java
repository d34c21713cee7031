package org.reeduca.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy;
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

    /**
     * Each parameter that is set otherwise, as {@code {"absence.maxUnexcused": {"value": 2, "source": "clause 3"}}}.
     *
     * @param by what the source begins with
     */
    private static Stream<PolicyOverride> clauses(Authority authority, String by, @Nullable String json) {
        JsonObject overrides = json == null ? JsonValue.EMPTY_JSON_OBJECT : parse(json);
        return overrides.keySet().stream().map(path -> {
            JsonObject clause = overrides.getJsonObject(path);
            JsonObject parameter =
                    Json.createObjectBuilder().add(path, clause.get("value")).build();
            return new PolicyOverride(authority, by + ", " + clause.getString("source"), parameter);
        });
    }

    /**
     * A version of a policy.
     *
     * @param document its JSON form, over which the terms of an agreement and the clauses of an order are laid
     */
    record Entry(Bilingual name, JsonObject document) {

        /**
         * The policy of an order.
         *
         * @param agreement number of the agreement it came under
         * @param terms what that agreement sets otherwise
         * @param overrides what the order sets otherwise
         */
        CompliancePolicy policy(@Nullable String agreement, @Nullable String terms, @Nullable String overrides) {
            return PolicyOverrides.read(document, both(agreement, terms, overrides));
        }

        /** What they set otherwise than this version, which the policy of the order has as well. */
        List<SetOtherwise> otherwise(@Nullable String agreement, @Nullable String terms, @Nullable String overrides) {
            return Otherwise.of(document, both(agreement, terms, overrides));
        }

        private static List<PolicyOverride> both(
                @Nullable String agreement, @Nullable String terms, @Nullable String overrides) {
            return Stream.concat(
                            clauses(Authority.AGREEMENT, "agreement, " + agreement, terms),
                            clauses(Authority.ORDER, "order", overrides))
                    .toList();
        }
    }
}
