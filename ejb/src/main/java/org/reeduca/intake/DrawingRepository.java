package org.reeduca.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;
import org.reeduca.shared.Sha256;

/** What was drawn under papers, and the text it belongs to. */
@ApplicationScoped
class DrawingRepository {

    private static final String MAN = "MAN";
    private static final String WITNESS = "WITNESS";

    @PersistenceContext
    private EntityManager entities;

    /** Adds what was drawn to the signature that was written last under a paper of an order. */
    void add(long order, PaperText text, DrawPaper drawn) {
        long signature = NativeSql.rows(
                        entities,
                        "SELECT id FROM intake_signature WHERE order_id = ?1 AND kind = ?2 ORDER BY revision DESC"
                                + " LIMIT 1",
                        order,
                        text.paper().name())
                .get(0)
                .big();
        insert(signature, MAN, null, text, drawn.drawing());
        if (text.witnessed()) {
            insert(signature, WITNESS, drawn.witness(), text, drawn.witnessDrawing());
        }
    }

    private void insert(long signature, String drawer, @Nullable String witness, PaperText text, String sent) {
        String strokes = Drawing.read(sent).orElseThrow().text();
        NativeSql.run(
                entities,
                """
                INSERT INTO intake_drawing (signature_id, drawer, witness, strokes, text_sha256, seal_sha256)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                signature,
                drawer,
                witness,
                strokes,
                text.fingerprint(),
                seal(text.fingerprint(), strokes));
    }

    private static String seal(String text, String strokes) {
        return Sha256.of(text + "\n" + strokes);
    }

    /** What was drawn under a paper, as it holds now. */
    Optional<DrawnPaper> find(long order, Paper paper) {
        List<Line> lines = NativeSql.rows(entities, """
            SELECT w.drawer, w.witness, w.strokes, w.text_sha256, w.seal_sha256, s.recorded_at,
              d.version, d.language, d.title, d.body, d.draft, d.witnessed
            FROM intake_signature s JOIN intake_document d ON d.id = s.document_id
            JOIN intake_drawing w ON w.signature_id = s.id
            WHERE s.order_id = ?1 AND s.kind = ?2 AND s.state = 'SIGNED' AND s.revision = (SELECT MAX(n.revision)
              FROM intake_signature n WHERE n.order_id = s.order_id AND n.kind = s.kind)
            """, order, paper.name()).stream()
                .map(row -> line(row, paper))
                .toList();
        Optional<Line> witness =
                lines.stream().filter(line -> line.drawer().equals(WITNESS)).findFirst();
        return lines.stream()
                .filter(line -> line.drawer().equals(MAN))
                .findFirst()
                .map(man -> new DrawnPaper(
                        man.text(),
                        man.drawing(),
                        witness.map(Line::witness).orElse(null),
                        witness.map(Line::drawing).orElse(null),
                        man.at(),
                        man.seal(),
                        lines.stream().allMatch(Line::intact)));
    }

    private static Line line(Row row, Paper paper) {
        return new Line(
                row.text(),
                row.textOrNull(),
                row.text(),
                row.text(),
                row.text(),
                row.instant(),
                new PaperText(paper, row.integer(), row.text(), row.text(), row.text(), row.flag(), row.flag()));
    }

    private record Line(
            String drawer,
            @Nullable String witness,
            String strokes,
            String fingerprint,
            String seal,
            Instant at,
            PaperText text) {

        Drawing drawing() {
            return Drawing.read(strokes).orElseThrow();
        }

        boolean intact() {
            return text.fingerprint().equals(fingerprint)
                    && DrawingRepository.seal(fingerprint, strokes).equals(seal);
        }
    }
}
