package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AskCorrection;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.CorrectionRequest;
import org.reeduca.attendance.CorrectionService;
import org.reeduca.attendance.Corrections;
import org.reeduca.attendance.Corrections.Way;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.MarkHistory;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.Roll;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SavedRoll;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.Messages;

/** One man's mark in one session: what holds, its history, what a list has no room for, and its correction, or the wish for one, once it is closed. */
@Named
@RequestScoped
public class MarkPage {

    @Inject
    private AttendanceService attendance;

    @Inject
    private CorrectionService correctionService;

    @Inject
    private Messages messages;

    @Inject
    private RollProblems problems;

    @Inject
    private PresencePanel presence;

    @Inject
    private ObservationPanel observation;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable Roll roll;
    private @Nullable RollRow row;
    private @Nullable List<MarkHistory> history;
    private @Nullable MarkForm typed;
    private @Nullable Corrections corrections;
    private List<SavedRoll.Conflict> conflicts = List.of();

    /** Records the correction if the form was sent; what is not the caller's is not found. */
    public @Nullable String open() {
        return switch (Deed.of(request)) {
            case "correct" -> correct();
            case "ask" -> ask();
            case "save" -> save();
            case "presence" -> presence.note() ? shown() : null;
            case "observe" -> observation.write() ? shown() : null;
            case "later" -> observation.later() ? shown() : null;
            default -> look();
        };
    }

    private @Nullable String look() {
        getRow();
        return null;
    }

    /** A mark of an open list needs no reason, and the list is where one came from. */
    private @Nullable String save() {
        SaveRoll.Line wish = wish();
        if (wish == null) {
            return null;
        }
        SavedRoll saved = attendance.saveRoll(new SaveRoll(sessionRef(), List.of(wish), false));
        if (conflicting(saved)) {
            return null;
        }
        messages.flashInfo(
                saved.appended() == 0 ? "attendance.message.nothing" : "attendance.message.saved", saved.appended());
        return "/attendance/roll.xhtml?faces-redirect=true&session=" + sessionRef();
    }

    private @Nullable String correct() {
        SaveRoll.Line wish = wish();
        return wish == null ? null : record(wish);
    }

    /** What was typed; null when it is not understood, which is said at the field. */
    private SaveRoll.@Nullable Line wish() {
        MarkForm sent = MarkForm.sent("0", parameters);
        if (sent == null) {
            throw new NotFound();
        }
        typed = sent;
        Observed observed = sent.observed(getRoll().startTime(), getRoll().endTime());
        if (observed == null) {
            problems.show(sent.getProblems());
            return null;
        }
        return sent.wish(observed);
    }

    private boolean conflicting(SavedRoll saved) {
        MarkForm sent = typed;
        if (sent != null) {
            sent.answered(saved);
        }
        conflicts = saved.conflicts();
        if (conflicts.isEmpty()) {
            return false;
        }
        roll = null;
        problems.conflicts(1);
        return true;
    }

    private @Nullable String record(SaveRoll.Line wish) {
        SavedRoll saved;
        try {
            saved = attendance.correctMark(sessionRef(), wish, getReason());
        } catch (BusinessRuleViolation violation) {
            problems.atReason("reason", violation);
            return null;
        }
        if (conflicting(saved)) {
            return null;
        }
        messages.flashInfo(saved.appended() == 0 ? "attendance.message.nothing" : "attendance.message.corrected");
        return shown();
    }

    /** This page as it is after something was recorded. */
    private String shown() {
        return "/attendance/mark.xhtml?faces-redirect=true&session=" + sessionRef() + "&man=" + manRef();
    }

    /** Asks for what may not be corrected without a second person any more. */
    private @Nullable String ask() {
        SaveRoll.Line wish = wish();
        if (wish == null) {
            return null;
        }
        try {
            correctionService.ask(
                    new AskCorrection(sessionRef(), wish.participant(), wish.revision(), wish.observed(), getReason()));
        } catch (Stale stale) {
            roll = null;
            conflicting(new SavedRoll(0, List.of(), List.of(new SavedRoll.Conflict(wish.observed(), getRow().line()))));
            row = null;
            return null;
        } catch (BusinessRuleViolation violation) {
            problems.atReason("reason", violation);
            return null;
        }
        messages.flashInfo("attendance.message.correction-asked");
        return "/attendance/mark.xhtml?faces-redirect=true&session=" + sessionRef() + "&man=" + manRef();
    }

    private Corrections corrections() {
        Corrections found = corrections;
        if (found == null) {
            found = getRoll().mayCorrect()
                    ? correctionService.findCorrections(sessionRef(), manRef())
                    : new Corrections(Way.NONE, null, List.of());
            corrections = found;
        }
        return found;
    }

    /** Whether the reader corrects it with a reason. */
    public boolean isDirect() {
        return corrections().way() == Way.DIRECT;
    }

    /** Whether the reader asks for a correction. */
    public boolean isAsking() {
        return corrections().way() == Way.ASK;
    }

    /** What was asked for, the latest first. */
    public List<CorrectionRequest> getRequests() {
        return corrections().requests();
    }

    public Roll getRoll() {
        Roll found = roll;
        if (found == null) {
            found = attendance.openRoll(sessionRef());
            roll = found;
        }
        return found;
    }

    public RollRow getRow() {
        RollRow found = row;
        if (found == null) {
            UUID ref = manRef();
            found = RollForm.rows(getRoll(), null, conflicts).stream()
                    .filter(candidate -> candidate.line().participant().equals(ref))
                    .findFirst()
                    .orElseThrow(NotFound::new)
                    .alone(typed);
            row = found;
        }
        return found;
    }

    /** Whether he is recorded as absent, so that the absence may be excused. */
    public boolean isAbsent() {
        return getRow().line().observed().mark() == Mark.ABSENT;
    }

    public List<MarkHistory> getHistory() {
        List<MarkHistory> found = history;
        if (found == null) {
            found = attendance.findHistory(sessionRef(), manRef());
            history = found;
        }
        return found;
    }

    /** The sign of a statement in the history. */
    public String sign(Observed observed) {
        return RollRow.sign(observed);
    }

    /** What was typed as the reason. */
    public String getReason() {
        return parameters.getOrDefault("reason", "");
    }

    private UUID sessionRef() {
        return RollRefs.parse(parameters.get("session"));
    }

    private UUID manRef() {
        return RollRefs.parse(parameters.get("man"));
    }
}
