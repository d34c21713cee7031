package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.AdmissionService;
import org.reeduca.intake.DrawPaper;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;

/**
 * Signing on this device: what is drawn travels as text in hidden fields that a script fills. After a slip it is drawn again
 * for him, unless another text stands above it by now.
 */
@Named
@RequestScoped
public class DrawingForm {

    private static final String REPLACED = "intake.text-replaced";

    @Inject
    private AdmissionService admissions;

    @Inject
    private PapersPage page;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private boolean readAloud;
    private @Nullable String interpreter;
    private @Nullable String witness;
    private boolean replaced;

    public @Nullable String draw() {
        DrawPaper drawn = new DrawPaper(
                page.getPaper(),
                sent("text"),
                sent("drawing"),
                readAloud,
                interpreter,
                witness,
                sent("witnessDrawing"));
        List<FieldProblem> found = admissions.checkDrawing(page.getOrder(), drawn);
        if (problems.show("drawForm", found)) {
            replaced = found.stream().anyMatch(problem -> problem.code().equals(REPLACED));
            return null;
        }
        admissions.draw(page.getOrder(), drawn);
        messages.flashInfo("intake.message.paper");
        return "/intake/papers.xhtml?faces-redirect=true&order=" + page.getOrder() + "&paper=" + page.getPaper();
    }

    private String sent(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** What he drew, while the text above is the one he drew it for. */
    public String getDrawing() {
        return replaced ? "" : sent("drawing");
    }

    public String getWitnessDrawing() {
        return replaced ? "" : sent("witnessDrawing");
    }

    public boolean isReadAloud() {
        return readAloud;
    }

    public void setReadAloud(boolean readAloud) {
        this.readAloud = readAloud;
    }

    public @Nullable String getInterpreter() {
        return interpreter;
    }

    public void setInterpreter(@Nullable String interpreter) {
        this.interpreter = interpreter;
    }

    public @Nullable String getWitness() {
        return witness;
    }

    public void setWitness(@Nullable String witness) {
        this.witness = witness;
    }
}
