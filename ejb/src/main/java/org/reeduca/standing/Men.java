package org.reeduca.standing;

/**
 * Which men a question is about, as a condition every statement of the question carries. The one parameter is the key of
 * the group, the authority, the centre or the man.
 */
public enum Men {
    /**
     * All who ever belonged to a group, under the orders that its centre carries now: not of those who went to another one, on a day before
     * they went neither.
     */
    OF_COHORT(
            "SELECT participant_id FROM enrolment WHERE cohort_id = ?1",
            "(SELECT k.centre_id FROM participant k WHERE k.id = o.participant_id)"
                    + " = (SELECT c.centre_id FROM cohort c WHERE c.id = ?1)"),
    /** Those an authority sent, under its own orders only. */
    OF_AUTHORITY(
            "SELECT o.participant_id FROM (" + AuthorityNow.EVER_HAD
                    + ") had JOIN court_order o ON o.id = had.id WHERE " + AuthorityNow.OF_ORDER + " = ?1",
            AuthorityNow.OF_ORDER + " = ?1"),
    /** Those of a centre with an order that has not ended otherwise than by being fulfilled, under such orders. */
    WITH_OPEN_ORDER_AT(
            "SELECT o.participant_id FROM court_order o WHERE o.centre_id = ?1 AND " + Men.OPEN,
            "o.centre_id = ?1 AND " + Men.OPEN),
    /**
     * Those expected in a session: who belonged to its group on its day, and its guests; under the orders that its centre carries now, so
     * not of those who went to another one. In a table of its own: a UNION right behind IN is asked once for every row there is.
     */
    OF_SESSION("""
            SELECT expected.participant_id FROM (
              SELECT e.participant_id FROM enrolment e JOIN programme_session x ON x.cohort_id = e.cohort_id
              WHERE x.id = ?1 AND e.from_on <= x.held_on AND (e.to_on IS NULL OR e.to_on > x.held_on)
              UNION SELECT g.participant_id FROM session_place g WHERE g.session_id = ?1) expected
            """, """
            (SELECT k.centre_id FROM participant k WHERE k.id = o.participant_id)
              = (SELECT c.centre_id FROM cohort c JOIN programme_session x ON x.cohort_id = c.id WHERE x.id = ?1)
            """),
    /** One man with all his orders. */
    ONE("SELECT id FROM participant WHERE id = ?1", "1 = 1"),
    /** Those on the waiting list of a centre. */
    WAITING("SELECT participant_id FROM waiting_entry WHERE centre_id = ?1 AND waits = 1", "1 = 1"),
    /** Those who belong without an end to a group of a centre that has not closed. */
    IN_GROUPS("""
            SELECT e.participant_id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
            WHERE c.centre_id = ?1 AND c.state IN ('PLANNED', 'RUNNING') AND e.to_on IS NULL
            """, "1 = 1"),
    /** One man as the authority of one order may see him: under that order only. */
    OF_ORDER("SELECT participant_id FROM court_order WHERE id = ?1", "o.id = ?1");

    private static final String OPEN = """
            NOT EXISTS (SELECT 1 FROM order_ending ended WHERE ended.order_id = o.id AND ended.ended_on <= UTC_DATE()
              AND ended.revision = (SELECT MAX(said.revision) FROM order_ending said WHERE said.order_id = ended.order_id))
            """;

    private final String keys;
    private final String orders;

    Men(String keys, String orders) {
        this.keys = keys;
        this.orders = orders;
    }

    /**
     * A condition on the groups and sessions of a man that may be seen. Of a man who went to another centre, the one that
     * he left sees what happened in its own groups.
     *
     * @param man column with the key of the man
     * @param cohort column with the key of the group
     */
    String groups(String man, String cohort) {
        return this == OF_COHORT ? """
                ((SELECT k.centre_id FROM participant k WHERE k.id = %s) = (SELECT c.centre_id FROM cohort c WHERE c.id = ?1)
                  OR (SELECT k.centre_id FROM cohort k WHERE k.id = %s) = (SELECT c.centre_id FROM cohort c WHERE c.id = ?1))
                """.formatted(man, cohort) : "1 = 1";
    }

    /** A subquery of participants' keys. */
    String keys() {
        return keys;
    }

    /** A condition on the alias {@code o} of the orders that may be seen. */
    String orders() {
        return orders;
    }
}
