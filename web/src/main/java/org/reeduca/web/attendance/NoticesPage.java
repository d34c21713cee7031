package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.attendance.ComingSession;
import org.reeduca.attendance.NoteNotice;
import org.reeduca.attendance.NoticeChannel;
import org.reeduca.attendance.NoticeService;
import org.reeduca.attendance.NoticesOfMan;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** The next sessions of one man, and for one of them the form that says he will not come. */
@Named
@RequestScoped
public class NoticesPage {

    private static final int LONGEST_REASON = 255;

    @Inject
    private NoticeService notices;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable NoticesOfMan man;
    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private @Nullable NoticeChannel channel;

    /** Withdraws if that is asked; a page that is only looked at begins with now. */
    public @Nullable String open() {
        if (Deed.of(request).equals("withdraw")) {
            return withdrawn();
        }
        NoticesOfMan found = getMan();
        if (day == null) {
            day = found.now().toLocalDate();
        }
        if (time == null) {
            time = found.now().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        }
        return null;
    }

    /** Writes down that he will not come. */
    public @Nullable String note() {
        NoteNotice said = new NoteNotice(
                sessionRef(),
                shownDay(),
                Objects.requireNonNull(day),
                Objects.requireNonNull(time),
                Objects.requireNonNull(channel));
        if (problems.show("noteForm", notices.checkNote(manRef(), said))) {
            return null;
        }
        notices.note(manRef(), said);
        return done("attendance.message.notice-noted");
    }

    private @Nullable String withdrawn() {
        UUID which = PublicRef.parse(parameters.get("which"));
        FieldProblem problem = null;
        if (typed().isEmpty()) {
            problem = FieldProblem.of("reason", "attendance.reason-missing");
        } else if (typed().length() > LONGEST_REASON) {
            problem = FieldProblem.of("reason", "attendance.reason-too-long", LONGEST_REASON);
        }
        if (problem != null) {
            problems.show("withdraw-" + which, List.of(problem));
            return null;
        }
        notices.withdraw(which, typed());
        return done("attendance.message.notice-withdrawn");
    }

    private String done(String message) {
        messages.flashInfo(message);
        return "/attendance/notices.xhtml?faces-redirect=true&participant=" + manRef();
    }

    public NoticesOfMan getMan() {
        NoticesOfMan found = man;
        if (found == null) {
            found = notices.findNotices(manRef());
            man = found;
        }
        return found;
    }

    /** The session that was chosen, if it can still be said of it that he will not come. */
    public @Nullable ComingSession getChosen() {
        return !getMan().mayNote() || !parameters.containsKey("session")
                ? null
                : getMan().of(sessionRef()).filter(ComingSession::notable).orElse(null);
    }

    /** Whether the caller comes from the man's file; reception comes from his telephone numbers. */
    public boolean isFiles() {
        return currentUser.me().hasAny(Role.COORDINATOR, Role.EVALUATOR, Role.FACILITATOR);
    }

    /** What was typed as the reason for withdrawing that notice. */
    public String reason(UUID notice) {
        return notice.toString().equals(parameters.get("which")) ? typed() : "";
    }

    private String typed() {
        return parameters.getOrDefault("reason", "").strip();
    }

    private UUID sessionRef() {
        return PublicRef.parse(parameters.get("session"));
    }

    /** The day on which the page showed the session. */
    private LocalDate shownDay() {
        try {
            return LocalDate.parse(parameters.getOrDefault("heldOn", ""));
        } catch (DateTimeParseException e) {
            throw (NotFound) new NotFound().initCause(e);
        }
    }

    /** The man, as the address names him. */
    public UUID getRef() {
        return manRef();
    }

    private UUID manRef() {
        return PublicRef.parse(parameters.get("participant"));
    }

    public NoticeChannel[] getChannels() {
        return NoticeChannel.values();
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getTime() {
        return time;
    }

    public void setTime(@Nullable LocalTime time) {
        this.time = time;
    }

    public @Nullable NoticeChannel getChannel() {
        return channel;
    }

    public void setChannel(@Nullable NoticeChannel channel) {
        this.channel = channel;
    }
}
