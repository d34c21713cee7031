package org.reeduca.justification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.attendance.AbsenceScope;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.justification.AbsenceCase.BroughtFile;
import org.reeduca.justification.AbsenceCase.OverrideRequest;
import org.reeduca.justification.OpenAbsence.Asked;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.referral.NewAttachment;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;
import org.reeduca.standing.AuthorityNow;

/** Absences, what was said about excusing them and what was brought for them. A list never reads the content of a file. */
@ApplicationScoped
class JustificationRepository {

    /** The mark that holds. */
    private static final String MARK = """
            attendance_mark m ON m.session_id = s.id AND m.participant_id = p.id
              AND m.revision = (SELECT MAX(newest.revision) FROM attendance_mark newest
                                 WHERE newest.session_id = s.id AND newest.participant_id = p.id)
            """;

    /** Whom the caller reaches: ?1 centre, ?2 whole centre, ?3 caller, ?4 today, ?5 which restricted files. */
    private static final String IN_SCOPE = " c.centre_id = ?1 AND " + FileReader.mayRead("p", 5) + " AND (?2 = 1 OR "
            + StaffScope.facilitates("c.id", 3, 4) + ") ";

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** An absence the caller reaches; also one that is none any more, when something was said about it. */
    Optional<Found> find(AbsenceScope scope, UUID session, UUID participant) {
        return NativeSql.rows(
                        entities,
                        FOUND + " JOIN participant p ON p.public_ref = ?7 LEFT JOIN " + MARK
                                + " WHERE s.public_ref = ?6 AND "
                                + IN_SCOPE + """
                                AND (COALESCE(m.mark = 'ABSENT', FALSE) OR EXISTS (SELECT 1 FROM justification j
                                  WHERE j.participant_id = p.id AND j.session_id = s.id))
                                """,
                        scope.parameters(session.toString(), participant.toString()))
                .stream()
                .findFirst()
                .map(JustificationRepository::found);
    }

    private static final String FOUND = """
            SELECT s.id, p.id, s.public_ref, p.public_ref, p.given_names, p.first_surname, p.second_surname,
              IF(p.centre_id = c.centre_id, p.file_number, NULL), c.code, s.unit_number, s.held_on, ce.time_zone,
              p.centre_id <> c.centre_id, COALESCE(m.mark = 'ABSENT' AND s.state = 'HELD', FALSE)
            FROM programme_session s JOIN cohort c ON c.id = s.cohort_id JOIN centre ce ON ce.id = c.centre_id
            """;

    private static Found found(Row row) {
        return new Found(
                row.big(),
                row.big(),
                row.uuid(),
                row.uuid(),
                new FullName(row.text(), row.text(), row.textOrNull()),
                row.textOrNull(),
                row.text(),
                row.integer(),
                row.date(),
                ZoneId.of(row.text()),
                row.flag(),
                row.flag());
    }

    /** The key of an order, when an authority answers for it. */
    Optional<Long> order(UUID order, long authority) {
        return NativeSql.rows(
                        entities,
                        "SELECT o.id FROM court_order o WHERE o.public_ref = ?1 AND ?2 = " + AuthorityNow.OF_ORDER,
                        order.toString(),
                        authority)
                .stream()
                .findFirst()
                .map(Row::big);
    }

    /** What was marked of the man of an order in a session; whether that concerns the order is for the caller to know. */
    Optional<Found> find(long order, UUID session) {
        return NativeSql.rows(
                        entities,
                        FOUND + " JOIN court_order o ON o.id = ?1 JOIN participant p ON p.id = o.participant_id JOIN "
                                + MARK + " WHERE s.public_ref = ?2",
                        order,
                        session.toString())
                .stream()
                .findFirst()
                .map(JustificationRepository::found);
    }

    /** What was said last about each absence of the man of an order, by session. */
    Map<UUID, Handed> handed(long order) {
        return NativeSql.rows(entities, """
                        SELECT s.public_ref, j.revision, j.submitted_on, j.decision FROM court_order o
                        JOIN justification j ON j.participant_id = o.participant_id JOIN programme_session s ON s.id = j.session_id
                        WHERE o.id = ?1 AND {last}
                        """.replace("{last}", LAST_SAID), order).stream()
                .collect(Collectors.toMap(
                        Row::uuid, row -> new Handed(row.integer(), row.date(), row.constant(Decision.class))));
    }

    /** That something was handed in, and what was decided; not what it was. */
    record Handed(int revision, LocalDate submittedOn, Decision decision) {}

