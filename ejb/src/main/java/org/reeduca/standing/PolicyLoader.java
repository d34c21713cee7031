package org.reeduca.standing;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.reeduca.compliance.json.CompliancePolicyReader;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/**
 * Brings the policies that are shipped as data into the database, each version once. A version that is there stays as it
 * is, even if its file was changed since or the installation published its own under that number: what was applied to
 * somebody does not change. The log says so.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class PolicyLoader {

    private static final System.Logger LOG = System.getLogger(PolicyLoader.class.getName());
    private static final String FOLDER = "db/reference/policies/";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @PostConstruct
    void load() {
        for (String file : read("policies.txt").lines().toList()) {
            insertIfMissing(PolicyCatalogue.parse(read(file)));
        }
    }

    private void insertIfMissing(JsonObject shipped) {
        CompliancePolicyReader.read(shipped);
        String code = shipped.getString("code");
        int version = shipped.getInt("version");
        List<Row> known = NativeSql.rows(
                entities, "SELECT document FROM compliance_policy WHERE code = ?1 AND version = ?2", code, version);
        if (known.isEmpty()) {
            insert(shipped);
        } else if (isAnother(known.get(0).text(), shipped)) {
            LOG.log(
                    WARNING,
                    "Version {0} of the policy {1} is not the one that is shipped; it stays as it is",
                    version,
                    code);
        }
    }

    /** Whether what is kept says something else; the order of its members and its blanks say nothing. */
    static boolean isAnother(String kept, JsonObject shipped) {
        return !PolicyCatalogue.parse(kept).equals(shipped);
    }

    private void insert(JsonObject document) {
        JsonObject name = document.getJsonObject("name");
        entities.createNativeQuery("""
                        INSERT INTO compliance_policy
                          (id, public_ref, code, version, name_es, name_en, source, document, valid_from)
                        VALUES (NEXT VALUE FOR compliance_policy_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """)
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, document.getString("code"))
                .setParameter(3, document.getInt("version"))
                .setParameter(4, name.getString("es"))
                .setParameter(5, name.getString("en"))
                .setParameter(6, document.getString("source"))
                .setParameter(7, document.toString())
                .setParameter(8, LocalDate.now(clock))
                .executeUpdate();
    }

    private static String read(String file) {
        String name = FOLDER + file;
        try (InputStream in = PolicyLoader.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
