package org.reeduca.report;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.Row;
import org.reeduca.standing.AuthorityNow;

/** What a document needs beside how a man stands. */
@ApplicationScoped
class ReportRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The order, when it exists and belongs to the authority or to the centre; -1 stands for neither. */
    Optional<SheetHeader> header(UUID order, long authorityId, long centreId) {
        List<?> result = entities.createNativeQuery("""
                        SELECT o.id, p.public_ref, ce.time_zone, ce.name, ce.municipality, fs.name, a.seat, o.judge_name,
                          o.oficio_date
                        FROM court_order o
                        JOIN participant p ON p.id = o.participant_id
                        JOIN centre ce ON ce.id = o.centre_id
                        JOIN federal_state fs ON fs.code = ce.state_code
                        LEFT JOIN authority a ON a.id = {authority}
                        WHERE o.public_ref = ?1 AND ({authority} = ?2 OR o.centre_id = ?3)
                        """.replace("{authority}", AuthorityNow.OF_ORDER))
                .setParameter(1, order.toString())
                .setParameter(2, authorityId)
                .setParameter(3, centreId)
                .getResultList();
        return Row.all(result).stream().findFirst().map(SheetHeader::of);
    }

    /** What the sessions of the man under the order are called. */
    Map<UUID, SessionTitle> titles(long orderId) {
        List<?> result =
                entities.createNativeQuery("""
                        SELECT s.public_ref, u.title_es, u.title_en, s.catch_up
                        FROM (SELECT x.id FROM court_order o JOIN enrolment e ON e.participant_id = o.participant_id
                              JOIN programme_session x ON x.cohort_id = e.cohort_id WHERE o.id = ?1
                            UNION SELECT m.session_id FROM court_order o
                              JOIN attendance_mark m ON m.participant_id = o.participant_id WHERE o.id = ?1) k
                        JOIN programme_session s ON s.id = k.id JOIN cohort c ON c.id = s.cohort_id
                        JOIN programme_unit u
                          ON u.programme_version_id = c.programme_version_id AND u.number = s.unit_number
                        """).setParameter(1, orderId).getResultList();
        return Row.all(result).stream()
                .collect(toMap(Row::uuid, row -> new SessionTitle(new Bilingual(row.text(), row.text()), row.flag())));
    }

    /** The title of a session's unit, and whether it is held to make up for others. */
    record SessionTitle(Bilingual title, boolean catchUp) {}
}
