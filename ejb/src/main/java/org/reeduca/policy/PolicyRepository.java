package org.reeduca.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.DraftState;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Versions and drafts in the database; both are only added to. */
@ApplicationScoped
class PolicyRepository {

    private static final int UNITS = 16;

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** All versions, each policy together, the newest first. */
    List<PolicyVersion> versions(@Nullable Long centreId) {
        return NativeSql.rows(entities, """
                        SELECT c.public_ref, c.code, c.version, c.name_es, c.name_en, c.source, c.valid_from,
                          NOT EXISTS (SELECT 1 FROM compliance_policy n WHERE n.code = c.code AND n.version > c.version),
                          (SELECT COUNT(*) FROM court_order o WHERE o.policy_id = c.id AND (?1 IS NULL OR o.centre_id = ?1)),
                          (SELECT COUNT(*) FROM court_order o LEFT JOIN authority_agreement g ON g.id = o.agreement_id
                            WHERE o.policy_id = c.id AND (?1 IS NULL OR o.centre_id = ?1)
                              AND (JSON_LENGTH(o.overrides) > 0 OR JSON_LENGTH(g.terms) > 0)),
                          c.document
                        FROM compliance_policy c ORDER BY c.code <> 'MX-CECOVIM-DEFAULT', c.code, c.version DESC
                        """, centreId).stream()
                .map(row -> new PolicyVersion(
                        row.uuid(),
                        row.text(),
                        row.integer(),
                        new Bilingual(row.text(), row.text()),
                        row.text(),
                        row.date(),
                        row.flag(),
                        row.integer(),
                        row.integer(),
                        new PolicyDocument(parse(row.text())).fields()))
                .toList();
    }

    /**
     * A version with its key, which does not leave this module.
     *
     * @param newest number of the newest version of the policy
     * @param newestFrom first day of that one
     */
    record FoundVersion(long key, String code, int number, int newest, LocalDate newestFrom, PolicyDocument document) {

        boolean isNewest() {
            return number == newest;
        }
    }

    private static final String VERSION = """
            SELECT c.id, c.code, c.version, n.version, n.valid_from, c.document
            FROM compliance_policy c JOIN compliance_policy n ON n.code = c.code
              AND n.version = (SELECT MAX(m.version) FROM compliance_policy m WHERE m.code = c.code)
            WHERE
            """;

    Optional<FoundVersion> version(UUID ref) {
        return NativeSql.rows(entities, VERSION + "c.public_ref = ?1", ref.toString()).stream()
                .findFirst()
                .map(PolicyRepository::version);
    }

    FoundVersion versionByKey(long key) {
        return version(NativeSql.rows(entities, VERSION + "c.id = ?1", key).get(0));
    }

    private static FoundVersion version(Row row) {
        return new FoundVersion(
                row.big(), row.text(), row.integer(), row.integer(), row.date(), new PolicyDocument(parse(row.text())));
    }

    private static final String DRAFT = """
            SELECT d.public_ref, d.revision, c.code, c.version,
              COALESCE(b.version, (SELECT MAX(n.version) + 1 FROM compliance_policy n WHERE n.code = c.code)),
              c.name_es, c.name_en, d.valid_from, d.reach, d.reason, d.state, d.document, c.document, d.answer, d.recorded_at,
              u.display_name, d.recorded_by = ?1, d.policy_id
            FROM policy_draft d JOIN compliance_policy c ON c.id = d.policy_id JOIN app_user u ON u.id = d.recorded_by
            LEFT JOIN compliance_policy b ON b.id = d.published
            WHERE d.revision = (SELECT MAX(n.revision) FROM policy_draft n WHERE n.public_ref = d.public_ref)
            """;

    /** All drafts as they were said last, what waits first. */
    List<FoundDraft> drafts(long reader) {
        return NativeSql.rows(
                        entities,
                        DRAFT
                                + " ORDER BY FIELD(d.state, 'SENT', 'DRAFT', 'REFUSED', 'PUBLISHED', 'DROPPED'), d.recorded_at DESC",
                        reader)
                .stream()
                .map(PolicyRepository::draft)
                .toList();
    }

    Optional<FoundDraft> draft(UUID ref, long reader) {
        return NativeSql.rows(entities, DRAFT + " AND d.public_ref = ?2", reader, ref.toString()).stream()
                .findFirst()
                .map(PolicyRepository::draft);
    }

