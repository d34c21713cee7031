package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.Mark;
import org.reeduca.web.faces.Messages;

/** What two entries of a list say, field by field, in words. */
@Named
@RequestScoped
public class PaperWords {

    @Inject
    private Messages messages;

    /** Whether he came; null says nothing. */
    public String mark(@Nullable Mark mark) {
        if (mark == null) {
            return messages.text("attendance.second.nothing");
        }
        return messages.text(mark == Mark.PRESENT ? "attendance.sheet.attended" : "attendance.sheet.absent");
    }

    /** The minutes he was late, or that nobody knows how many. */
    public String late(int minutes, boolean known) {
        return known ? Integer.toString(minutes) : messages.text("attendance.second.late-only");
    }

    /** Whether two fields say the same. */
    public String same(boolean same) {
        return messages.text(same ? "attendance.second.yes" : "attendance.second.no");
    }
}
