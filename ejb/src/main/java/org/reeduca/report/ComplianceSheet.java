package org.reeduca.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.RemoteAttendance;
import org.reeduca.standing.Box;
import org.reeduca.standing.Person;
import org.reeduca.standing.Standing;

/**
 * How one man stands under one order, for paper: everything the sheet says, in no language.
 *
 * <p>It is no numbered report: nobody signs it, and tomorrow it may say something else. It says therefore of which day
 * its facts are, up to which instant they were known, and who asked for it.
 *
 * @param place who issues it and to whom
 * @param standing under the order, with the sessions that concern it
 * @param remote how many of these he attended remotely
 * @param sessions those sessions with the titles of their units, in order of date
 * @param zone the clock of the centre
 * @param issuedTo the user who asked
 * @param issuedAt when
 */
public record ComplianceSheet(
        Place place,
        Person person,
        Standing standing,
        RemoteAttendance remote,
        List<SheetSession> sessions,
        ZoneId zone,
        String issuedTo,
        Instant issuedAt) {

    public ComplianceSheet {
        sessions = List.copyOf(sessions);
    }

    /**
     * Who issues the sheet and to whom.
     *
     * @param seat where the authority sits
     * @param judgeName who signed the order
     */
    public record Place(
            String centreName,
            String municipality,
            String stateName,
            @Nullable String seat,
            @Nullable String judgeName,
            @Nullable LocalDate oficioDate) {}

    public UUID order() {
        return standing.order().ref();
    }

    /** How many sessions whose day has come show each box; boxes that none shows are left out. */
    public Map<Box, Integer> counts() {
        Map<Box, Integer> counts = new EnumMap<>(Box.class);
        sessions.stream()
                .map(SheetSession::box)
                .filter(box -> box.past() && box.box() != Box.NOT_DUE)
                .forEach(box -> counts.merge(box.box(), 1, Integer::sum));
        return counts;
    }
}