    /**
     * An absence with its keys, which do not leave this module.
     *
     * @param fileNumber null when another centre has his file
     * @param elsewhere whether he has gone to another centre than that of the session
     */
    record Found(
            long sessionKey,
            long manKey,
            UUID session,
            UUID participant,
            FullName name,
            @Nullable String fileNumber,
            String cohortCode,
            int unit,
            LocalDate heldOn,
            ZoneId zone,
            boolean elsewhere,
            boolean absent) {}

    /** Holds back everybody else who says something about this man until the transaction ends. */
    void lock(long manKey) {
        NativeSql.rows(entities, "SELECT id FROM participant WHERE id = ?1 FOR UPDATE", manKey);
    }

    /** The absences of a man the caller reaches, the latest first. */
    List<Absence> absences(AbsenceScope scope, UUID participant, LocalDate since) {
        return NativeSql.rows(
                        entities,
                        "SELECT s.public_ref, s.held_on, s.start_time, m.notice_given, j.submitted_on, j.decision"
                                + " FROM participant p JOIN attendance_mark m ON m.participant_id = p.id"
                                + " JOIN programme_session s ON s.id = m.session_id AND s.state = 'HELD'"
                                + " JOIN cohort c ON c.id = s.cohort_id " + LATEST + " WHERE p.public_ref = ?6 AND "
                                + IN_SCOPE
                                + """
                                AND m.mark = 'ABSENT' AND s.held_on >= ?7 AND NOT EXISTS (SELECT 1 FROM attendance_mark newer
                                  WHERE newer.session_id = m.session_id AND newer.participant_id = m.participant_id
                                    AND newer.revision > m.revision)
                                ORDER BY s.held_on DESC, s.start_time DESC, s.id
                                """,
                        scope.parameters(participant.toString(), since))
                .stream()
                .map(row -> new Absence(
                        row.uuid(),
                        row.date(),
                        row.time(),
                        row.flag(),
                        row.dateOrNull(),
                        row.constantOrNull(Decision.class)))
                .toList();
    }

    private static final String LATEST = """
            LEFT JOIN justification j ON j.session_id = s.id AND j.participant_id = p.id AND j.revision =
              (SELECT MAX(newest.revision) FROM justification newest WHERE newest.session_id = s.id AND newest.participant_id = p.id)
            """;

    /** Whose absences {@link #absences} lists. */
    Optional<Person> person(AbsenceScope scope, UUID participant) {
        return NativeSql.rows(
                        entities,
                        """
                        SELECT p.public_ref, p.given_names, p.first_surname, p.second_surname,
                          IF(p.centre_id = ?1, p.file_number, NULL)
                        FROM participant p WHERE p.public_ref = ?6 AND {readable}
                          AND EXISTS (SELECT 1 FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
                            WHERE e.participant_id = p.id AND c.centre_id = ?1 AND (?2 = 1 OR {mine}))
                        """.replace("{readable}", FileReader.mayRead("p", 5))
                                .replace("{mine}", StaffScope.facilitates("c.id", 3, 4)),
                        scope.parameters(participant.toString()))
                .stream()
                .findFirst()
                .map(row -> new Person(
                        row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.textOrNull()));
    }

    /** A man the caller reaches; without the number when another centre has his file. */
    record Person(UUID ref, FullName name, @Nullable String fileNumber) {}

    /**
     * What was said, the latest first.
     *
     * @param reader who asks, to tell what is their own
     */
    List<Statement> statements(Found found, long reader) {
        return NativeSql.rows(entities, """
                        SELECT j.revision, j.submitted_on, j.decision, j.decided_on, j.override,
                          j.decision = 'PENDING' AND j.reason IS NOT NULL, j.reason, j.motive, j.issuer, j.issued_on,
                          j.recorded_at, u.display_name, j.recorded_by = ?3, a.display_name, j.import_id IS NOT NULL
                        FROM justification j JOIN app_user u ON u.id = j.recorded_by
                        LEFT JOIN app_user a ON a.id = j.asked_by
                        WHERE j.participant_id = ?1 AND j.session_id = ?2 ORDER BY j.revision DESC
                        """, found.manKey(), found.sessionKey(), reader).stream()
                .map(row -> new Statement(
                        row.integer(),
                        row.date(),
                        row.constant(Decision.class),
                        row.dateOrNull(),
                        row.flag(),
                        row.flag(),
                        row.textOrNull(),
                        row.constant(AbsenceMotive.class),
                        row.textOrNull(),
                        row.dateOrNull(),
                        row.instant(),
                        row.text(),
                        row.flag(),
                        row.textOrNull(),
                        row.flag()))
                .toList();
    }

