package org.reeduca.participant;

/** What speaks against two files being of one man, or against merging them as they are. */
public enum MergeFinding {
    /** Both were marked in the same session: a man is not two people in one room. */
    SAME_SESSION(true),
    /** Both were in groups at the same time; one of the memberships has to end, or was a mistake, before. */
    GROUPS_OVERLAP(true),
    /** The same letter of the same authority was entered in both. */
    SAME_LETTER(true),
    /** Both have a leave that begins on the same day. */
    SAME_LEAVE(true),
    /** Both are on the waiting list. */
    BOTH_WAIT(true),
    /** They must not meet. */
    KEPT_APART(true),
    /** Both have a place as guests of the same session. */
    GUESTS_TOGETHER(true),
    /** Both are offered to other centres. */
    BOTH_OFFERED(true),
    /** Both have a CURP, and they differ. */
    OTHER_CURP(false),
    /** Both have a birth date, and they differ. */
    OTHER_BIRTH_DATE(false),
    /** They are called differently. */
    OTHER_NAME(false);

    private final boolean stops;

    MergeFinding(boolean stops) {
        this.stops = stops;
    }

    /** Whether the files cannot be merged as they are; otherwise somebody who knows it may. */
    public boolean stops() {
        return stops;
    }
}
