package org.reeduca.officer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.RemoteAttendance;
import org.reeduca.standing.Person;
import org.reeduca.standing.Standing;

/**
 * One man under one order, as the authority that gave it may see him.
 *
 * @param judgeName who signed the order
 * @param centreName the centre that reports
 * @param centreTelephone where to ask, as dialled
 * @param standing with the sessions that concern this order
 * @param remote how many of these he attended remotely
 * @param zone the clock of that centre
 * @param facts what happened under this order, newest first
 */
public record OfficerCase(
        Person person,
        Standing standing,
        RemoteAttendance remote,
        @Nullable String judgeName,
        @Nullable LocalDate oficioDate,
        String centreName,
        @Nullable String centreTelephone,
        ZoneId zone,
        List<CaseFact> facts) {

    public OfficerCase {
        facts = List.copyOf(facts);
    }
}
