package org.reeduca.container;

import static org.reeduca.container.As.as;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.MergeFiles;
import org.reeduca.participant.MergePreview;
import org.reeduca.participant.MergeService;

/** Two files of one man, made one by a coordinator and separated again. */
final class SomeMerge {

    private SomeMerge() {}

    static MergePreview preview(MergeService merges, String coordinator, UUID kept, UUID absorbed) throws Exception {
        return as(coordinator, () -> merges.preview(kept, absorbed));
    }

    /**
     * Merges what a page showed.
     *
     * @param informed whether the tick was set
     */
    static void merge(MergeService merges, String coordinator, MergePreview preview, boolean informed)
            throws Exception {
        MergeFiles wish = new MergeFiles(
                preview.kept().participant(),
                preview.absorbed().participant(),
                preview.fingerprint(),
                informed,
                "Mostró su acta");
        as(coordinator, () -> merges.merge(wish));
    }

    /** Looks and merges. */
    static void merge(MergeService merges, String coordinator, UUID kept, UUID absorbed) throws Exception {
        merge(merges, coordinator, preview(merges, coordinator, kept, absorbed), true);
    }

    static void undo(MergeService merges, String coordinator, UUID kept, UUID absorbed) throws Exception {
        UUID merge = as(coordinator, () -> merges.findMerges(kept)).absorbed().stream()
                .filter(merged -> merged.participant().equals(absorbed))
                .findFirst()
                .orElseThrow()
                .merge();
        as(coordinator, () -> merges.undo(merge, "Son hermanos"));
    }

    /** What stands under a man, in a line. */
    static @Nullable String everything(UUID man) throws SQLException {
        return Sql.text("""
                SELECT CONCAT('orders ', (SELECT COUNT(*) FROM court_order WHERE participant_id = p.id),
                  ' groups ', (SELECT COUNT(*) FROM enrolment WHERE participant_id = p.id),
                  ' marks ', (SELECT COUNT(*) FROM attendance_mark WHERE participant_id = p.id),
                  ' contacts ', COALESCE((SELECT GROUP_CONCAT(line, ':', value ORDER BY line) FROM participant_contact
                    WHERE participant_id = p.id), ''),
                  ' curp ', COALESCE(p.curp, '-'))
                FROM participant p WHERE p.public_ref = ?
                """, man.toString());
    }
}
