package org.reeduca.web.attendance;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SavedRoll;

/** What this user recorded last, so that one step takes it back; nothing but references and marks. */
@SessionScoped
public class LastChange implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable UUID session;
    private ArrayList<SavedRoll.Changed> changed = new ArrayList<>();

    /** What was recorded before stays what one step takes back when this recorded nothing. */
    void remember(UUID rolledSession, SavedRoll saved) {
        if (saved.changed().isEmpty()) {
            return;
        }
        session = rolledSession;
        changed = new ArrayList<>(saved.changed());
    }

    /** How many marks one step would take back on this roll; 0 when there is nothing. */
    public int count(UUID rolledSession) {
        return rolledSession.equals(session) ? changed.size() : 0;
    }

    /** The command that puts back what was recorded before. */
    SaveRoll undo(UUID rolledSession) {
        SaveRoll undo = new SaveRoll(
                rolledSession,
                changed.stream()
                        .map(change -> new SaveRoll.Line(change.participant(), change.revision(), change.before()))
                        .toList(),
                false);
        forget();
        return undo;
    }

    void forget() {
        session = null;
        changed = new ArrayList<>();
    }
}
