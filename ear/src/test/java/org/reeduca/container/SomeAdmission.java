package org.reeduca.container;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** An intake that ended well yesterday: notice, consent and commitment signed, interviewed, screened, admitted. */
public final class SomeAdmission {

    private static final String SAID = "UTC_DATE() - INTERVAL 1 DAY, {by}, UTC_TIMESTAMP(6), {by})";
    private static final String SIGNED =
            "(NEXT VALUE FOR intake_signature_seq, {order}, '%s', 1, %d, 'SIGNED', 'PAPER',"
                    + " UTC_DATE() - INTERVAL 1 DAY, UTC_TIMESTAMP(6), {by})";

    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO intake_signature (id, order_id, kind, revision, document_id, state, way, signed_on, recorded_at,"
                    + " recorded_by) VALUES "
                    + String.join(
                            ", ",
                            SIGNED.formatted("PRIVACY", 1),
                            SIGNED.formatted("CONSENT", 3),
                            SIGNED.formatted("COMMITMENT", 5)),
            "INSERT INTO intake_interview (id, order_id, revision, set_version, held_on, held_by, recorded_at, recorded_by)"
                    + " VALUES (NEXT VALUE FOR intake_interview_seq, {order}, 1, 1, " + SAID,
            "INSERT INTO intake_screening (id, order_id, revision, instrument, instrument_version, level, applied_on,"
                    + " applied_by, recorded_at, recorded_by)"
                    + " VALUES (NEXT VALUE FOR intake_screening_seq, {order}, 1, 'Guía del centro', '1', 'LOW', "
                    + SAID,
            "INSERT INTO intake_decision (id, order_id, revision, outcome, decided_on, decided_by, recorded_at, recorded_by)"
                    + " VALUES (NEXT VALUE FOR intake_decision_seq, {order}, 1, 'ADMIT', " + SAID);

    private SomeAdmission() {}

    /**
     * Admits a man under each of his orders.
     *
     * @param by key of whoever did it all
     */
    public static void of(UUID man, long by) throws SQLException {
        String orders = Sql.text(
                "SELECT GROUP_CONCAT(o.id) FROM court_order o JOIN participant p ON p.id = o.participant_id"
                        + " WHERE p.public_ref = ?",
                man.toString());
        for (String order : orders.split(",", -1)) {
            for (String statement : statements(order, by)) {
                Sql.run(statement);
            }
        }
    }

    /**
     * What is to be written so that a man is admitted.
     *
     * @param order key of his order
     * @param by key of whoever did it all
     */
    public static List<String> statements(String order, long by) {
        return STATEMENTS.stream()
                .map(statement -> statement.replace("{order}", order).replace("{by}", Long.toString(by)))
                .toList();
    }
}
