package org.reeduca.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.reeduca.casefile.TimelineEntry;
import org.reeduca.web.faces.Messages;

/**
 * A sentence for each entry of a timeline. The bundle has one for each kind and code; all have the same arguments: {0}
 * session, {1} group or name, {2} minutes late, {3} minutes early, {4} amount, {5} day, {6} until.
 */
@RequestScoped
public class TimelineWords {

    private Messages messages;

    protected TimelineWords() {}

    @Inject
    public TimelineWords(Messages messages) {
        this.messages = messages;
    }

    public String sentence(TimelineEntry entry) {
        return messages.text(
                "casefile.event." + entry.kind() + "." + variant(entry),
                filled(entry.unit()),
                entry.kind() == TimelineEntry.Kind.ORDER_RECEIVED ? filled(entry.code()) : filled(entry.cohortCode()),
                entry.lateMinutes(),
                entry.leftEarlyMinutes(),
                entry.amount(),
                entry.day(),
                filled(entry.until()));
    }

    private static String variant(TimelineEntry entry) {
        String code = entry.code();
        return switch (entry.kind()) {
            case MARK -> code == null ? "WITHDRAWN" : "PRESENT".equals(code) ? present(entry) : code;
            case JUSTIFICATION, LEFT, COMPLETION -> code == null ? "WITHDRAWN" : code;
            case ENDING, ANSWERED -> code == null ? "WITHDRAWN" : code;
            case EXTENDED, LEAVE -> entry.until() == null ? "WITHDRAWN" : "said";
            case PASSED -> entry.cohortCode() == null ? "WITHDRAWN" : "said";
            case INTERVAL -> code + (entry.until() == null ? ".open" : "");
            case ORDER_RECEIVED -> code == null ? "voluntary" : entry.until() == null ? "open" : "due";
            case JOINED, ARRIVED, REQUIREMENT -> "said";
        };
    }

    private static String present(TimelineEntry entry) {
        if (entry.lateMinutes() < 0) {
            return "LATE_UNKNOWN";
        } else if (entry.lateMinutes() > 0) {
            return entry.leftEarlyMinutes() > 0 ? "LATE_AND_EARLY" : "LATE";
        }
        return entry.leftEarlyMinutes() > 0 ? "EARLY" : "PRESENT";
    }

    private static Object filled(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
