package org.reeduca.standing;

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

/**
 * Brings the policies that are shipped as data into the database, each version once. A version that is there stays as it
 * is, even if its file was changed since: what was applied to somebody does not change.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class PolicyLoader {

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

    private void insertIfMissing(JsonObject document) {
        CompliancePolicyReader.read(document);
        List<?> known = entities.createNativeQuery("SELECT 1 FROM compliance_policy WHERE code = ?1 AND version = ?2")
                .setParameter(1, document.getString("code"))
                .setParameter(2, document.getInt("version"))
                .getResultList();
        if (known.isEmpty()) {
            insert(document);
        }
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
