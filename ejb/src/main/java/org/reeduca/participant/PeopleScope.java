package org.reeduca.participant;

import org.reeduca.access.Me;
import org.reeduca.access.Role;

/**
 * Whom somebody finds, and how much is told of each.
 *
 * @param userId who asks
 * @param centreId their centre; -1 matches none
 * @param wholeCentre coordination and reception find everybody of their centre, facilitators the men of their groups
 * @param reader which restricted files exist for them
 * @param details whether more is told than name and file number; not to reception
 */
record PeopleScope(long userId, long centreId, boolean wholeCentre, FileReader reader, boolean details) {

    static PeopleScope of(Me me) {
        Long centre = me.centreId();
        boolean coordinates = me.has(Role.COORDINATOR);
        boolean receives = me.has(Role.RECEPTIONIST);
        return new PeopleScope(
                me.userId(),
                centre == null ? -1 : centre,
                coordinates || receives,
                FileReader.of(me),
                coordinates || !receives);
    }
}
