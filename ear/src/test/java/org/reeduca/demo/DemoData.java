package org.reeduca.demo;

import static org.reeduca.demo.Story.*;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.reeduca.demo.Group.Special;

/**
 * Three fictional centres with thirteen groups at every stage around today, some two hundred men, twelve authorities
 * and an account for each role; {@code sql/demo/README.md} says who signs in with what.
 *
 * <p>The schema has to be migrated. Everything is written in one transaction, or nothing.
 */
public final class DemoData {

    private static final List<String> ALL_PAPERS = List.of("PRIVACY", "CONSENT", "COMMITMENT");
    private static final List<String> HALF_THE_PAPERS = ALL_PAPERS.subList(0, 2);
    private static final List<Story> IN_EVERY_GROUP = List.of(
            STEADY, EXCUSED, LATE, STEADY, BREACH, WAITING_PAPER, NO_FINAL_INSTRUMENT, AT_RISK, DROPPED_OUT, STEADY);
    private static final List<Story> IN_TURN = List.of(
            SECOND_ORDER,
            AMPARO,
            EXTENDED,
            VOLUNTARY,
            CORRECTED,
            STEADY,
            CUSTODY,
            LEFT_EARLY,
            DENIED_PAPER,
            JOINED_LATE,
            ON_LEAVE,
            SENT_HOME,
            LIFTED,
            STEADY,
            REVOKED);

    private static final String ONE_GUEST_A_CENTRE = """
            SELECT man, host, unit, missed, author FROM (
              SELECT m.participant_id AS man, h.id AS host, s.unit_number AS unit, s.id AS missed, h.recorded_by AS author,
                ROW_NUMBER() OVER (PARTITION BY c.centre_id ORDER BY s.held_on DESC, m.participant_id, h.held_on) AS place
              FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id
              JOIN cohort c ON c.id = s.cohort_id AND c.state = 'RUNNING'
              JOIN centre ce ON ce.id = c.centre_id AND ce.code IN ('XAL', 'CUN', 'GDL')
              JOIN enrolment e ON e.participant_id = m.participant_id AND e.cohort_id = c.id AND e.to_on IS NULL
              JOIN cohort o ON o.centre_id = c.centre_id AND o.id <> c.id AND o.programme_version_id = c.programme_version_id
              JOIN programme_session h ON h.cohort_id = o.id AND h.unit_number = s.unit_number AND h.state = 'SCHEDULED'
                AND h.held_on > ?
              WHERE m.mark = 'ABSENT' AND NOT EXISTS (SELECT 1 FROM attendance_mark n
                WHERE n.participant_id = m.participant_id AND n.session_id = m.session_id AND n.revision > m.revision)) p
            WHERE place = 1
            """;

    private static final String INVITE = """
            INSERT INTO session_guest (participant_id, session_id, revision, unit_number, missed_session_id, invited,
              recorded_at, recorded_by) VALUES (?, ?, 1, ?, ?, TRUE, UTC_TIMESTAMP(6), ?)
            """;

    private static final String WHO_WANTS_MESSAGES = """
            SELECT p.id, (SELECT MIN(u.id) FROM app_user u JOIN user_role r ON r.user_id = u.id
              WHERE u.centre_id = c.id AND r.role IN ('RECEPTIONIST', 'COORDINATOR'))
            FROM participant p JOIN centre c ON c.id = p.centre_id AND c.code IN ('XAL', 'CUN', 'GDL')
            WHERE p.telephone IS NOT NULL
            """;

    private static final String WANTS_MESSAGES = """
            INSERT INTO message_consent (participant_id, agreed, language, recorded_at, recorded_by)
            VALUES (?, TRUE, 'es', UTC_TIMESTAMP(6), ?)
            """;

    private final Connection connection;
    private final LocalDate today;
    private final LocalTime now;
    private final Path demoFolder;
    private final String passwordHash;

    /**
     * @param connection with the right to insert; its transaction is committed
     * @param today the local day around which the groups are laid
     * @param now the local hour; the group that meets today is in the middle of its session at this hour
     * @param demoFolder {@code sql/demo}
     * @param passwordHash hash of the one password of all demonstration accounts
     */
    public DemoData(Connection connection, LocalDate today, LocalTime now, Path demoFolder, String passwordHash) {
        this.connection = connection;
        this.today = today;
        this.now = now;
        this.demoFolder = demoFolder;
        this.passwordHash = passwordHash;
    }

    /** Writes the demonstration unless it is there already; answers whether it wrote. */
    public boolean writeIfAbsent() throws SQLException {
        try (Tables tables = new Tables(connection, new Random(16))) {
            if (tables.number("SELECT COUNT(*) FROM centre WHERE code = 'XAL'") > 0) {
                return false;
            }
        }
        write();
        return true;
    }

    /** Writes the demonstration. */
    public void write() throws SQLException {
        Transaction.run(connection, () -> {
            try (Tables tables = new Tables(connection, new Random(16))) {
                fill(tables);
                tables.write();
            }
            guests();
            messages();
        });
    }

