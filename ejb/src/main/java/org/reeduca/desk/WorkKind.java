package org.reeduca.desk;

/** What kinds of things are due, in the order of the tabs. */
public enum WorkKind {
    /** A session was held and somebody is not recorded. */
    LIST,
    /** A man has not come in the term he had. */
    ARRIVAL,
    /** A limit is exceeded or the time is over: the authority has to be told. */
    BREACH,
    /** One absence more and a limit is reached. */
    RISK,
    /** The sessions that are still needed do not fit before the date that counts. */
    FIT,
    /** An absence can still be justified, or waits for a decision. */
    ABSENCE,
    /** An order was received and nobody answered. */
    ANSWER,
    /** The next session of a group has nobody to facilitate it, or lies on a closed day. */
    GROUP,
    /** A man was offered by another centre, or an authority has not answered for one of ours. */
    TRANSFER
}