    /** A draft with its document and the key of the version it was taken from. */
    record FoundDraft(PolicyDraft view, PolicyDocument document, long policyKey) {}

    private static FoundDraft draft(Row row) {
        UUID ref = row.uuid();
        int revision = row.integer();
        String code = row.text();
        int from = row.integer();
        int number = row.integer();
        Bilingual name = new Bilingual(row.text(), row.text());
        LocalDate validFrom = row.date();
        Reach reach = row.constant(Reach.class);
        String reason = row.text();
        DraftState state = row.constant(DraftState.class);
        PolicyDocument document = new PolicyDocument(parse(row.text()));
        PolicyDocument former = new PolicyDocument(parse(row.text()));
        PolicyDraft view = new PolicyDraft(
                ref,
                revision,
                code,
                from,
                number,
                name,
                validFrom,
                reach,
                reason,
                state,
                document.fields(),
                former.fields(),
                row.textOrNull(),
                row.instant(),
                row.text(),
                row.flag());
        return new FoundDraft(view, document, row.big());
    }

    /** Holds back everybody else who changes a policy, from whichever of its versions, until the transaction ends. */
    void lock(String code) {
        NativeSql.rows(entities, "SELECT id FROM compliance_policy WHERE code = ?1 FOR UPDATE", code);
    }

    void say(UUID ref, int revision, long policyKey, PolicyDocument document, Said said, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO policy_draft (id, public_ref, revision, policy_id, document, valid_from, reach, reason, state,
                  published, answer, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR policy_draft_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                """,
                ref.toString(),
                revision,
                policyKey,
                document.json().toString(),
                said.validFrom(),
                said.reach().name(),
                said.reason(),
                said.state().name(),
                said.published(),
                said.answer(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** What is said about a draft besides its parameters. */
    record Said(
            LocalDate validFrom,
            Reach reach,
            String reason,
            DraftState state,
            @Nullable Long published,
            @Nullable String answer) {}

    /** Adds a version and answers its key. */
    long publish(long formerKey, PolicyDocument document, LocalDate validFrom) {
        JsonObject json = document.json();
        NativeSql.run(
                entities,
                """
                INSERT INTO compliance_policy (id, public_ref, code, version, name_es, name_en, source, document, valid_from)
                VALUES (NEXT VALUE FOR compliance_policy_seq, ?1, ?2, ?3,
                  (SELECT f.name_es FROM compliance_policy f WHERE f.id = ?6),
                  (SELECT f.name_en FROM compliance_policy f WHERE f.id = ?6),
                  (SELECT f.source FROM compliance_policy f WHERE f.id = ?6), ?4, ?5)
                """,
                UUID.randomUUID().toString(),
                json.getString("code"),
                json.getInt("version"),
                json.toString(),
                validFrom,
                formerKey);
        return NativeSql.rows(
                        entities,
                        "SELECT id FROM compliance_policy WHERE code = ?1 AND version = ?2",
                        json.getString("code"),
                        json.getInt("version"))
                .get(0)
                .big();
    }

    /** From that day on open orders of every former version of the policy are judged by the new one. */
    void succeed(long nextKey, LocalDate effectiveOn, long by, Instant at) {
        List<Long> former =
                NativeSql.rows(entities, """
                        SELECT f.id FROM compliance_policy f JOIN compliance_policy n ON n.code = f.code AND n.id <> f.id
                        WHERE n.id = ?1
                        """, nextKey).stream().map(Row::big).toList();
        for (long key : former) {
            NativeSql.run(entities, """
                    INSERT INTO policy_succession (policy_id, effective_on, next_id, recorded_at, recorded_by)
                    VALUES (?1, ?2, ?3, ?4, ?5)
                    """, key, effectiveOn, nextKey, instants.convertToDatabaseColumn(at), by);
        }
    }

    /** The centres that have open work. */
    List<Long> centres() {
        return NativeSql.rows(
                        entities, "SELECT id FROM centre WHERE id IN (SELECT centre_id FROM court_order) ORDER BY id")
                .stream()
                .map(Row::big)
                .toList();
    }

    /** How many units the longest programme has. */
    int units() {
        return NativeSql.rows(entities, "SELECT COALESCE(MAX(number), " + UNITS + ") FROM programme_unit")
                .get(0)
                .integer();
    }

    static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
