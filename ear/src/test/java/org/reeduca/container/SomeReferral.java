package org.reeduca.container;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.reeduca.access.PasswordHash;
import org.reeduca.access.Role;

/**
 * A group whose men an authority sent, the officer of that authority, and what happened in the group's sessions.
 *
 * <pre>{@code
 * SomeReferral referral = SomeReferral.of(3);
 * as(referral.officer(), () -> officers.openCase(referral.order(0)));
 * }</pre>
 */
public final class SomeReferral {

    /** The password of the officers, for tests that come in by the door. */
    static final String PASSWORD = "una frase que nadie adivina 8";

    private final SomeCohort group;
    private final SomeUser officer;

    private SomeReferral(SomeCohort group) throws SQLException {
        this.group = group;
        this.officer = SomeUser.of(Role.REFERRAL_OFFICER).sentBy(group.authorityId());
    }

    /** So many men under orders of a new authority, without a session yet. */
    public static SomeReferral of(int men) throws SQLException {
        return new SomeReferral(SomeCohort.of(men));
    }

    /** So many men, made in a few statements. */
    public static SomeReferral ofMany(int men) throws SQLException {
        SomeReferral referral = of(1);
        String like = " FROM participant p CROSS JOIN (SELECT seq FROM seq_2_to_" + men + ") n WHERE p.centre_id = ?";
        Sql.run("""
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key,
                  name_key, curp_missing_reason)
                SELECT NEXT VALUE FOR participant_seq, UUID(), p.centre_id, CONCAT('P-', n.seq), 'Juan',
                  CONCAT('Prueba ', n.seq), CONCAT('Prueba ', LPAD(n.seq, 4, '0')), CONCAT('PRUEBA ', n.seq), 'HAS_NONE'
                """ + like, referral.group.centreId());
        String others =
                " FROM participant p, %s e WHERE p.centre_id = ? AND e.participant_id = ? AND p.id <> e.participant_id";
        long first = SomeCohort.id(referral.group.men().get(0));
        Sql.run(
                "INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on)"
                        + " SELECT NEXT VALUE FOR enrolment_seq, UUID(), e.cohort_id, p.id, e.from_on"
                        + others.formatted("enrolment"),
                referral.group.centreId(),
                first);
        Sql.run(
                "INSERT INTO court_order (id, public_ref, participant_id, centre_id, authority_id, legal_figure, received_on,"
                        + " effective_on, policy_id) SELECT NEXT VALUE FOR court_order_seq, UUID(), p.id, e.centre_id,"
                        + " e.authority_id, e.legal_figure, e.received_on, e.effective_on, e.policy_id"
                        + others.formatted("court_order"),
                referral.group.centreId(),
                first);
        return referral;
    }

    /** A session that was held so many weeks ago, in which everybody got this mark. */
    public UUID held(int unit, int weeksAgo, String mark) throws SQLException {
        UUID session = group.session(unit, group.today().minusWeeks(weeksAgo));
        Sql.run("UPDATE programme_session SET state = 'HELD' WHERE public_ref = ?", session.toString());
        mark(session, mark);
        return session;
    }

    /**
     * One statement with all the values: MariaDB 11.4.5 refuses INSERT … SELECT of several rows into a table with history and
     * triggers ("participant_id cannot be null").
     */
    private static void mark(UUID session, String mark) throws SQLException {
        String values = Sql.text("""
                SELECT GROUP_CONCAT('(', e.participant_id, ',', s.id, ',1,?1,UTC_TIMESTAMP(6),', s.recorded_by, ')')
                FROM programme_session s JOIN enrolment e ON e.cohort_id = s.cohort_id WHERE s.public_ref = ?
                """, session.toString());
        Sql.run(
                "INSERT INTO attendance_mark (participant_id, session_id, revision, mark, recorded_at, recorded_by) VALUES "
                        + values.replace("?1", "'" + mark + "'"));
    }

    /** Moves the day from which a man's order is in force. */
    public void effectiveOn(int man, LocalDate day) throws SQLException {
        Sql.run(
                "UPDATE court_order SET received_on = ?, effective_on = ? WHERE public_ref = ?",
                day,
                day,
                order(man).toString());
    }

    /** Lets the officer sign in with {@link #PASSWORD}. */
    public SomeReferral withPassword() throws SQLException {
        officer.withPasswordHash(PasswordHash.of(PASSWORD).text());
        return this;
    }

    public String officer() {
        return officer.login();
    }

    public SomeCohort group() {
        return group;
    }

    /** The order of a man. */
    public UUID order(int man) throws SQLException {
        return UUID.fromString(Sql.text(
                "SELECT o.public_ref FROM court_order o JOIN participant p ON p.id = o.participant_id WHERE p.public_ref = ?",
                group.men().get(man).toString()));
    }
}
