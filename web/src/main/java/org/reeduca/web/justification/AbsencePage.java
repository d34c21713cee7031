package org.reeduca.web.justification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.justification.AbsenceCase;
import org.reeduca.justification.HandIn;
import org.reeduca.justification.JustificationDecisionService;
import org.reeduca.justification.JustificationService;
import org.reeduca.referral.AttachmentService;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.SentFile;
import org.reeduca.web.security.RequestLimits;

/** One absence: what he brought, what was said, and the forms of whoever takes in and of whoever decides. */
@Named
@RequestScoped
public class AbsencePage {

    private static final String HAND_IN = "handInForm";
    private static final int LONGEST_REASON = 255;
    private static final int KILOBYTE = 1024;

    @Inject
    private JustificationService justifications;

    @Inject
    private JustificationDecisionService decisions;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable AbsenceCase view;
    private @Nullable LocalDate submittedOn;
    private final DocumentForm document = new DocumentForm();

    /** Does what one of the plain forms asks for; a page that is only looked at stays. */
    public @Nullable String open() {
        if (parameters.containsKey(RequestLimits.TOO_LARGE)) {
            show("file", "referral.attachment-large", AttachmentService.MEGABYTES);
        }
        return switch (Deed.of(request)) {
            case "accept" -> decided(true);
            case "deny" -> decided(false);
            case "reopen" -> reopened();
            case "ask" -> asked();
            case "approve" -> answered(true);
            case "refuse" -> answered(false);
            case "withdraw" -> withdrawn();
            default -> look();
        };
    }

    /** An absence that does not exist or is not the caller's is not found. */
    private @Nullable String look() {
        AbsenceCase found = getView();
        if (submittedOn == null) {
            submittedOn = found.today();
        }
        return null;
    }

    /** Notes what he hands in. */
    public @Nullable String handIn() throws IOException, ServletException {
        HandIn wish = new HandIn(
                revision(),
                Objects.requireNonNull(submittedOn),
                Objects.requireNonNull(document.getMotive()),
                document.getIssuer(),
                document.getIssuedOn());
        SentFile file = SentFile.of(request, "file");
        String fileName = file == null ? null : file.name();
        byte[] content = file == null ? null : file.content();
        if (problems.show(HAND_IN, justifications.checkHandIn(sessionRef(), manRef(), wish, fileName, content))) {
            return null;
        }
        try {
            justifications.handIn(sessionRef(), manRef(), wish, fileName, content);
        } catch (Stale | NotFound e) {
            throw e;
        } catch (BusinessRuleViolation violation) {
            show("file", violation.code(), violation.arguments().toArray());
            return null;
        }
        return done("justification.message.handed-in");
    }

    private @Nullable String decided(boolean accepted) {
        if (!accepted && unexplained("decisionForm")) {
            return null;
        }
        if (getReason().length() > LONGEST_REASON) {
            return tooLong("decisionForm");
        }
        decisions.decide(sessionRef(), manRef(), revision(), accepted, getReason());
        return done(accepted ? "justification.message.accepted" : "justification.message.denied");
    }

    private @Nullable String reopened() {
        if (unexplained("reopenForm")) {
            return null;
        }
        decisions.reopen(sessionRef(), manRef(), revision(), getReason());
        return done("justification.message.reopened");
    }

    private @Nullable String asked() {
        if (unexplained("overrideForm")) {
            return null;
        }
        decisions.askOverride(sessionRef(), manRef(), revision(), getReason());
        return done("justification.message.asked");
    }

    private @Nullable String answered(boolean approved) {
        if (unexplained("answerForm")) {
            return null;
        }
        decisions.answerOverride(sessionRef(), manRef(), revision(), approved, getReason());
        return done(approved ? "justification.message.accepted" : "justification.message.denied");
    }

    private @Nullable String withdrawn() {
        if (unexplained("filesForm")) {
            return null;
        }
        justifications.withdrawFile(PublicRef.parse(parameters.get("which")), getReason());
        return done("justification.message.withdrawn");
    }

    /** Whether a reason is missing or too long; then the form says so. */
    private boolean unexplained(String form) {
        if (getReason().length() > LONGEST_REASON) {
            tooLong(form);
            return true;
        }
        return getReason().isEmpty()
                && problems.show(form, List.of(FieldProblem.of("reason", "justification.reason-missing")));
    }

    private @Nullable String tooLong(String form) {
        problems.show(form, List.of(FieldProblem.of("reason", "justification.reason-long", LONGEST_REASON)));
        return null;
    }

    private void show(String field, String code, Object... arguments) {
        problems.show(HAND_IN, List.of(FieldProblem.of(field, code, arguments)));
    }

    private String done(String message) {
        messages.flashInfo(message);
        return "/justification/view.xhtml?faces-redirect=true&session=" + sessionRef() + "&man=" + manRef();
    }

    public AbsenceCase getView() {
        AbsenceCase found = view;
        if (found == null) {
            found = justifications.openAbsence(sessionRef(), manRef());
            view = found;
        }
        return found;
    }

    private int revision() {
        return Choice.number(parameters.get("revision"), 0);
    }

    private UUID sessionRef() {
        return PublicRef.parse(parameters.get("session"));
    }

    private UUID manRef() {
        return PublicRef.parse(parameters.get("man"));
    }

    /** The statement the forms are about: the one that was shown when they were sent. */
    public int getShownRevision() {
        return parameters.containsKey("revision") ? revision() : getView().revision();
    }

    public DocumentForm getDocument() {
        return document;
    }

    /** The reason that was typed, also when it was refused. */
    public String getReason() {
        return parameters.getOrDefault("reason", "").strip();
    }

    /** Size in whole kilobytes, at least one. */
    public int kilobytes(int bytes) {
        return (bytes + KILOBYTE - 1) / KILOBYTE;
    }

    public @Nullable LocalDate getSubmittedOn() {
        return submittedOn;
    }

    public void setSubmittedOn(@Nullable LocalDate submittedOn) {
        this.submittedOn = submittedOn;
    }
}
