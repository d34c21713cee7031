package org.reeduca.faults;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The clock of the application jumps, and comes to days on which clocks and calendars are odd. */
final class ClockJumps implements Fault {

    private static final ZoneId MEXICO = Installation.ZONE;

    /** Clocks are changed there as in California: to UTC-7 in March, to UTC-8 in November. */
    private static final ZoneId TIJUANA = ZoneId.of("America/Tijuana");

    private static final int REFUSED = 422;

    private final List<String> wrong = new ArrayList<>();

    @Override
    public Outcome meets(Installation installation) throws Exception {
        SettableClock clock = new SettableClock(Path.of(System.getProperty("ear.file")), installation.home());
        Instant begin = Instant.parse("2027-06-15T18:00:00Z");
        clock.set(begin);
        installation.server().close();
        installation.startServer(clock.ear(), clock.environment());
        try {
            backAndForth(begin, clock, installation);
            twelveHours(begin, clock, installation);
            // 18:30 of 29 February, 23:30 of the last day of a year, and half past midnight after it
            opens("29 February", "2028-02-29", "18:00", MEXICO, "2028-02-29T23:30:00Z", clock, installation);
            opens("31 December", "2027-12-31", "23:00", MEXICO, "2028-01-01T04:30:00Z", clock, installation);
            // the same hour of the wall on both sides of each change
            opens("before summer time", "2027-03-13", "18:00", TIJUANA, "2027-03-14T01:30:00Z", clock, installation);
            opens(
                    "first day of summer time",
                    "2027-03-14",
                    "18:00",
                    TIJUANA,
                    "2027-03-15T00:30:00Z",
                    clock,
                    installation);
            opens("before winter time", "2027-11-06", "18:00", TIJUANA, "2027-11-07T00:30:00Z", clock, installation);
            opens(
                    "first day of winter time",
                    "2027-11-07",
                    "18:00",
                    TIJUANA,
                    "2027-11-08T01:30:00Z",
                    clock,
                    installation);
            // an hour that is not there is the one after it, one that comes twice is the first of both
            opens(
                    "the hour that is left out",
                    "2027-03-14",
                    "02:30",
                    TIJUANA,
                    "2027-03-14T10:00:00Z",
                    clock,
                    installation);
            opens(
                    "the hour that comes twice",
                    "2027-11-07",
                    "01:30",
                    TIJUANA,
                    "2027-11-07T08:00:00Z",
                    clock,
                    installation);
        } finally {
            installation.server().close();
            installation.startServer();
        }
        Findings findings = installation.findings();
        return new Outcome(
                "clock",
                "an hour on, an hour back, twelve hours, 29 February, end of the year, four sides of summer time and its two odd"
                        + " hours: %s; %s".formatted(wrong.isEmpty() ? "as it has to be" : wrong, findings),
                findings.good() && wrong.isEmpty());
    }

    /** Marks and what is remembered of them keep the order in which they came, whatever hour they carry. */
    private void backAndForth(Instant begin, SettableClock clock, Installation installation) throws Exception {
        SomeGroup group = installation.group(2, MEXICO);
        UUID session = session(group, "2027-06-15", "09:00", installation);
        Person ana = installation.person(group.facilitator()).signIn();
        String man = "";
        for (int hours : new int[] {0, 1, -1}) {
            clock.set(begin.plus(Duration.ofHours(hours)));
            man = mark(ana, session, installation.ledger());
        }
        try (Rows rows = installation.rows()) {
            List<String> marks = rows.texts(
                    "SELECT CONCAT(m.revision, ' ', DATE_FORMAT(m.recorded_at, '%H')) FROM attendance_mark m"
                            + " JOIN programme_session s ON s.id = m.session_id WHERE s.public_ref = ? ORDER BY m.revision",
                    session.toString());
            expect("marks", List.of("1 18", "2 19", "3 17"), marks);
            List<String> remembered = rows.texts(
                    "SELECT DATE_FORMAT(occurred_at, '%H') FROM audit_event WHERE action = 'SAVE_ROLL' AND outcome = 'GRANTED'"
                            + " AND participant_ref = ? ORDER BY id",
                    man);
            expect("audit in the order of its numbers", List.of("18", "19", "17"), remembered);
        }
        expect("revision on the page", 3, ana.open(session).men().getOrDefault(man, 0));
    }

    /** Whoever signed in is asked for the password after twelve hours, and not because the clock was put back. */
    private void twelveHours(Instant begin, SettableClock clock, Installation installation) throws Exception {
        SomeGroup group = installation.group(1, MEXICO);
        UUID session = session(group, "2027-06-15", "09:00", installation);
        clock.set(begin);
        Person ana = installation.person(group.facilitator()).signIn();
        clock.set(begin.minus(Duration.ofHours(1)));
        expect("an hour back", 200, ana.get(Person.address(session)).statusCode());
        clock.set(begin.plus(Duration.ofHours(12)).minusSeconds(60));
        expect(
                "a minute before twelve hours",
                200,
                ana.get(Person.address(session)).statusCode());
        clock.set(begin.plus(Duration.ofHours(12)).plusSeconds(60));
        expect(
                "a minute after twelve hours",
                302,
                ana.get(Person.address(session)).statusCode());
    }

    /** A list opens half an hour before its session: not a minute sooner, and stays open over midnight. */
    private void opens(
            String what,
            String on,
            String at,
            ZoneId zone,
            String instant,
            SettableClock clock,
            Installation installation)
            throws Exception {
        Instant opens = Instant.parse(instant);
        SomeGroup group = installation.group(1, zone);
        UUID session = session(group, on, at, installation);
        clock.set(opens.plusSeconds(60));
        Person ana = installation.person(group.facilitator()).signIn();
        RollSheet roll = ana.open(session);
        Change change = new Change(roll, roll.men().keySet().iterator().next(), 0, false);
        installation.ledger().sent(change);
        clock.set(opens.minusSeconds(60));
        expect(what + ", a minute too soon", REFUSED, ana.put(change).statusCode());
        clock.set(opens.plusSeconds(60));
        expect(what + ", open", true, accepted(change, ana, installation.ledger()));
        clock.set(opens.plus(Duration.ofHours(3)));
        mark(ana, session, installation.ledger());
    }

    /** Marks the first man upon what stands there; answers who that is. */
    private String mark(Person ana, UUID session, Ledger ledger) throws Exception {
        RollSheet roll = ana.open(session);
        var man = roll.men().entrySet().iterator().next();
        Change change = new Change(roll, man.getKey(), man.getValue(), man.getValue() % 2 == 1);
        ledger.sent(change);
        expect("accepted", true, accepted(change, ana, ledger));
        return man.getKey();
    }

    private static boolean accepted(Change change, Person ana, Ledger ledger) throws Exception {
        HttpResponse<String> answer = ana.put(change);
        if (answer.statusCode() != 200) {
            return false;
        }
        ledger.acknowledged(change, Facilitator.read(answer).getInt("revision"));
        return true;
    }

    private static UUID session(SomeGroup group, String on, String at, Installation installation) throws Exception {
        try (Rows rows = installation.rows()) {
            return group.session(LocalDate.parse(on), LocalTime.parse(at), rows);
        }
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            wrong.add(what + ": " + found + " instead of " + expected);
        }
    }
}
