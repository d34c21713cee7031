package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.SentHome;
import org.reeduca.web.faces.Messages;

/** What a statement in the history of a mark says beyond its sign, in a sentence. */
@Named
@RequestScoped
public class HistoryWords {

    @Inject
    private Messages messages;

    /** The sentence; empty where the sign says all. */
    public String details(Observed seen) {
        String kind = kind(seen);
        return kind.isEmpty()
                ? ""
                : messages.text("attendance.history." + kind, seen.lateMinutes(), seen.leftEarlyMinutes());
    }

    /** Which of the sentences applies. */
    static String kind(Observed seen) {
        SentHome sentHome = seen.sentHome();
        if (seen.mark() == null) {
            return "WITHDRAWN";
        }
        if (seen.mark() != Mark.PRESENT) {
            return "";
        }
        if (sentHome != null) {
            return sentHome.name();
        }
        String late = late(seen);
        return seen.leftEarlyMinutes() == 0 ? late : late.isEmpty() ? "EARLY" : late + "_AND_EARLY";
    }

    private static String late(Observed seen) {
        if (!seen.lateMinutesKnown()) {
            return "LATE_UNKNOWN";
        }
        return seen.lateMinutes() > 0 ? "LATE" : "";
    }
}
