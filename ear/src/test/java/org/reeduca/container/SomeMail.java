package org.reeduca.container;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A man who wants messages and named an e-mail address for them, with a session tomorrow. */
final class SomeMail {

    private final SomeMessages messages;
    private final String address = "prueba-" + UUID.randomUUID() + "@correo.example";

    private SomeMail(SomeMessages messages) throws SQLException {
        this.messages = messages;
        address(1, true);
        messages.sessionTomorrow();
    }

    static SomeMail of() throws SQLException {
        return new SomeMail(SomeMessages.of(1));
    }

    SomeMessages messages() {
        return messages;
    }

    UUID man() {
        return messages.man(0);
    }

    String address() {
        return address;
    }

    /** What he says about his address, by the number of the statement. */
    void address(int revision, boolean safe) throws SQLException {
        Sql.run("""
                INSERT INTO participant_contact (participant_id, line, revision, kind, value, safe_to_leave_message, from_on, recorded_at,
                  recorded_by) VALUES (?, 2, ?, 'EMAIL', ?, ?, '2020-01-01', UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """, SomeCohort.id(man()), revision, address, safe, messages.receptionist());
    }

    /** A letter of today that was raised some time ago. */
    UUID letter() throws SQLException {
        UUID ref = UUID.randomUUID();
        Sql.run(
                "INSERT INTO message_mail (mail_ref, centre_id, participant_id, for_day, raised_at) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))",
                ref.toString(),
                messages.group().centreId(),
                SomeCohort.id(man()),
                messages.group().today());
        return ref;
    }

    /** What was said about a letter so many minutes ago. */
    void said(UUID letter, int revision, String kind, int minutesAgo) throws SQLException {
        Sql.run(
                "INSERT INTO message_mail_event (mail_ref, revision, kind, recorded_at) VALUES (?, ?, ?, ?)",
                letter.toString(),
                revision,
                kind,
                LocalDateTime.now(ZoneOffset.UTC).minusMinutes(minutesAgo));
    }

    /** His message tomorrow, once it was raised. */
    UUID message() throws SQLException {
        return UUID.fromString(
                Sql.text("SELECT message_ref FROM message WHERE participant_id = ?", SomeCohort.id(man())));
    }

    /** What was said about a message by the program. */
    static void said(UUID message, int revision, String kind) throws SQLException {
        Sql.run(
                "INSERT INTO message_event (message_ref, revision, kind, contact_line, recorded_at)"
                        + " VALUES (?, ?, ?, IF(? = 'MAIL_TRIED', 2, NULL), UTC_TIMESTAMP(6))",
                message.toString(),
                revision,
                kind,
                kind);
    }

    /** What was said about his letters, in order. */
    String letters() throws SQLException {
        return Sql.text("""
                SELECT COALESCE(GROUP_CONCAT(e.kind ORDER BY l.id, e.revision SEPARATOR ' '), '')
                FROM message_mail l JOIN message_mail_event e ON e.mail_ref = l.mail_ref WHERE l.participant_id = ?
                """, SomeCohort.id(man()));
    }
}
