package org.reeduca.compliance;

/** What a session was for him; {@code docs/compliance.md}, section 5. */
public enum Outcome {
    /** Attended although nothing was owed. */
    VOLUNTARY,
    /** Present. */
    PRESENT,
    /** Present, late, with credit. */
    LATE_CREDITED,
    /** Present, late or in too short a session, without credit. */
    LATE_NOT_CREDITED,
    /** Came too late and was turned away. */
    LATE_REFUSED,
    /** Left too early for credit. */
    LEFT_EARLY,
    /** Sent home for his conduct. */
    SENT_HOME_BEHAVIOUR,
    /** Sent home by the centre, with credit. */
    SENT_HOME_SERVICE,
    /** Absent during an approved leave. */
    ABSENT_LEAVE,
    /** Absent with an accepted justification. */
    EXCUSED,
    /** Absent; he can still justify it, or the decision is still open. */
    ABSENT_PENDING,
    /** Absent without excuse. */
    ABSENT_UNEXCUSED
}
