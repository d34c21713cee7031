package org.reeduca.justification;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.reeduca.justification.AbsenceCase.TermUnder;

/** Whether whoever decides may excuse an absence alone. */
public enum Timeliness {
    /** It came in the term of one of his orders, or none sets a term. */
    IN_TIME,
    /** That it came in time was written down after the term, and by the very person who decides. */
    OWN_WORD,
    /** It came after the term of each order. */
    TOO_LATE;

    /**
     * Of what was handed in last; taking a decision back hands nothing in.
     *
     * @param statements what was said, the latest first; not empty
     * @param zone of the centre, where days begin and end
     */
    static Timeliness of(List<Statement> statements, List<TermUnder> terms, ZoneId zone) {
        Statement handedIn = statements.stream()
                .filter(one -> one.pending() && !one.reopened())
                .findFirst()
                .orElseGet(() -> statements.get(statements.size() - 1));
        if (TermUnder.tooLate(terms, handedIn.submittedOn())) {
            return TOO_LATE;
        }
        boolean own = handedIn.mine() && TermUnder.tooLate(terms, LocalDate.ofInstant(handedIn.recordedAt(), zone));
        return own ? OWN_WORD : IN_TIME;
    }
}
