package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Roll;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SavedRoll;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.Messages;

/** The roll of one session: mark, take back, close. After each success the browser is sent to the page anew. */
@Named
@RequestScoped
public class RollPage {

    private static final String HERE = "/attendance/roll.xhtml?faces-redirect=true&session=";

    @Inject
    private AttendanceService attendance;

    @Inject
    private LastChange lastChange;

    @Inject
    private Messages messages;

    @Inject
    private RollProblems problems;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable Roll roll;
    private @Nullable RollForm typed;
    private List<SavedRoll.Conflict> conflicts = List.of();
    private @Nullable List<RollRow> rows;

    /**
     * Does what a button of the page asks for and says where to go; a page that is only looked at stays. The form is plain
     * html without a view state: what is marked is in the request, and the filter of origins keeps strangers out.
     */
    public @Nullable String open() {
        return switch (Deed.of(request)) {
            case "save" -> save(false);
            case "rest" -> save(true);
            case "close" -> close();
            case "undo" -> undo();
            case "cancel" -> cancel();
            default -> look();
        };
    }

    /** A session that does not exist or is not the caller's is not found. */
    private @Nullable String look() {
        getRoll();
        return null;
    }

    private @Nullable String save(boolean restAttended) {
        SavedRoll saved = record(restAttended);
        return saved == null ? null : done(saved);
    }

    private @Nullable String close() {
        SavedRoll saved = record(false);
        if (saved == null) {
            return null;
        }
        attendance.closeRoll(ref());
        lastChange.forget();
        RollTally tally = RollTally.of(attendance.openRoll(ref()));
        messages.flashInfo("attendance.message.closed", tally.attended(), tally.late(), tally.absent());
        return HERE + ref();
    }

    private String undo() {
        SavedRoll saved = attendance.saveRoll(lastChange.undo(ref()));
        messages.flashInfo("attendance.message.undone", saved.appended());
        return HERE + ref();
    }

    private @Nullable String cancel() {
        try {
            attendance.cancelSession(ref(), getCancelReason());
        } catch (BusinessRuleViolation violation) {
            problems.atReason("cancelReason", violation);
            return null;
        }
        messages.flashInfo("attendance.message.cancelled");
        return HERE + ref();
    }

    private @Nullable SavedRoll record(boolean restAttended) {
        RollForm sent = RollForm.sent(parameters);
        typed = sent;
        LocalTime start = LocalTime.parse(parameters.getOrDefault("start", "00:00"));
        LocalTime end = LocalTime.parse(parameters.getOrDefault("end", "00:00"));
        SaveRoll command = sent.command(ref(), start, end, restAttended);
        if (command == null) {
            problems.show(sent.problems());
            return null;
        }
        SavedRoll saved = attendance.saveRoll(command);
        conflicts = saved.conflicts();
        if (!conflicts.isEmpty()) {
            problems.conflicts(conflicts.size());
            return null;
        }
        return saved;
    }

    private String done(SavedRoll saved) {
        lastChange.remember(ref(), saved);
        messages.flashInfo(
                saved.appended() == 0 ? "attendance.message.nothing" : "attendance.message.saved", saved.appended());
        return HERE + ref();
    }

    private UUID ref() {
        return RollRefs.parse(parameters.get("session"));
    }

    public Roll getRoll() {
        Roll found = roll;
        if (found == null) {
            found = attendance.openRoll(ref());
            roll = found;
        }
        return found;
    }

    public List<RollRow> getRows() {
        List<RollRow> found = rows;
        if (found == null) {
            found = RollForm.rows(getRoll(), typed, conflicts);
            rows = found;
        }
        return found;
    }

    public RollTally getTally() {
        return RollTally.of(getRoll());
    }

    /** What was typed as the reason why there was no session. */
    public String getCancelReason() {
        return parameters.getOrDefault("cancelReason", "");
    }

    /** How many marks one step takes back. */
    public int getUndoable() {
        return lastChange.count(ref());
    }
}
