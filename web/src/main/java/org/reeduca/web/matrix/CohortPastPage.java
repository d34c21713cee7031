package org.reeduca.web.matrix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.matrix.MatrixService;
import org.reeduca.matrix.PastCohort;
import org.reeduca.matrix.PastMan;
import org.reeduca.standing.Standing;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.standing.Act;
import org.reeduca.web.standing.PastMoment;
import org.reeduca.web.standing.StandingWords;

/** How the men of a group stood on a day, as it was known then. The day and the instant stand in the address. */
@Named
@RequestScoped
public class CohortPastPage {

    @Inject
    private MatrixService matrices;

    @Inject
    private PastMoment moment;

    @Inject
    private StandingWords words;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable PastCohort past;

    /** Reads the day and the instant of the address; what cannot be meant is said at its field. */
    public void open() {
        UUID cohort = PublicRef.parse(getCohort());
        past = moment.ask("pastForm", back -> matrices.openPast(cohort, back.asOf(), back.knownAt()))
                .orElse(null);
    }

    /** What was found; null when something typed cannot be meant. */
    public @Nullable PastCohort getPast() {
        return past;
    }

    public @Nullable String getCohort() {
        return parameters.get("cohort");
    }

    /** What a policy asked to be done next; empty when nothing was due. */
    public String nextStep(Standing standing) {
        return words.acts(standing).stream().findFirst().map(this::step).orElse("");
    }

    private String step(Act act) {
        return act.dueOn() == null ? act.act() : messages.text("matrix.past.step", act.act(), act.dueOn());
    }

    /** What later knowledge changed, in a sentence. */
    public String change(PastMan man) {
        String said = messages.text("matrix.past.change." + man.change());
        return man.change() == PastMan.Change.CORRECTED
                ? man.firstNow().map(now -> said + " " + figures(now)).orElse(said)
                : said;
    }

    private String figures(Standing standing) {
        return messages.text(
                "matrix.past.now",
                words.state(standing.evaluation().state()),
                words.progress(standing),
                words.absences(standing));
    }

    /** How many lines differ from what is known now. */
    public long getChanged() {
        PastCohort found = past;
        return found == null
                ? 0
                : found.men().stream()
                        .filter(man -> man.change() != PastMan.Change.NONE)
                        .count();
    }
}
