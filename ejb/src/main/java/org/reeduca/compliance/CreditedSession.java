package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.List;

/**
 * A session that added to the dose.
 *
 * @param session id of the session
 * @param unit curriculum unit it credited; of a make-up that of the absence
 * @param day its date
 */
public record CreditedSession(String session, int unit, LocalDate day) {

    /** All of them for a question to the engine, in the order of sessions. */
    public static List<CreditedSession> of(EvaluationRequest question) {
        return Standing.of(question).ledger().credits();
    }
}
