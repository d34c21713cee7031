package org.reeduca.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeduca.container.TestDatabase;
import org.reeduca.server.Database;
import org.reeduca.shared.Curp;
import org.reeduca.shared.SchemaMigration;

/** A small nation in a schema of its own: the generator speaks JDBC, so no container is needed. */
class NationIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final NationPlan SMALL = NationPlan.of("4x400", 2, 7);
    private static final Path LISTS = Path.of(System.getProperty("repository.root"), "sql", "demo");

    /** All tables that get rows; a test compares. The policy is not among them: its reference is drawn by the database. */
    private static final List<String> FILLED = List.of(
            "centre",
            "authority",
            "app_user",
            "user_role",
            "participant",
            "court_order",
            "order_interval",
            "order_requirement_change",
            "order_due_change",
            "order_ending",
            "completion_fact",
            "intake_signature",
            "intake_interview",
            "intake_screening",
            "intake_decision",
            "cohort",
            "cohort_facilitator",
            "enrolment",
            "programme_session",
            "attendance_mark",
            "justification",
            "leave_of_absence",
            "closure",
            "enrolment_span", // by triggers
            "participant_name_word"); // by triggers

    private static Database home;
    private static Connection nation;
    private static Set<String> filledBefore = Set.of();

    @BeforeAll
    static void write() throws SQLException {
        home = empty("nation");
        nation = home.connect();
        filledBefore = tablesWithRows();
        fill(home, SMALL);
    }

    @AfterAll
    static void close() throws SQLException {
        nation.close();
    }

    private static Database empty(String schema) throws SQLException {
        Database database = TestDatabase.another(schema);
        SchemaMigration.migrate(database.owner());
        return database;
    }

    private static Connection written(String schema, NationPlan plan) throws SQLException {
        Database database = empty(schema);
        fill(database, plan);
        return database.connect();
    }

    private static void fill(Database database, NationPlan plan) throws SQLException {
        try (Nation written = new Nation(database::connect, plan, TODAY, LISTS, "no password")) {
            while (written.hasNext()) {
                written.writeNext();
            }
            written.finish();
        }
    }

    @Test
    void the_same_seed_gives_the_same_rows_and_another_seed_others() throws Exception {
        try (Connection again = written("nation_again", SMALL);
                Connection other = written("nation_other", NationPlan.of("4x400", 2, 8))) {
            assertThat(digest(again)).isEqualTo(digest(nation));
            assertThat(digest(other)).isNotEqualTo(digest(nation));
        }
    }

    @Test
    void the_tables_that_are_compared_are_those_that_get_rows() throws SQLException {
        Set<String> filled = tablesWithRows();
        filled.removeAll(filledBefore);
        filled.remove("compliance_policy");

        assertThat(filled).containsExactlyInAnyOrderElementsOf(FILLED);
    }

    @Test
    void it_has_the_centres_and_files_that_were_asked_for_and_some_sixteen_marks_for_each() throws SQLException {
        assertThat(number("SELECT COUNT(*) FROM centre")).isEqualTo(4);
        assertThat(number("SELECT COUNT(*) FROM participant")).isEqualTo(400);
        assertThat(number("SELECT COUNT(*) FROM attendance_mark")).isBetween(400 * 14L, 400 * 18L);
        assertThat(IntStream.range(0, 300)
                        .map(new NationPlan(300, 100_000, 3, 1)::menOf)
                        .sum())
                .isEqualTo(100_000);
    }

    @Test
    void every_group_goes_through_sixteen_units_in_their_order() throws SQLException {
        assertNone("""
                SELECT COUNT(*) FROM (
                  SELECT unit_number, ROW_NUMBER() OVER (PARTITION BY cohort_id ORDER BY held_on) AS place,
                    COUNT(*) OVER (PARTITION BY cohort_id) AS units
                  FROM programme_session WHERE state <> 'CANCELLED' AND NOT catch_up) AS laid
                WHERE unit_number <> place OR units <> 16""");
        assertNone("SELECT COUNT(*) FROM programme_session WHERE state = 'HELD' AND held_on >= '" + TODAY + "'");
    }

    @Test
    void nobody_is_marked_outside_his_membership_or_in_a_session_that_was_not_held() throws SQLException {
        assertNone("""
                SELECT COUNT(*) FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id
                WHERE s.state <> 'HELD' OR NOT EXISTS (SELECT 1 FROM enrolment e
                  WHERE e.participant_id = m.participant_id AND e.cohort_id = s.cohort_id
                    AND e.from_on <= s.held_on AND (e.to_on IS NULL OR e.to_on > s.held_on))""");
        assertNone("""
                SELECT COUNT(*) FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id
                WHERE m.recorded_at < s.held_on OR m.recorded_at > '%s 23:59:59'""".formatted(TODAY));
    }

    @Test
    void nobody_is_in_two_groups_at_once_or_twice_in_a_session() throws SQLException {
        assertNone("""
                SELECT COUNT(*) FROM enrolment one JOIN enrolment other
                  ON other.participant_id = one.participant_id AND other.id > one.id
                WHERE one.from_on < COALESCE(other.to_on, '9999-12-31')
                  AND other.from_on < COALESCE(one.to_on, '9999-12-31')""");
        assertNone("""
                SELECT COUNT(*) FROM (SELECT COUNT(*) AS marks, MAX(revision) AS last FROM attendance_mark
                  GROUP BY participant_id, session_id) AS of_session WHERE marks <> last""");
        assertThat(
                        number(
                                "SELECT COUNT(*) FROM (SELECT 1 FROM enrolment GROUP BY participant_id HAVING COUNT(*) > 1) AS t"))
                .as("men who went twice")
                .isPositive();
    }

    @Test
    void population_codes_are_right_and_no_two_men_have_the_same() throws SQLException {
        assertNone("SELECT COUNT(curp) - COUNT(DISTINCT curp) FROM participant");
        try (Statement statement = nation.createStatement();
                ResultSet man = statement.executeQuery(
                        "SELECT curp, birth_date FROM participant WHERE curp IS NOT NULL AND birth_date IS NOT NULL")) {
            while (man.next()) {
                assertThat(new Curp(man.getString(1)).birthDate()).isEqualTo(man.getObject(2, LocalDate.class));
            }
        }
    }

    @Test
    void men_drop_out_come_again_late_or_not_at_all() throws SQLException {
        long memberships = number("SELECT COUNT(*) FROM enrolment");
        assertThat(number("SELECT COUNT(*) FROM enrolment WHERE ending_reason = 'DROPPED_OUT'"))
                .isBetween(memberships / 10, memberships * 3 / 10);
        assertThat(number("SELECT COUNT(*) FROM attendance_mark WHERE mark = 'ABSENT'"))
                .isPositive();
        assertThat(number("SELECT COUNT(*) FROM attendance_mark WHERE late_minutes > 0"))
                .isPositive();
        assertThat(number("SELECT COUNT(*) FROM attendance_mark WHERE note IS NOT NULL"))
                .isPositive();
        assertThat(number("SELECT COUNT(*) FROM court_order WHERE arrived_on IS NULL"))
                .isPositive();
    }

    @Test
    void a_database_that_holds_anything_is_refused() {
        assertThatThrownBy(() -> fill(home, SMALL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("centre");
    }

    @Test
    void a_database_of_another_machine_is_refused() {
        assertThatThrownBy(() -> Nation.requireThisMachine("jdbc:mariadb://db.reeduca.example:3306/reeduca"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sizes_that_make_no_nation_are_refused() {
        for (String sizes : List.of("0x5", "1000x5", "1x20001", "300", "3x-1", "axb")) {
            assertThatThrownBy(() -> NationPlan.of(sizes, 3, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void assertNone(String count) throws SQLException {
        assertThat(number(count)).as(count).isZero();
    }

    private static long number(String query) throws SQLException {
        try (Statement statement = nation.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** In an empty database those of reference data. */
    private static Set<String> tablesWithRows() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = nation.createStatement();
                ResultSet table = statement.executeQuery("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')""")) {
            while (table.next()) {
                tables.add(table.getString(1));
            }
        }
        Set<String> withRows = new TreeSet<>();
        for (String table : tables) {
            if (number("SELECT EXISTS (SELECT 1 FROM " + table + ")") > 0) {
                withRows.add(table);
            }
        }
        return withRows;
    }

    /** Of all rows of all tables; without the columns that say when the database got them. */
    private static String digest(Connection connection) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String table : FILLED) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT *, 0 FROM " + table + " ORDER BY 1, 2, 3")) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        digest.update(String.valueOf(row.getString(column)).getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
