package org.reeduca.access;

/**
 * How far a member of a centre's staff sees: her own groups, or the whole centre. Every query on cohorts, sessions and
 * files carries it, so that what lies outside is not found rather than hidden.
 *
 * @param userId who asks
 * @param centreId her centre; -1 matches none
 * @param wholeCentre coordination and evaluation see all groups of their centre, facilitators those they facilitate
 */
public record StaffScope(long userId, long centreId, boolean wholeCentre) {

    /** The scope of a user; one without a centre sees nothing. */
    public static StaffScope of(Me me) {
        boolean whole = me.roles().contains(Role.COORDINATOR) || me.roles().contains(Role.EVALUATOR);
        Long centre = me.centreId();
        return new StaffScope(me.userId(), centre == null ? -1 : centre, whole);
    }

    /**
     * Whether a group is in somebody's hands on a day, as a condition of SQL: not before their first day, nor from their last on.
     *
     * @param group column with the key of the group, such as {@code c.id}
     * @param user number of the parameter that carries {@link #userId}
     * @param day number of the parameter that carries the day
     */
    public static String facilitates(String group, int user, int day) {
        return facilitates(group, "?" + user, day);
    }

    /** The same for an account of the query itself, such as {@code w.recorded_by}. */
    public static String facilitates(String group, String account, int day) {
        return " EXISTS (SELECT 1 FROM cohort_facilitator mine WHERE mine.cohort_id = " + group
                + " AND mine.user_id = " + account + " AND mine.from_on <= ?" + day
                + " AND (mine.to_on IS NULL OR mine.to_on > ?" + day + ")) ";
    }
}
