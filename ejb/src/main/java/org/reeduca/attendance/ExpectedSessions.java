package org.reeduca.attendance;

/** To which sessions a man is expected: those of his group on days on which he belongs to it, and those to which he is a guest. */
final class ExpectedSessions {

    private ExpectedSessions() {}

    /**
     * Their keys, as a subquery. A session for catching up that has a guest list concerns its guests alone, as on its roll.
     *
     * @param man number of the parameter with his key
     */
    static String of(int man) {
        return """
                SELECT x.id FROM enrolment e JOIN programme_session x ON x.cohort_id = e.cohort_id
                  AND x.held_on >= e.from_on AND (e.to_on IS NULL OR x.held_on < e.to_on)
                  AND NOT (x.catch_up AND EXISTS (SELECT 1 FROM session_guest l WHERE l.session_id = x.id))
                WHERE e.participant_id = ?{man}
                UNION SELECT g.session_id FROM session_place g WHERE g.participant_id = ?{man}
                """.replace("{man}", Integer.toString(man));
    }
}
