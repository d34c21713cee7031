package org.reeduca.compliance;

import java.time.LocalDate;
import org.reeduca.compliance.Judgement.CountsAs;

/**
 * A session he was marked in, with its outcome.
 *
 * @param session the session
 * @param judgement what the table of outcomes says
 * @param minutesPresent minutes he was there, 0 or more; meaningful for attendances only
 * @param due whether he owed it; otherwise he attended voluntarily
 * @param extra whether it is a catch-up or a visit, that is, one that can make up for an absence
 */
record JudgedSession(SessionFact session, Judgement judgement, int minutesPresent, boolean due, boolean extra) {

    String id() {
        return session.id();
    }

    LocalDate date() {
        return session.date();
    }

    int unit() {
        return session.unit();
    }

    boolean countsAs(CountsAs counter) {
        return judgement.countsAs() == counter;
    }

    /** Whether a make-up can be matched with it: a due session that gave no credit, for whatever reason. */
    boolean absence() {
        return due && !judgement.creditable();
    }
}
