package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.Comparison;
import org.reeduca.attendance.EntryAnswer;
import org.reeduca.attendance.PaperFile;
import org.reeduca.attendance.PaperService;
import org.reeduca.attendance.RollScan;
import org.reeduca.attendance.RollScanService;
import org.reeduca.attendance.SecondEntryService;
import org.reeduca.attendance.SecondState;
import org.reeduca.referral.AttachmentService;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.SentFile;
import org.reeduca.web.security.RequestLimits;

/** What there is on paper about a session: the roll to print, its signed sheets, the second entry, and what is decided where the two differ. */
@Named
@RequestScoped
public class PaperPage {

    private static final int LONGEST_REASON = 255;
    private static final String SCAN = "scanForm";
    private static final int KILOBYTE = 1024;

    @Inject
    private PaperService papers;

    @Inject
    private SecondEntryService entries;

    @Inject
    private RollScanService scans;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable PaperFile file;
    private @Nullable Comparison comparison;
    private @Nullable List<RollScan> found;

    /** Does what one of the plain forms asks for; a session that does not exist or is not the caller's is not found. */
    public @Nullable String open() throws IOException, ServletException {
        if (parameters.containsKey(RequestLimits.TOO_LARGE)) {
            problems.show(SCAN, List.of(FieldProblem.of("file", "referral.attachment-large", getMegabytes())));
        }
        return switch (Deed.of(request)) {
            case "answer" -> answer();
            case "scan" -> addScan();
            case "withdraw" -> withdraw();
            default -> look();
        };
    }

    private @Nullable String look() {
        getFile();
        return null;
    }

    /** Adds a scan of the signed sheet; what is wrong with the file stands at its field. */
    private @Nullable String addScan() throws IOException, ServletException {
        SentFile file = SentFile.of(request, "file");
        if (file == null) {
            problems.show(SCAN, List.of(FieldProblem.of("file", "referral.attachment-none")));
            return null;
        }
        if (problems.show(SCAN, scans.check(file.name(), file.content()))) {
            return null;
        }
        try {
            scans.add(ref(), file.name(), file.content());
        } catch (NotFound e) {
            throw e;
        } catch (BusinessRuleViolation violation) {
            problems.show(
                    SCAN,
                    List.of(FieldProblem.of(
                            "file", violation.code(), violation.arguments().toArray())));
            return null;
        }
        return done("attendance.message.scan-added");
    }

    private @Nullable String withdraw() {
        UUID scan = PublicRef.parse(parameters.get("which"));
        if (unexplained(withdrawForm(scan))) {
            return null;
        }
        scans.withdraw(scan, getReason());
        return done("attendance.message.scan-withdrawn");
    }

    private @Nullable String answer() {
        UUID man = PublicRef.parse(parameters.get("man"));
        EntryAnswer chosen = Choice.of(EntryAnswer.class, parameters.get("answer"), null);
        String form = form(man);
        if (chosen == null) {
            problems.show(form, List.of(FieldProblem.of("answer", "attendance.second-answer")));
        }
        boolean unexplained = unexplained(form);
        if (unexplained || chosen == null) {
            return null;
        }
        entries.answer(ref(), man, Choice.number(parameters.get("revision"), 0), chosen, getReason());
        return done("attendance.message.second-answered");
    }

    private String done(String message) {
        messages.flashInfo(message);
        return "/attendance/paper.xhtml?faces-redirect=true&session=" + ref();
    }

    private boolean unexplained(String form) {
        if (getReason().isEmpty()) {
            return problems.show(form, List.of(FieldProblem.of("reason", "attendance.reason-missing")));
        }
        return getReason().length() > LONGEST_REASON
                && problems.show(
                        form, List.of(FieldProblem.of("reason", "attendance.reason-too-long", LONGEST_REASON)));
    }

    public PaperFile getFile() {
        PaperFile found = file;
        if (found == null) {
            found = papers.openPaper(ref());
            file = found;
        }
        return found;
    }

    /** Both entries; null while the paper was not typed again. */
    public @Nullable Comparison getComparison() {
        if (comparison == null && getFile().second() == SecondState.DONE) {
            comparison = entries.compare(ref());
        }
        return comparison;
    }

    /** Id of the form about a man. */
    public String form(UUID man) {
        return "answer-" + man;
    }

    /** Whether that answer was chosen for a man when the form was sent. */
    public boolean chosen(UUID man, String answer) {
        return isAbout(man) && answer.equals(parameters.get("answer"));
    }

    /** The reason that was typed for a man. */
    public String reason(UUID man) {
        return isAbout(man) ? getReason() : "";
    }

    /** Signed lists that came back. */
    public List<RollScan> getScans() {
        List<RollScan> shown = found;
        if (shown == null) {
            shown = scans.findScans(ref());
            found = shown;
        }
        return shown;
    }

    /** Id of the form that withdraws a scan. */
    public String withdrawForm(UUID scan) {
        return "withdraw-" + scan;
    }

    /** The reason that was typed for withdrawing a scan. */
    public String withdrawing(UUID scan) {
        return scan.toString().equals(parameters.get("which")) ? getReason() : "";
    }

    public int getMegabytes() {
        return AttachmentService.MEGABYTES;
    }

    /** Size in whole kilobytes, at least one. */
    public int kilobytes(int bytes) {
        return (bytes + KILOBYTE - 1) / KILOBYTE;
    }

    private boolean isAbout(UUID man) {
        return man.toString().equals(parameters.get("man"));
    }

    private String getReason() {
        return parameters.getOrDefault("reason", "").strip();
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("session"));
    }
}
