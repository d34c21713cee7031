package org.reeduca.attendance;

import java.util.UUID;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * A key that was used: by whom, for what, and what was answered.
 *
 * @param sentBy key of the account
 * @param digest of what was sent, see {@link SendMark#digest}
 * @param revision that was answered
 */
record SentKey(UUID key, long sentBy, String digest, SentMark.Answer answer, int revision) {

    /** The key of this mark once it is answered. */
    static SentKey of(SendMark sent, long by, SentMark answered) {
        return new SentKey(sent.key(), by, sent.digest(), answered.answer(), answered.revision());
    }

    /**
     * The answer again, for who sends the same once more.
     *
     * @param now what stands there by now
     * @param byCaller whether who sends it recorded that
     * @throws BusinessRuleViolation {@code attendance.key-reused} when it is not the same
     */
    SentMark repeat(SendMark again, long by, RollLine now, boolean byCaller) {
        if (by != sentBy || !digest.equals(again.digest())) {
            throw new BusinessRuleViolation("attendance.key-reused");
        }
        return new SentMark(answer, answer == SentMark.Answer.CONFLICT ? now.revision() : revision, now, byCaller);
    }
}
