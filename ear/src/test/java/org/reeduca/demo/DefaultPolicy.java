package org.reeduca.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;

/** The policy by which the orders of the demonstration are judged: the application's, or the one in the repository. */
final class DefaultPolicy {

    private static final String CODE = "MX-CECOVIM-DEFAULT";

    private final Connection connection;
    private final Path policies;

    DefaultPolicy(Connection connection, Path demoFolder) {
        this.connection = connection;
        this.policies = demoFolder.toAbsolutePath().resolveSibling("reference").resolve("policies");
    }

    /** Key of the policy, which is written first if the application has not done so yet. */
    long id() throws SQLException {
        long known = find();
        if (known > 0) {
            return known;
        }
        insert(document()
                .orElseThrow(() -> new IllegalStateException("No policy " + CODE + " v1 in the database, nor in "
                        + policies + ": start the application once")));
        return find();
    }

    private long find() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT id FROM compliance_policy WHERE code = '" + CODE + "' AND version = 1")) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private void insert(String document) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO compliance_policy (id, public_ref, code, version, name_es, name_en, source, document, valid_from)
                SELECT NEXTVAL(compliance_policy_seq), UUID(), JSON_VALUE(doc, '$.code'), JSON_VALUE(doc, '$.version'),
                  JSON_VALUE(doc, '$.name.es'), JSON_VALUE(doc, '$.name.en'), JSON_VALUE(doc, '$.source'), doc, '2024-01-01'
                FROM (SELECT ? AS doc) AS given""")) {
            insert.setString(1, document);
            insert.executeUpdate();
        }
    }

    private Optional<String> document() {
        if (!Files.isDirectory(policies)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(policies)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(DefaultPolicy::read)
                    .filter(text -> text.contains('"' + CODE + '"'))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
