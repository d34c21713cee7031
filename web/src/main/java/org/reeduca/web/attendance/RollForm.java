package org.reeduca.web.attendance;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.Roll;
import org.reeduca.attendance.RollLine;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SavedRoll;

/** What is typed on a roll, line by line, as the browser sends it and as it is shown again. */
public class RollForm {

    /** More lines than any group has; what comes after them is not read. */
    private static final int MOST_LINES = 300;

    private final List<MarkForm> lines;

    private RollForm(List<MarkForm> lines) {
        this.lines = lines;
    }

    /** The lines that were sent. */
    static RollForm sent(Map<String, String> parameters) {
        List<MarkForm> lines = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            MarkForm line = MarkForm.sent(Integer.toString(i), parameters);
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return new RollForm(lines);
    }

    /**
     * The command, or null when something typed cannot be understood; then {@link #problems} says what.
     *
     * @param restAttended whether men without a mark attended
     */
    @Nullable
    SaveRoll command(UUID session, LocalTime start, LocalTime end, boolean restAttended) {
        List<SaveRoll.Line> wishes = new ArrayList<>();
        boolean understood = true;
        for (MarkForm line : lines) {
            Observed observed = line.observed(start, end);
            if (observed == null) {
                understood = false;
            } else if (observed.mark() != null || line.getRevision() > 0) {
                wishes.add(line.wish(observed));
            }
        }
        return understood ? new SaveRoll(session, wishes, restAttended) : null;
    }

    /** After it was saved: each line answers from now on what is recorded by it, or what it was told of. */
    void answered(SavedRoll saved) {
        lines.forEach(line -> line.answered(saved));
    }

    /** What could not be understood, in the order of the list. */
    List<MarkForm.Problem> problems() {
        return lines.stream().flatMap(line -> line.getProblems().stream()).toList();
    }

    /**
     * The rows of the page: what is recorded, and over it what was typed.
     *
     * @param typed null when the page is opened
     * @param conflicts men whom somebody else marked meanwhile
     */
    static List<RollRow> rows(Roll roll, @Nullable RollForm typed, List<SavedRoll.Conflict> conflicts) {
        Map<UUID, MarkForm> typedOf = new HashMap<>();
        if (typed != null) {
            typed.lines.forEach(line -> typedOf.put(line.getParticipant(), line));
        }
        Map<UUID, SavedRoll.Conflict> conflictOf = new HashMap<>();
        conflicts.forEach(conflict -> conflictOf.put(conflict.theirs().participant(), conflict));
        List<RollRow> rows = new ArrayList<>();
        int field = 0;
        for (RollLine line : roll.lines()) {
            String number = line.expected() ? Integer.toString(field++) : "";
            MarkForm form = MarkForm.of(number, line);
            MarkForm before = typedOf.get(line.participant());
            if (before != null && before.isTyped()) {
                form.keepTyped(before);
            }
            rows.add(new RollRow(rows.size() + 1, line, form, conflictOf.get(line.participant())));
        }
        return rows;
    }
}
