package org.reeduca.seat.engine;

/** What can keep a man from finishing. The order is that in which obstacles are named. */
public enum Obstacle {
    /** He has more absences than his order bears. */
    ABSENCES,
    /** What would be left comes after his last day. */
    DEADLINE,
    /** He is on leave, or the order is stayed or interrupted. */
    AWAY,
    /** The centre is closed on the day of a session. */
    DAY_OFF,
    /** Sessions with the unit are full. */
    SEATS,
    /** He cannot come at the hour of a session. */
    AVAILABILITY,
    /** A session meets at the hour of his own group. */
    CLASH,
    /** The policy knows no make-ups. */
    NO_MAKE_UPS,
    /** He has used his make-ups. */
    MAKE_UP_LIMIT,
    /** What he missed lies too long ago to be made up for. */
    MAKE_UP_TERM,
    /** More sessions a week than he may be given. */
    WEEKLY_LIMIT,
    /** Nothing that is planned would be enough; more sessions are needed. */
    NOT_OFFERED
}
