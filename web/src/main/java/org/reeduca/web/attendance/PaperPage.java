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
import org.reeduca.attendance.Comparison;
import org.reeduca.attendance.EntryAnswer;
import org.reeduca.attendance.PaperFile;
import org.reeduca.attendance.PaperService;
import org.reeduca.attendance.SecondEntryService;
import org.reeduca.attendance.SecondState;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** What there is on paper about a session: the roll to print, its second entry, and what is decided where the two differ. */
@Named
@RequestScoped
public class PaperPage {

    private static final int LONGEST_REASON = 255;

    @Inject
    private PaperService papers;

    @Inject
    private SecondEntryService entries;

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

    /** Does what one of the plain forms asks for; a session that does not exist or is not the caller's is not found. */
    public @Nullable String open() {
        if (Deed.of(request).equals("answer")) {
            return answer();
        }
        getFile();
        return null;
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
        messages.flashInfo("attendance.message.second-answered");
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