    void say(Found found, NewStatement said, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO justification (participant_id, session_id, revision, submitted_on, decision, decided_on, override,
                  reason, motive, issuer, issued_on, asked_by, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                """,
                found.manKey(),
                found.sessionKey(),
                said.revision(),
                said.submittedOn(),
                said.decision().name(),
                said.decidedOn(),
                said.askedBy() == null ? 0 : 1,
                said.reason(),
                said.motive().name(),
                said.issuer(),
                said.issuedOn(),
                said.askedBy(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** A statement to be appended; {@code askedBy} is given when it is accepted although it came too late. */
    record NewStatement(
            int revision,
            LocalDate submittedOn,
            Decision decision,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            AbsenceMotive motive,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable Long askedBy) {}

    /** The files of an absence, those that belong there first, the latest first. */
    List<BroughtFile> files(Found found) {
        return NativeSql.rows(entities, """
                        SELECT f.public_ref, f.file_name, f.media_type, f.bytes, f.recorded_at, u.display_name, w.reason
                        FROM justification_document f JOIN app_user u ON u.id = f.recorded_by
                        LEFT JOIN justification_document_withdrawal w ON w.document_id = f.id
                        WHERE f.participant_id = ?1 AND f.session_id = ?2
                        ORDER BY w.document_id IS NOT NULL, f.recorded_at DESC, f.id DESC
                        """, found.manKey(), found.sessionKey()).stream()
                .map(row -> new BroughtFile(
                        row.uuid(), row.text(), row.text(), row.integer(), row.instant(), row.text(), row.textOrNull()))
                .toList();
    }

    void add(Found found, UUID ref, NewAttachment file, byte[] kept, String sha256, String scan, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO justification_document (id, public_ref, participant_id, session_id, file_name, media_type, bytes,
                  sha256, content, scanned_by, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR justification_document_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                ref.toString(),
                found.manKey(),
                found.sessionKey(),
                file.fileName(),
                file.type().mediaType(),
                kept.length,
                sha256,
                kept,
                scan,
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** A file of an absence the caller reaches, without its content. */
    Optional<FoundFile> file(AbsenceScope scope, UUID ref) {
        return NativeSql.rows(entities, """
                        SELECT f.id, s.public_ref, p.public_ref, f.file_name, f.media_type, w.document_id IS NOT NULL
                        FROM justification_document f JOIN participant p ON p.id = f.participant_id
                        JOIN programme_session s ON s.id = f.session_id JOIN cohort c ON c.id = s.cohort_id
                        LEFT JOIN justification_document_withdrawal w ON w.document_id = f.id
                        WHERE f.public_ref = ?6 AND
                        """ + IN_SCOPE, scope.parameters(ref.toString())).stream()
                .findFirst()
                .map(row -> new FoundFile(row.big(), row.uuid(), row.uuid(), row.text(), row.text(), row.flag()));
    }

    /** A file with its key, which does not leave this module. */
    record FoundFile(long key, UUID session, UUID participant, String fileName, String mediaType, boolean withdrawn) {}

    byte[] content(long key) {
        return (byte[]) Objects.requireNonNull(
                NativeSql.rows(entities, "SELECT content FROM justification_document WHERE id = ?1", key)
                        .get(0)
                        .value());
    }

    void withdraw(long key, String reason, long by, Instant at) {
        NativeSql.run(entities, """
                INSERT INTO justification_document_withdrawal (document_id, reason, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4)
                """, key, reason, instants.convertToDatabaseColumn(at), by);
    }

    /** The request about a statement, if somebody asked. */
    Optional<FoundOverride> override(Found found, int revision, long reader) {
        return NativeSql.rows(entities, """
                        SELECT o.id, o.recorded_by, o.revision, o.reason, o.recorded_at, u.display_name, o.recorded_by = ?4,
                          IF(a.override_id IS NULL, NULL, IF(a.approved, 'YES', 'NO')), a.reason, w.display_name
                        FROM justification_override o JOIN app_user u ON u.id = o.recorded_by
                        LEFT JOIN justification_override_answer a ON a.override_id = o.id
                        LEFT JOIN app_user w ON w.id = a.recorded_by
                        WHERE o.participant_id = ?1 AND o.session_id = ?2 AND o.revision = ?3
                        """, found.manKey(), found.sessionKey(), revision, reader).stream()
                .findFirst()
                .map(row -> new FoundOverride(
                        row.big(),
                        row.big(),
                        new OverrideRequest(
                                row.integer(),
                                row.text(),
                                row.instant(),
                                row.text(),
                                row.flag(),
                                approved(row.textOrNull()),
                                row.textOrNull(),
                                row.textOrNull())));
    }

    @SuppressWarnings("NullAway") // three values are meant: nobody has answered yet
    private static @Nullable Boolean approved(@Nullable String answer) {
        return answer == null ? null : answer.equals("YES");
    }

    /** A request with its keys, which do not leave this module. */
    record FoundOverride(long key, long askedBy, OverrideRequest request) {}

    void ask(Found found, int revision, String reason, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO justification_override (id, participant_id, session_id, revision, reason, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR justification_override_seq, ?1, ?2, ?3, ?4, ?5, ?6)
                """,
                found.manKey(),
                found.sessionKey(),
                revision,
                reason,
                instants.convertToDatabaseColumn(at),
                by);
    }

