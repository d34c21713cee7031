package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reeduca.access.StaffScope;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Sessions by what stands on their paper; one statement. */
@ApplicationScoped
class PaperRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The sessions of the scope with that code; two of them are not to be expected, and possible. */
    List<UUID> find(PaperCode code, StaffScope scope, LocalDate today) {
        return NativeSql.rows(
                        entities,
                        """
                        SELECT s.public_ref FROM cohort c JOIN programme_session s ON s.cohort_id = c.id
                        WHERE UPPER(LEFT(SHA2(CAST(s.public_ref AS CHAR), 256), 12)) = ?1 AND c.centre_id = ?2 AND (?3 = 1 OR
                        """ + StaffScope.facilitates("c.id", 4, 5) + ")",
                        code.digits(),
                        scope.centreId(),
                        scope.wholeCentre() ? 1 : 0,
                        scope.userId(),
                        today)
                .stream()
                .map(Row::uuid)
                .toList();
    }
}
