package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.attendance.AskLeave;
import org.reeduca.attendance.LeaveAsker;
import org.reeduca.attendance.LeaveService;
import org.reeduca.attendance.LeavesOfMan;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** The leaves of one man: what he asks, and the answer of the coordination. */
@Named
@RequestScoped
public class LeavesPage {

    private static final int LONGEST_REASON = 255;

    @Inject
    private LeaveService leaves;

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

    private @Nullable LeavesOfMan man;
    private @Nullable LocalDate from;
    private @Nullable LocalDate lastDay;
    private @Nullable AbsenceMotive motive;
    private LeaveAsker askedBy = LeaveAsker.HIMSELF;
    private @Nullable String detail;
    private @Nullable String document;

    /** Does what one of the plain forms asks for; a page that is only looked at stays. */
    public @Nullable String open() {
        return switch (Deed.of(request)) {
            case "approve" -> decided(true);
            case "deny" -> decided(false);
            case "withdraw" -> withdrawn();
            default -> look();
        };
    }

    /** A man who does not exist or is not the caller's is not found. */
    private @Nullable String look() {
        getMan();
        return null;
    }

    /** Writes down what he asks. */
    public @Nullable String ask() {
        AskLeave wish = new AskLeave(
                Objects.requireNonNull(from),
                Objects.requireNonNull(lastDay),
                Objects.requireNonNull(motive),
                askedBy,
                detail,
                document);
        if (problems.show("askForm", leaves.checkAsk(manRef(), wish))) {
            return null;
        }
        leaves.ask(manRef(), wish);
        return done("attendance.message.leave-asked");
    }

    private @Nullable String decided(boolean approved) {
        if (unexplained("answer-", !approved)) {
            return null;
        }
        leaves.decide(which(), approved, typed());
        return done(approved ? "attendance.message.leave-approved" : "attendance.message.leave-denied");
    }

    private @Nullable String withdrawn() {
        if (unexplained("withdraw-", true)) {
            return null;
        }
        leaves.withdraw(which(), typed());
        return done("attendance.message.leave-withdrawn");
    }

    /** Whether a reason is missing or too long; then the form of that leave says so. */
    private boolean unexplained(String form, boolean required) {
        FieldProblem problem = null;
        if (typed().length() > LONGEST_REASON) {
            problem = FieldProblem.of("reason", "attendance.reason-too-long", LONGEST_REASON);
        } else if (required && typed().isEmpty()) {
            problem = FieldProblem.of("reason", "attendance.reason-missing");
        }
        return problem != null && problems.show(form + which(), List.of(problem));
    }

    private String done(String message) {
        messages.flashInfo(message);
        return "/attendance/leaves.xhtml?faces-redirect=true&participant=" + manRef();
    }

    public LeavesOfMan getMan() {
        LeavesOfMan found = man;
        if (found == null) {
            found = leaves.findLeaves(manRef());
            man = found;
        }
        return found;
    }

    /** Whether the caller comes from the man's file; reception comes from his telephone numbers. */
    public boolean isFiles() {
        return currentUser.me().hasAny(Role.COORDINATOR, Role.EVALUATOR, Role.FACILITATOR);
    }

    /** What was typed as the reason in a form of that leave. */
    public String reason(String form, UUID leave) {
        return form.equals(parameters.get("form")) && leave.toString().equals(parameters.get("which")) ? typed() : "";
    }

    private String typed() {
        return parameters.getOrDefault("reason", "").strip();
    }

    private UUID which() {
        return PublicRef.parse(parameters.get("which"));
    }

    private UUID manRef() {
        return PublicRef.parse(parameters.get("participant"));
    }

    public AbsenceMotive[] getMotives() {
        return AbsenceMotive.values();
    }

    public LeaveAsker[] getAskers() {
        return LeaveAsker.values();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public @Nullable AbsenceMotive getMotive() {
        return motive;
    }

    public void setMotive(@Nullable AbsenceMotive motive) {
        this.motive = motive;
    }

    public LeaveAsker getAskedBy() {
        return askedBy;
    }

    public void setAskedBy(LeaveAsker askedBy) {
        this.askedBy = askedBy;
    }

    public @Nullable String getDetail() {
        return detail;
    }

    public void setDetail(@Nullable String detail) {
        this.detail = detail;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }
}
