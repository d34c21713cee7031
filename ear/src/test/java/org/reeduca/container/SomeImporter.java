package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import java.sql.SQLException;
import java.util.UUID;
import org.reeduca.access.Role;
import org.reeduca.importing.ImportService;
import org.reeduca.importing.LoadDecisions;
import org.reeduca.shared.BusinessRuleViolation;

/** A coordinator of a centre of her own, who imports; and what of an import stands in the database. */
record SomeImporter(ImportService imports, long centre, String login) {

    static SomeImporter at(ImportService imports) throws SQLException {
        long centre = SomeUser.centre();
        return new SomeImporter(
                imports, centre, SomeUser.of(Role.COORDINATOR).at(centre).login());
    }

    UUID upload(String name) throws Exception {
        byte[] content = PaperLists.bytes(name);
        return as(login, () -> imports.upload(name, content));
    }

    UUID load(String name) throws Exception {
        UUID ref = upload(name);
        as(login, () -> imports.load(ref, LoadDecisions.NONE));
        return ref;
    }

    void isRefused(String code, As.Deed deed) {
        assertThatThrownBy(() -> as(login, deed))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(code));
    }

    /** Rows of the table that the import brought. */
    static long count(String table, UUID ref) throws SQLException {
        return Sql.number(
                "SELECT COUNT(*) FROM " + table
                        + " AS t JOIN workbook_import i ON i.id = t.import_id WHERE i.public_ref = ?",
                ref.toString());
    }

    static String state(UUID ref) throws SQLException {
        return Sql.text("SELECT state FROM workbook_import WHERE public_ref = ?", ref.toString());
    }
}
