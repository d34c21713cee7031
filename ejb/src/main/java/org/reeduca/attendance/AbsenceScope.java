package org.reeduca.attendance;

import java.time.LocalDate;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.participant.FileReader;

/**
 * Whose absences, justified or announced, somebody reaches: coordination, evaluation and reception those of their centre, facilitators those of their
 * groups.
 *
 * @param centreId their centre; -1 matches none
 * @param reader which restricted files exist for them
 */
public record AbsenceScope(long userId, long centreId, boolean wholeCentre, FileReader reader, LocalDate today) {

    private static final int OWN = 5;

    /** The scope of a member of the staff; one without a centre reaches nobody. */
    public static AbsenceScope of(Me me, LocalDate today) {
        Long centre = me.centreId();
        return new AbsenceScope(
                me.userId(),
                centre == null ? -1 : centre,
                me.hasAny(Role.COORDINATOR, Role.EVALUATOR, Role.RECEPTIONIST),
                FileReader.of(me),
                today);
    }

    /** Its own five parameters, then those of the statement. */
    public Object[] parameters(Object... others) {
        Object[] all = new Object[OWN + others.length];
        all[0] = centreId;
        all[1] = wholeCentre ? 1 : 0;
        all[2] = userId;
        all[3] = today;
        all[4] = reader.key();
        System.arraycopy(others, 0, all, OWN, others.length);
        return all;
    }
}