    void answer(long override, boolean approved, String reason, long by, Instant at) {
        NativeSql.run(entities, """
                INSERT INTO justification_override_answer (override_id, approved, reason, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4, ?5)
                """, override, approved ? 1 : 0, reason, instants.convertToDatabaseColumn(at), by);
    }

    private static final String OPEN_ABSENCE = """
            SELECT s.public_ref, s.held_on, c.code, p.public_ref, p.given_names, p.first_surname, p.second_surname,
              IF(p.centre_id = c.centre_id, p.file_number, ''), {waits}
            FROM cohort c JOIN centre ce ON ce.id = c.centre_id
            JOIN programme_session s ON s.cohort_id = c.id AND s.state = 'HELD'
            {rows}
            WHERE c.centre_id = ?1 AND {readable} AND m.mark = 'ABSENT'
              AND NOT EXISTS (SELECT 1 FROM attendance_mark newer WHERE newer.session_id = m.session_id
                AND newer.participant_id = m.participant_id AND newer.revision > m.revision)
            """.replace("{readable}", FileReader.mayRead("p", 2));

    private static final String LAST_SAID = """
            NOT EXISTS (SELECT 1 FROM justification newer WHERE newer.session_id = j.session_id
              AND newer.participant_id = j.participant_id AND newer.revision > j.revision)
            """;

    /** What waits for a decision, found by what was handed in. */
    private static final String WAITING = OPEN_ABSENCE
                    .replace("{waits}", "j.submitted_on, ce.time_zone, o.recorded_at, u.display_name")
                    .replace("{rows}", """
                    JOIN justification j ON j.session_id = s.id AND j.decision = 'PENDING'
                    JOIN participant p ON p.id = j.participant_id
                    JOIN attendance_mark m ON m.session_id = s.id AND m.participant_id = p.id
                    LEFT JOIN justification_override o ON o.participant_id = p.id AND o.session_id = s.id
                      AND o.revision = j.revision
                      AND NOT EXISTS (SELECT 1 FROM justification_override_answer a WHERE a.override_id = o.id)
                    LEFT JOIN app_user u ON u.id = o.recorded_by
                    """)
            + " AND " + LAST_SAID;

    /** Nothing was handed in, or it was refused. */
    private static final String NOT_WAITING =
            OPEN_ABSENCE.replace("{waits}", "NULL, ce.time_zone, NULL, NULL").replace("{rows}", """
                    JOIN attendance_mark m ON m.session_id = s.id
                    JOIN participant p ON p.id = m.participant_id
                    """)
                    + """
             AND s.held_on >= ?3 AND NOT EXISTS (SELECT 1 FROM justification j WHERE j.session_id = s.id
               AND j.participant_id = p.id AND j.decision <> 'DENIED' AND {last})
            """.replace("{last}", LAST_SAID);

    /** Absences in the groups of a centre that wait for a decision, and those since a day for which nothing does. */
    List<OpenAbsence> openAbsences(long centreId, LocalDate since, FileReader reader) {
        return NativeSql.rows(entities, WAITING + " UNION ALL " + NOT_WAITING, centreId, reader.key(), since).stream()
                .map(row -> new OpenAbsence(
                        row.uuid(),
                        row.date(),
                        row.text(),
                        row.uuid(),
                        new FullName(row.text(), row.text(), row.textOrNull()),
                        row.text(),
                        row.dateOrNull(),
                        asked(ZoneId.of(row.text()), row.instantOrNull(), row.textOrNull())))
                .toList();
    }

    private static @Nullable Asked asked(ZoneId zone, @Nullable Instant at, @Nullable String by) {
        return at == null || by == null ? null : new Asked(LocalDate.ofInstant(at, zone), by);
    }
}
