package org.reeduca.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Contacts of men: statements that are added, of which the latest about each contact counts. */
@ApplicationScoped
class ContactRepository {

    @PersistenceContext
    private EntityManager entities;

    /**
     * A file that may be looked at.
     *
     * @param merged whether another file goes on for this one
     */
    record Found(long key, UUID ref, FullName name, String fileNumber, boolean merged) {

        /**
         * The key of the file to write under.
         *
         * @throws BusinessRuleViolation {@code participant.merged} when another file goes on for this one
         */
        long own() {
            if (merged) {
                throw new BusinessRuleViolation("participant.merged");
            }
            return key;
        }
    }

    /** The file, when the centre keeps it; a restricted one only for those who may read it. */
    Optional<Found> find(UUID man, PeopleScope scope) {
        return file(man, scope, "");
    }

    /** The same, locked until the transaction ends, so that lines are numbered one after another. */
    Optional<Found> lock(UUID man, PeopleScope scope) {
        return file(man, scope, " FOR UPDATE");
    }

    private Optional<Found> file(UUID man, PeopleScope scope, String locked) {
        return NativeSql.rows(
                        entities,
                        "SELECT p.id, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number, p.merged_into IS NOT NULL FROM participant p"
                                + " WHERE p.public_ref = ?1 AND p.centre_id = ?2 AND "
                                + FileReader.mayRead("p", 3)
                                + locked,
                        man.toString(),
                        scope.centreId(),
                        scope.reader().key())
                .stream()
                .findFirst()
                .map(row -> new Found(
                        row.big(),
                        row.uuid(),
                        new FullName(row.text(), row.text(), row.textOrNull()),
                        row.text(),
                        row.flag()));
    }

    /** What was said last about each contact, with the telephone of a list as line 0. */
    List<ContactLine> lines(long man) {
        return NativeSql.rows(entities, """
                        SELECT 0 AS line, 0, 'TELEPHONE', telephone, safe_to_leave_message, NULL, NULL, NULL, NULL
                        FROM participant WHERE id = ?1 AND telephone IS NOT NULL
                        UNION ALL
                        SELECT c.line, c.revision, c.kind, c.value, c.safe_to_leave_message, c.from_on, c.to_on, u.display_name,
                          c.recorded_at
                        FROM participant_contact c JOIN app_user u ON u.id = c.recorded_by
                        WHERE c.participant_id = ?1 AND c.revision = (SELECT MAX(o.revision) FROM participant_contact o
                          WHERE o.participant_id = c.participant_id AND o.line = c.line)
                        ORDER BY line
                        """, man).stream()
                .map(ContactRepository::line)
                .toList();
    }

    private static ContactLine line(Row row) {
        int line = row.integer();
        int revision = row.integer();
        Contact contact = new Contact(
                row.constant(ContactKind.class), row.text(), row.flag(), row.dateOrNull(), row.dateOrNull());
        return new ContactLine(line, revision, contact, row.textOrNull(), row.instantOrNull());
    }

    /** Says the first word about a new contact. */
    void add(long man, Contact contact, long by, Instant now) {
        int line = NativeSql.rows(
                        entities,
                        "SELECT COALESCE(MAX(line), 0) + 1 FROM participant_contact WHERE participant_id = ?1",
                        man)
                .get(0)
                .integer();
        append(man, line, 1, contact, by, now);
    }

    /** Says another word about a contact. */
    void append(long man, int line, int revision, Contact contact, long by, Instant now) {
        NativeSql.run(
                entities,
                """
                        INSERT INTO participant_contact (participant_id, line, revision, kind, value, safe_to_leave_message,
                          from_on, to_on, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        """,
                man,
                line,
                revision,
                contact.kind().name(),
                contact.value(),
                contact.safeToLeaveMessage(),
                contact.from(),
                contact.to(),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                by);
    }

    /** Takes the telephone of a list out of the file, once it is among the contacts. */
    void forgetListed(long man) {
        NativeSql.run(
                entities,
                "UPDATE participant SET telephone = NULL, safe_to_leave_message = FALSE, version = version + 1 WHERE id = ?1",
                man);
    }
}
