package org.reeduca.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Files that are merged, within one centre. What goes over, and back, is done by the procedures of the database. */
@ApplicationScoped
class MergeRepository {

    private static final String MERGES = """
            SELECT m.public_ref, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number, m.merged_at,
              u.display_name, m.reason
            FROM participant_merge m JOIN app_user u ON u.id = m.merged_by JOIN participant p ON p.id =
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * A file with what is on it.
     *
     * @param into the key of the file that goes on for it; null for a file of its own
     */
    record Side(long key, @Nullable Long into, MergeSide side) {}

    /** The file of this centre, whose row is locked until the transaction ends when that is asked for. */
    Optional<Side> side(UUID man, long centreId, boolean locked) {
        return NativeSql.rows(entities, """
                        SELECT p.id, p.merged_into, p.public_ref, p.version, p.given_names, p.first_surname, p.second_surname,
                          p.file_number, p.curp, p.birth_date, p.restricted,
                          (SELECT COUNT(*) FROM court_order o WHERE o.participant_id = p.id),
                          (SELECT COUNT(*) FROM enrolment e WHERE e.participant_id = p.id),
                          (SELECT COUNT(DISTINCT m.session_id) FROM attendance_mark m WHERE m.participant_id = p.id),
                          (SELECT COUNT(DISTINCT line) FROM participant_contact c WHERE c.participant_id = p.id)
                            + (p.telephone IS NOT NULL)
                            + (SELECT COUNT(DISTINCT line) FROM participant_need n WHERE n.participant_id = p.id)
                            + (SELECT COUNT(DISTINCT line) FROM participant_alias a WHERE a.participant_id = p.id)
                        FROM participant p WHERE p.public_ref = ?1 AND p.centre_id = ?2
                        """ + (locked ? " FOR UPDATE" : ""), man.toString(), centreId).stream()
                .findFirst()
                .map(MergeRepository::side);
    }

    private static Side side(Row row) {
        long key = row.big();
        Long into = row.bigOrNull();
        return new Side(
                key,
                into,
                new MergeSide(
                        row.uuid(),
                        row.integer(),
                        new FullName(row.text(), row.text(), row.textOrNull()),
                        row.text(),
                        row.textOrNull(),
                        row.dateOrNull(),
                        row.flag(),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.integer()));
    }

    /** What the facts of both say against their being those of one man. */
    List<MergeFinding> clashes(long one, long other) {
        Row row = NativeSql.rows(entities, """
                        SELECT
                          EXISTS (SELECT 1 FROM attendance_mark a JOIN attendance_mark b ON b.session_id = a.session_id
                            WHERE a.participant_id = ?1 AND b.participant_id = ?2)
                          OR EXISTS (SELECT 1 FROM justification a JOIN justification b ON b.session_id = a.session_id
                            WHERE a.participant_id = ?1 AND b.participant_id = ?2),
                          EXISTS (SELECT 1 FROM enrolment a JOIN enrolment b ON (a.to_on IS NULL OR a.to_on > b.from_on)
                              AND (b.to_on IS NULL OR b.to_on > a.from_on)
                            WHERE a.participant_id = ?1 AND b.participant_id = ?2
                              AND (a.to_on IS NULL OR a.to_on > a.from_on) AND (b.to_on IS NULL OR b.to_on > b.from_on))
                          OR EXISTS (SELECT 1 FROM enrolment a JOIN enrolment b ON a.cohort_id = b.cohort_id AND a.from_on = b.from_on
                            WHERE a.participant_id = ?1 AND b.participant_id = ?2),
                          EXISTS (SELECT 1 FROM court_order a JOIN court_order b ON b.authority_id = a.authority_id
                              AND REPLACE(b.oficio_number, ' ', '') = REPLACE(a.oficio_number, ' ', '')
                            WHERE a.participant_id = ?1 AND b.participant_id = ?2),
                          EXISTS (SELECT 1 FROM leave_of_absence a JOIN leave_of_absence b ON b.from_on = a.from_on
                            WHERE a.participant_id = ?1 AND b.participant_id = ?2)
                        """, one, other).get(0);
        List<MergeFinding> found = new ArrayList<>();
        for (MergeFinding finding : List.of(
                MergeFinding.SAME_SESSION,
                MergeFinding.GROUPS_OVERLAP,
                MergeFinding.SAME_LETTER,
                MergeFinding.SAME_LEAVE)) {
            if (row.flag()) {
                found.add(finding);
            }
        }
        return found;
    }

    /** The file with this number, written in any case. */
    Optional<UUID> byNumber(String fileNumber, long centreId) {
        return NativeSql.rows(
                        entities,
                        "SELECT public_ref FROM participant WHERE centre_id = ?1 AND file_number = ?2",
                        centreId,
                        fileNumber)
                .stream()
                .findFirst()
                .map(Row::uuid);
    }

    /** Takes the facts of the one to the other. */
    void merge(UUID ref, long centreId, long kept, long absorbed, String reason, Instant now, long by) {
        NativeSql.run(entities, """
                        INSERT INTO participant_merge (id, public_ref, centre_id, kept_id, absorbed_id, reason, merged_at, merged_by)
                        VALUES (NEXT VALUE FOR participant_merge_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        """, ref.toString(), centreId, kept, absorbed, reason, utc(now), by);
        NativeSql.run(entities, "CALL merge_files(?1)", key(ref));
    }

    private long key(UUID merge) {
        return NativeSql.rows(entities, "SELECT id FROM participant_merge WHERE public_ref = ?1", merge.toString())
                .get(0)
                .big();
    }

    /**
     * A merge that stands, locked until the transaction ends.
     *
     * @param kept the file that went on
     * @param absorbed the file whose facts went over
     * @param onward whether that file was absorbed by a third one since
     */
    record Standing(long key, UUID kept, UUID absorbed, boolean onward) {}

    /** A merge of this centre that stands. */
    Optional<Standing> standing(UUID merge, long centreId) {
        return NativeSql.rows(entities, """
                        SELECT m.id, k.public_ref, a.public_ref, k.merged_into IS NOT NULL FROM participant_merge m
                        JOIN participant k ON k.id = m.kept_id JOIN participant a ON a.id = m.absorbed_id
                        WHERE m.public_ref = ?1 AND m.centre_id = ?2 AND m.state = 'MERGED' FOR UPDATE
                        """, merge.toString(), centreId).stream()
                .findFirst()
                .map(row -> new Standing(row.big(), row.uuid(), row.uuid(), row.flag()));
    }

    /** Takes the facts back. */
    void undo(long merge, long by, Instant now, String reason) {
        NativeSql.run(entities, "CALL undo_merge(?1, ?2, ?3, ?4)", merge, by, utc(now), reason);
    }

    /** Files that were absorbed by this one, the last one first. */
    List<MergedFile> absorbed(long man) {
        return merges(
                "m.absorbed_id WHERE m.kept_id = ?1 AND m.state = 'MERGED' ORDER BY m.merged_at DESC, m.id DESC", man);
    }

    /** The file that goes on for this one. */
    Optional<MergedFile> into(long man) {
        return merges("m.kept_id WHERE m.absorbed_id = ?1 AND m.state = 'MERGED'", man).stream()
                .findFirst();
    }

    private List<MergedFile> merges(String which, long man) {
        return NativeSql.rows(entities, MERGES + which, man).stream()
                .map(row -> new MergedFile(
                        row.uuid(),
                        row.uuid(),
                        new FullName(row.text(), row.text(), row.textOrNull()),
                        row.text(),
                        row.instant(),
                        row.text(),
                        row.text()))
                .toList();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
