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
import org.reeduca.attendance.ClosingEffect;
import org.reeduca.attendance.NoteUnexpected;
import org.reeduca.attendance.Roll;
import org.reeduca.attendance.RollReview;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SavedRoll;
import org.reeduca.attendance.UnexpectedAttendee;
import org.reeduca.attendance.UnexpectedService;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.standing.StandingWords;

/** The roll of one session: mark, take back, close. After each success the browser is sent to the page anew. */
@Named
@RequestScoped
public class RollPage {

    private static final String MARK = "/attendance/mark.xhtml?faces-redirect=true&session=";
    private static final String HERE = "/attendance/roll.xhtml?faces-redirect=true&session=";

    @Inject
    private AttendanceService attendance;

    @Inject
    private UnexpectedService unexpected;

    @Inject
    private LastChange lastChange;

    @Inject
    private Messages messages;

    @Inject
    private RollProblems problems;

    @Inject
    private StandingWords words;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable Roll roll;
    private @Nullable RollForm typed;
    private List<SavedRoll.Conflict> conflicts = List.of();
    private @Nullable List<RollRow> rows;
    private @Nullable List<UnexpectedAttendee> attendees;
    private @Nullable List<ClosingEffect> effects;

    /**
     * Does what a button of the page asks for and says where to go; a page that is only looked at stays. The form is plain
     * html without a view state: what is marked is in the request, and the filter of origins keeps strangers out.
     */
    public @Nullable String open() {
        String deed = Deed.of(request);
        if (deed.startsWith(MarkControls.MORE)) {
            return more(deed.substring(MarkControls.MORE.length()));
        }
        return switch (deed) {
            case "save" -> save(false);
            case "rest" -> save(true);
            case "review" -> review();
            case "close" -> close();
            case "undo" -> undo();
            case "cancel" -> cancel();
            case "someone" -> askWho();
            case "unexpected" -> unexpected();
            default -> look();
        };
    }

    /** A session that does not exist or is not the caller's is not found. */
    private @Nullable String look() {
        if (parameters.containsKey("review")) {
            RollReview reviewed = attendance.reviewRoll(ref());
            roll = reviewed.roll();
            effects = reviewed.effects();
        }
        getRoll();
        return null;
    }

    private @Nullable String save(boolean restAttended) {
        SavedRoll saved = record(restAttended);
        return saved == null ? null : done(saved);
    }

    /** Saves what is marked and goes where the rest can be said of one man. */
    private @Nullable String more(String line) {
        SavedRoll saved = record(false);
        return saved == null ? null : MARK + ref() + "&man=" + RollRefs.parse(parameters.get("p" + line));
    }

    /** Saves what is marked and shows what closing means before it is done. */
    private @Nullable String review() {
        if (record(false) == null) {
            return null;
        }
        int left = getRoll().unrecorded().size();
        if (left > 0) {
            throw new BusinessRuleViolation("attendance.unrecorded-left", left);
        }
        return HERE + ref() + "&review=1";
    }

    private String close() {
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

    /** Saves what is marked and asks who is in the room and on no list. */
    private @Nullable String askWho() {
        return record(false) == null ? null : HERE + ref() + "&someone=1";
    }

    /** Saves what is marked, so that nothing of it is lost, and writes down who is in the room and on no list. */
    private @Nullable String unexpected() {
        if (record(false) == null) {
            return null;
        }
        NoteUnexpected said = new NoteUnexpected(ref(), getUnexpectedName(), getUnexpectedNote());
        List<FieldProblem> wrong = said.problems();
        problems.at(wrong);
        if (!wrong.isEmpty()) {
            return null;
        }
        unexpected.note(said);
        messages.flashInfo("attendance.message.unexpected-noted");
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
        lastChange.remember(ref(), saved);
        sent.answered(saved);
        conflicts = saved.conflicts();
        if (!conflicts.isEmpty()) {
            problems.conflicts(conflicts.size());
            return null;
        }
        return saved;
    }

    private String done(SavedRoll saved) {
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
            found = isPocket() ? attendance.packRoll(ref()) : attendance.openRoll(ref());
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

    /** Whether closing is being looked at: the list can then be closed, and is not marked. */
    public boolean isReviewing() {
        return effects != null && getRoll().mayMark() && getTally().unrecorded() == 0;
    }

    /**
     * Whether the page is to be laid onto the device: then it can be marked although the session has not begun, and it has
     * names and marks and nothing else of the men.
     */
    public boolean isPocket() {
        return parameters.containsKey("pocket");
    }

    /** Whether there are fields to mark with. */
    public boolean isMarking() {
        Roll shown = getRoll();
        boolean toCome = isPocket() && !shown.closed() && shown.state() == ProgrammeSession.State.SCHEDULED;
        return (shown.mayMark() || toCome) && !isReviewing();
    }

    /** Whether nothing will be marked on it any more, so that no device needs it. */
    public boolean isOver() {
        return getRoll().closed() || getRoll().state() == ProgrammeSession.State.CANCELLED;
    }

    /** For whom closing changes something. */
    public List<ClosingEffect> getEffects() {
        List<ClosingEffect> found = effects;
        return found == null ? List.of() : found;
    }

    /** What closing changes for one man. */
    public String effect(ClosingEffect effect) {
        String after = words.state(effect.after());
        return effect.changesState()
                ? messages.text(
                        "attendance.close.state",
                        effect.unexcused(),
                        effect.lates(),
                        words.state(effect.before()),
                        after)
                : messages.text("attendance.close.absence", effect.unexcused(), after);
    }

    public RollTally getTally() {
        return RollTally.of(getRoll());
    }

    /** What was typed as the reason why there was no session. */
    public String getCancelReason() {
        return parameters.getOrDefault("cancelReason", "");
    }

    /** Whether it is asked who is in the room and on no list; the page has no bytes for it otherwise. */
    public boolean isAskingWho() {
        return !isPocket() && (parameters.containsKey("someone") || parameters.containsKey("unexpectedName"));
    }

    /** What he calls himself who is on no list, as it was typed. */
    public String getUnexpectedName() {
        return parameters.getOrDefault("unexpectedName", "");
    }

    /** What he says. */
    public String getUnexpectedNote() {
        return parameters.getOrDefault("unexpectedNote", "");
    }

    /** Who was written down in this session; nothing of it goes onto a device. */
    public List<UnexpectedAttendee> getUnexpected() {
        List<UnexpectedAttendee> found = attendees;
        if (found == null) {
            found = getRoll().unexpected() > 0 && isMarking() && !isPocket()
                    ? unexpected.findInSession(ref())
                    : List.of();
            attendees = found;
        }
        return found;
    }

    /** How many marks one step takes back. */
    public int getUndoable() {
        return lastChange.count(ref());
    }
}
