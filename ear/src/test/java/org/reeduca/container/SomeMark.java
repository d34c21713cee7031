package org.reeduca.container;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what a list says about a man, as the roll would: the session is held, a second statement is a correction. */
final class SomeMark {

    private final SomeCohort group;
    private final UUID session;

    private SomeMark(SomeCohort group, UUID session) {
        this.group = group;
        this.session = session;
    }

    static SomeMark in(SomeCohort group, UUID session) {
        return new SomeMark(group, session);
    }

    SomeMark attended(UUID man) throws SQLException {
        return write(man, "PRESENT", 0, 0, null);
    }

    SomeMark late(UUID man, int minutes) throws SQLException {
        return write(man, "PRESENT", minutes, 0, null);
    }

    SomeMark leftEarly(UUID man, int minutes) throws SQLException {
        return write(man, "PRESENT", 0, minutes, null);
    }

    SomeMark absent(UUID man) throws SQLException {
        return write(man, "ABSENT", 0, 0, null);
    }

    /** It was the other way round. */
    SomeMark correctedToAttended(UUID man, String reason) throws SQLException {
        return write(man, "PRESENT", 0, 0, reason);
    }

    /** The list is closed; from now on its marks can only be corrected. */
    SomeMark closed() throws SQLException {
        Sql.run(
                "UPDATE programme_session SET closed_at = UTC_TIMESTAMP(6), closed_by = recorded_by WHERE public_ref = ?",
                session.toString());
        return this;
    }

    private SomeMark write(UUID man, String mark, int late, int early, @Nullable String reason) throws SQLException {
        Sql.run("""
                INSERT INTO attendance_mark (participant_id, session_id, revision, mark, late_minutes, left_early_minutes,
                  correction_reason, recorded_at, recorded_by)
                SELECT p.id, s.id, 1 + (SELECT COUNT(*) FROM attendance_mark m
                                         WHERE m.participant_id = p.id AND m.session_id = s.id),
                  ?, ?, ?, ?, UTC_TIMESTAMP(6), u.id
                FROM participant p, programme_session s, app_user u
                WHERE p.public_ref = ? AND s.public_ref = ? AND u.login = ?
                """, mark, late, early, reason, man.toString(), session.toString(), group.facilitator());
        Sql.run("UPDATE programme_session SET state = 'HELD' WHERE public_ref = ?", session.toString());
        return this;
    }
}