    /** Whoever has a telephone wants messages; not all of them said that one may be left there. */
    private void messages() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHO_WANTS_MESSAGES)) {
            insertEach(WANTS_MESSAGES, 2, select);
        }
    }

    /** Of each centre, one man who missed a unit has a place in another group that gives it later. */
    private void guests() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE_GUEST_A_CENTRE)) {
            select.setObject(1, today);
            insertEach(INVITE, 5, select);
        }
    }

    /** Row by row: where a trigger looks before a row comes, MariaDB 11.4.5 loses the values of INSERT ... SELECT. */
    private void insertEach(String row, int columns, PreparedStatement select) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(row);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                for (int column = 1; column <= columns; column++) {
                    insert.setLong(column, found.getLong(column));
                }
                insert.executeUpdate();
            }
        }
    }

    private void fill(Tables tables) throws SQLException {
        Random random = new Random(16);
        Csv lists = new Csv(demoFolder);
        long policy = new DefaultPolicy(connection, demoFolder).id();
        Places places = new Places(tables, lists, passwordHash, today);
        places.write();
        People people = new People(tables, random, today, lists);
        Orders orders = new Orders(tables, random, today, people, policy);
        Histories histories = new Histories(tables, random, today, people, orders);
        Groups groups = new Groups(tables, today);
        int turn = 0;
        for (Csv.Row row : lists.rows("groups.csv")) {
            Group.Plan plan = plan(row, places);
            Group group = groups.make(plan);
            for (Story story : stories(plan, row.number("men"), turn)) {
                histories.tell(group, story);
            }
            turn += row.number("men") - IN_EVERY_GROUP.size();
        }
        Intakes intakes = intakes(tables, places);
        for (Centre centre : places.centres()) {
            withoutGroup(centre, people, orders, tables, intakes);
        }
    }

    private Group.Plan plan(Csv.Row row, Places places) {
        String start = row.text("start");
        String coFacilitator = row.text("cofacilitator");
        return new Group.Plan(
                places.centre(row.text("centre")),
                row.number("group"),
                row.number("held"),
                row.number("next_in_days"),
                start.equals("NOW") ? startAround(now) : LocalTime.parse(start),
                row.text("room"),
                20,
                Special.valueOf(row.text("special")),
                places.userId(row.text("facilitator")),
                coFacilitator.isEmpty() ? null : places.userId(coFacilitator));
    }

    private static List<Story> stories(Group.Plan plan, int men, int turn) {
        List<Story> stories = new ArrayList<>(IN_EVERY_GROUP);
        if (plan.special() == Special.CATCH_UP) {
            stories.set(0, MADE_UP);
        }
        for (int i = 0; stories.size() < men; i++) {
            stories.add(IN_TURN.get((turn + i) % IN_TURN.size()));
        }
        return stories;
    }

    /** Men who were sent and never came, and men who came and wait for a group, one of them with hours of his own. */
    private void withoutGroup(Centre centre, People people, Orders orders, Tables tables, Intakes intakes)
            throws SQLException {
        List<Long> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long late = orders.fromSomeAuthority(people.newMan(centre), centre, today.minusDays(26 + 9L * i), null);
            intakes.called(centre, late, today.minusDays(4 + i));
            long man = people.newMan(centre);
            LocalDate since = today.minusDays(2 - i);
            long order = orders.fromSomeAuthority(man, centre, today.minusDays(5 + i), since);
            intakes.expected(centre, order, since);
            boolean undecided = i == 2;
            intakes.signed(centre, order, since, undecided ? HALF_THE_PAPERS : ALL_PAPERS);
            intakes.interviewed(centre, order, since);
            if (!undecided) {
                intakes.decided(centre, order, since);
            }
            tables.waiting.addWithRef(
                    tables.nextId("waiting_entry"),
                    man,
                    centre.id(),
                    order,
                    since,
                    i == 0 ? "Trabaja por turnos" : null,
                    centre.inOfficeHours(since),
                    centre.coordinator());
            waiting.add(man);
        }
        String said = centre.inOfficeHours(today.minusDays(2));
        tables.availability.add(waiting.get(0), 1, said, centre.coordinator());
        for (DayOfWeek weekday : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)) {
            tables.availabilityWindow.add(waiting.get(0), 1, weekday, LocalTime.of(16, 0), LocalTime.of(21, 30));
        }
        tables.apart.addWithRef(
                tables.nextId("men_apart"),
                centre.id(),
                Math.min(waiting.get(0), waiting.get(1)),
                Math.max(waiting.get(0), waiting.get(1)),
                "SAME_CASE",
                today.minusDays(1),
                said,
                centre.coordinator());
    }

    private Intakes intakes(Tables tables, Places places) {
        Intakes intakes = new Intakes(tables, today);
        places.centres().forEach(centre -> intakes.room(centre, places.room(centre)));
        return intakes;
    }

    /** A beginning such that 150 minutes from it hold the given hour and stay within the day. */
    static LocalTime startAround(LocalTime hour) {
        int minute = hour.toSecondOfDay() / 60;
        int lastStart = 24 * 60 - 151;
        int start = Math.max(0, Math.min((minute - 35) / 5 * 5, lastStart));
        return LocalTime.of(start / 60, start % 60);
    }
}
