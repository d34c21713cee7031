package org.reeduca.standing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From which instant the tables that change are read. What is only added carries its instant itself and the engine leaves out
 * what came later; memberships, sessions, orders and the centre of a man are updated in place, and the database keeps their former rows.
 *
 * <p>A man whose file came into this database after the instant, with what others had recorded before - a demonstration, a
 * restored copy - is read as he first stood here.
 */
final class AsKnown {

    /** As everything is known now. */
    static final AsKnown NOW = new AsKnown(null);

    /** The row that held at {@code {at}}, or the first one where that came later and {@code {unless}} is true. */
    private static final String VERSION = """
            (SELECT v.* FROM {table} FOR SYSTEM_TIME ALL v
              JOIN (SELECT f.id, MIN(f.row_start) AS begun FROM {table} FOR SYSTEM_TIME ALL f WHERE {of} GROUP BY f.id) b ON b.id = v.id
              WHERE v.row_start <= GREATEST({at}, b.begun) AND v.row_end > GREATEST({at}, b.begun)
                AND (b.begun <= {at} OR {unless}))
            """;

    private static final String OF_MAN = "f.participant_id IN ({men})";
    private static final String CAME_LATER =
            "(SELECT MIN(p0.row_start) FROM participant FOR SYSTEM_TIME ALL p0 WHERE p0.id = v.participant_id) > {at}";

    /** Who belonged to a group: what counts is when the group came, not the file of each man, or a man of today would have been one of then. */
    private static final String GROUP_CAME_LATER =
            "(SELECT MIN(c0.row_start) FROM cohort FOR SYSTEM_TIME ALL c0 WHERE c0.id = v.cohort_id) > {at}";

    private static final String SESSIONS_OF_MAN = """
            f.id IN (SELECT own.id FROM (SELECT x.id FROM enrolment e JOIN programme_session x ON x.cohort_id = e.cohort_id
              WHERE e.participant_id IN ({men}) UNION SELECT m.session_id FROM attendance_mark m WHERE m.participant_id IN ({men})) own)
            """;

    /** The centre that kept his file at {@code {at}}, or the first one where the file came later. */
    private static final String CENTRE = """
            (SELECT v.centre_id FROM participant FOR SYSTEM_TIME ALL v WHERE v.id = p.id AND v.row_end > {at}
              ORDER BY v.row_start LIMIT 1)
            """;

    private final @Nullable Instant instant;

    private AsKnown(@Nullable Instant instant) {
        this.instant = instant;
    }

    /** As it was known at an instant. */
    static AsKnown at(Instant instant) {
        return new AsKnown(instant);
    }

    /** A statement with the tables it asks for, and the men it is about. */
    String in(String sql, Men men) {
        String complete = sql.replace("{order_table}", table("court_order", OF_MAN, CAME_LATER))
                .replace("{enrolment_table}", table("enrolment", OF_MAN, CAME_LATER))
                .replace("{membership_table}", table("enrolment", OF_MAN, GROUP_CAME_LATER))
                .replace("{session_table}", table("programme_session", SESSIONS_OF_MAN, "v.recorded_at <= {utc}"))
                .replace("{centre_of_man}", instant == null ? "p.centre_id" : CENTRE)
                .replace("{and_marks}", instant == null ? "" : "AND m.recorded_at <= {utc}");
        return filled(complete).replace("{men}", men.keys());
    }

    private String table(String name, String of, String unless) {
        return instant == null
                ? name
                : VERSION.replace("{of}", of).replace("{unless}", unless).replace("{table}", name);
    }

    private String filled(String sql) {
        if (instant == null) {
            return sql;
        }
        String seconds = String.format(Locale.ROOT, "%d.%06d", instant.getEpochSecond(), instant.getNano() / 1000);
        return sql.replace("{at}", "FROM_UNIXTIME(" + seconds + ")")
                .replace("{utc}", "(TIMESTAMP'1970-01-01 00:00:00' + INTERVAL " + seconds + " SECOND)");
    }
}
