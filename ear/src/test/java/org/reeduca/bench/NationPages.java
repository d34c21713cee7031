package org.reeduca.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pages of a nation, each for somebody who has as much to see as a usual colleague has, whatever the size of the nation:
 * the officer of the authority that is closest to 160 orders, the coordinator of the centre closest to 333 files, the
 * running group closest to seventeen men and eight lists, its man who is closest to eight marks, and its last list with
 * what is asked about it.
 */
final class NationPages {

    private static final String OFFICER = """
            SELECT u.login, '/officer/list.xhtml' AS path FROM app_user u
            JOIN (SELECT authority_id, COUNT(*) AS orders FROM court_order GROUP BY authority_id) o
              ON o.authority_id = u.authority_id
            ORDER BY ABS(o.orders - 160), u.id LIMIT 1""";
    private static final String GROUPS = """
            SELECT u.login, '/cohort/list.xhtml' AS path FROM app_user u
            JOIN user_role r ON r.user_id = u.id AND r.role = 'COORDINATOR'
            JOIN (SELECT centre_id, COUNT(*) AS men FROM participant GROUP BY centre_id) p ON p.centre_id = u.centre_id
            ORDER BY ABS(p.men - 333), u.id LIMIT 1""";
    private static final String USUAL_GROUP = """
            SELECT c.id, c.centre_id, c.public_ref FROM cohort c
            JOIN (SELECT cohort_id, COUNT(*) AS men FROM enrolment GROUP BY cohort_id) e ON e.cohort_id = c.id
            JOIN (SELECT cohort_id, SUM(state = 'HELD') AS held FROM programme_session GROUP BY cohort_id) s
              ON s.cohort_id = c.id
            WHERE c.state = 'RUNNING' ORDER BY ABS(e.men - 17) + ABS(s.held - 8), c.id LIMIT 1""";
    private static final String MATRIX = """
            SELECT u.login, CONCAT('/matrix/view.xhtml?cohort=', c.public_ref) AS path FROM (%s) c
            JOIN app_user u ON u.centre_id = c.centre_id JOIN user_role r ON r.user_id = u.id AND r.role = 'COORDINATOR'
            """.formatted(USUAL_GROUP);
    private static final String CASE_FILE = """
            SELECT u.login, CONCAT('/casefile/view.xhtml?participant=', p.public_ref) AS path FROM (%s) c
            JOIN app_user u ON u.centre_id = c.centre_id JOIN user_role r ON r.user_id = u.id AND r.role = 'COORDINATOR'
            JOIN enrolment e ON e.cohort_id = c.id AND e.to_on IS NULL JOIN participant p ON p.id = e.participant_id
            ORDER BY ABS((SELECT COUNT(*) FROM attendance_mark m WHERE m.participant_id = p.id) - 8), p.id LIMIT 1
            """.formatted(USUAL_GROUP);
    private static final String ROLL = """
            SELECT u.login, CONCAT('/attendance/roll.xhtml?session=', s.public_ref) FROM (%s) c
            JOIN cohort_facilitator f ON f.cohort_id = c.id JOIN app_user u ON u.id = f.user_id
            JOIN programme_session s ON s.cohort_id = c.id AND s.state = 'HELD'
            ORDER BY s.held_on DESC, u.id LIMIT 1""".formatted(USUAL_GROUP);
    private static final String OFFICERS_CASE = """
            SELECT g.login, CONCAT('/officer/case.xhtml?order=', o.public_ref) AS path FROM (%s) g
            JOIN app_user u ON u.login = g.login JOIN court_order o ON o.authority_id = u.authority_id
            ORDER BY ABS((SELECT COUNT(*) FROM attendance_mark m WHERE m.participant_id = o.participant_id) - 8), o.id LIMIT 1
            """.formatted(OFFICER);

    private NationPages() {}

    /**
     * A page with whoever looks at it.
     *
     * @param path with its parameters
     */
    record Page(String login, String path) {

        /** Another page for the same person, about the same. */
        Page instead(String part, String other) {
            return new Page(login, path.replace(part, other));
        }
    }

    /** By the name under which a page is reported. */
    static Map<String, Page> of(Connection connection) throws SQLException {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("officer's list", page(connection, OFFICER));
        pages.put("officer's case", page(connection, OFFICERS_CASE));
        Page groups = page(connection, GROUPS);
        pages.put("groups of a centre", groups);
        pages.put("desk of a centre", groups.instead(groups.path(), "/desk/list.xhtml"));
        pages.put("matrix of a group", page(connection, MATRIX));
        Page file = page(connection, CASE_FILE);
        pages.put("case file", file);
        pages.put("absences of a man", file.instead("/casefile/view", "/justification/absences"));
        Page roll = page(connection, ROLL);
        pages.put("roll", roll);
        pages.put("effects of closing it", roll.instead("?", "?review=1&"));
        pages.put("how it was held", roll.instead("roll.xhtml", "modality.xhtml"));
        pages.put("man as known before", page(connection, past(CASE_FILE, "participants", "/standing")));
        pages.put("group as known before", page(connection, past(MATRIX, "cohorts", "/standings")));
        return pages;
    }

    /** Who coordinates a usual centre, and the surname that most of its men bear. */
    static Map.Entry<String, String> frequentSurname(Connection connection) throws SQLException {
        Page found = page(connection, """
                SELECT g.login, (SELECT p.first_surname FROM participant p JOIN app_user u ON u.centre_id = p.centre_id
                  WHERE u.login = g.login GROUP BY p.first_surname ORDER BY COUNT(*) DESC, 1 LIMIT 1) FROM (%s) g
                """.formatted(GROUPS));
        return Map.entry(found.login(), found.path());
    }

    /** What the interface answers about whom that page shows: a day and an instant four weeks ago. */
    private static String past(String page, String what, String question) {
        return """
                SELECT p.login, CONCAT('/api/v1/%s/', SUBSTRING_INDEX(p.path, '=', -1), '%s?asOf=',
                  CURRENT_DATE - INTERVAL 28 DAY, '&knownAt=', CURRENT_DATE - INTERVAL 28 DAY, 'T12:00:00Z')
                FROM (%s) p""".formatted(what, question, page);
    }

    private static Page page(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return new Page(found.getString(1), found.getString(2));
        }
    }
}
