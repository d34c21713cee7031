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
import org.reeduca.attendance.CorrectionCase;
import org.reeduca.attendance.CorrectionEffect.Figures;
import org.reeduca.attendance.CorrectionService;
import org.reeduca.attendance.Observed;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.standing.StandingWords;

/** A correction that somebody asks for: what stands, what should stand, what a yes changes for the man, and the answer. */
@Named
@RequestScoped
public class CorrectionPage {

    private static final String FORM = "answerForm";

    @Inject
    private CorrectionService corrections;

    @Inject
    private StandingWords standings;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable CorrectionCase shown;

    /** Answers when one of the buttons was pressed; what is not of the caller's centre is not found. */
    public @Nullable String open() {
        return switch (Deed.of(request)) {
            case "approve" -> answer(true);
            case "refuse" -> answer(false);
            default -> look();
        };
    }

    private @Nullable String look() {
        getShown();
        return null;
    }

    private @Nullable String answer(boolean approved) {
        if (getReason().isEmpty()) {
            problems.show(FORM, List.of(FieldProblem.of("reason", "attendance.reason-missing")));
            return null;
        } else if (getReason().length() > AskCorrection.LONGEST_REASON) {
            problems.show(
                    FORM,
                    List.of(FieldProblem.of("reason", "attendance.reason-too-long", AskCorrection.LONGEST_REASON)));
            return null;
        }
        corrections.decide(ref(), approved, getReason());
        messages.flashInfo(
                approved ? "attendance.message.correction-approved" : "attendance.message.correction-refused");
        return "/attendance/correction.xhtml?faces-redirect=true&request=" + ref();
    }

    public CorrectionCase getShown() {
        CorrectionCase found = shown;
        if (found == null) {
            found = corrections.open(ref());
            shown = found;
        }
        return found;
    }

    /** The sign of what stands, or should. */
    public String sign(Observed observed) {
        return RollRow.sign(observed);
    }

    /** How he stands under one order, now or then. */
    public String figures(Figures figures) {
        return messages.text(
                "attendance.correction.figures",
                standings.state(figures.state()),
                figures.credited(),
                figures.unexcused(),
                figures.lates());
    }

    /** What was typed as the reason. */
    public String getReason() {
        return parameters.getOrDefault("reason", "").strip();
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("request"));
    }
}
