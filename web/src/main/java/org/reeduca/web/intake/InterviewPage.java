package org.reeduca.web.intake;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.AddScreening;
import org.reeduca.intake.AdmissionService;
import org.reeduca.intake.Criterion;
import org.reeduca.intake.Criterion.Answer;
import org.reeduca.intake.HoldInterview;
import org.reeduca.intake.IntakeView;
import org.reeduca.intake.Interview;
import org.reeduca.intake.RiskLevel;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** The interview with its list of criteria, and the result of the screening for risk. */
@Named
@RequestScoped
public class InterviewPage {

    private static final String FORM = "interviewForm";

    @Inject
    private AdmissionService admissions;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private IntakeWords words;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable IntakeView view;
    private @Nullable LocalDate heldOn;
    private @Nullable String interpreter;
    private boolean adjusted;
    private @Nullable String instrument;
    private @Nullable String instrumentVersion;
    private @Nullable RiskLevel level;
    private @Nullable LocalDate appliedOn;
    private boolean interpreted;

    public void open() {
        getView();
    }

    public @Nullable String save() {
        HoldInterview held = new HoldInterview(Objects.requireNonNull(heldOn), answers(), interpreter, adjusted);
        if (problems.show(FORM, named(admissions.checkInterview(getOrder(), held)))) {
            return null;
        }
        admissions.interview(getOrder(), held);
        return done("intake.message.interview");
    }

    /** A question that was not answered is named, so that the list of what is wrong tells them apart. */
    private List<FieldProblem> named(List<FieldProblem> found) {
        Map<String, Criterion> questions = getView().criteria().stream().collect(toMap(Criterion::code, one -> one));
        return found.stream()
                .map(problem -> {
                    Criterion question = questions.get(problem.field());
                    return question == null
                            ? problem
                            : FieldProblem.of(problem.field(), problem.code(), words.criterion(question));
                })
                .toList();
    }

    public @Nullable String screen() {
        AddScreening result = new AddScreening(
                Objects.requireNonNull(instrument),
                Objects.requireNonNull(instrumentVersion),
                Objects.requireNonNull(level),
                Objects.requireNonNull(appliedOn),
                interpreted);
        if (problems.show("screeningForm", admissions.checkScreening(getOrder(), result))) {
            return null;
        }
        admissions.screen(getOrder(), result);
        return done("intake.message.screening");
    }

    private String done(String message) {
        messages.flashInfo(message);
        return "/intake/interview.xhtml?faces-redirect=true&order=" + getOrder();
    }

    private Map<String, Answer> answers() {
        Map<String, Answer> answers = new HashMap<>();
        for (Criterion criterion : getAsked()) {
            Answer answer = Choice.of(Answer.class, parameters.get(criterion.code()), null);
            if (answer != null) {
                answers.put(criterion.code(), answer);
            }
        }
        return answers;
    }

    public UUID getOrder() {
        return PublicRef.parse(parameters.get("order"));
    }

    public IntakeView getView() {
        IntakeView found = view;
        if (found == null) {
            found = admissions.openIntake(getOrder());
            view = found;
        }
        return found;
    }

    /** What is asked; what the file and the papers say is not. */
    public List<Criterion> getAsked() {
        return getView().criteria().stream().filter(Criterion::asked).toList();
    }

    public List<Answer> getAnswers() {
        return Arrays.asList(Answer.values());
    }

    /** Whether an answer is chosen: as it was sent, else as it was given last. */
    public boolean chosen(Criterion criterion, Answer answer) {
        if (parameters.containsKey(FORM)) {
            return answer.name().equals(parameters.get(criterion.code()));
        }
        Interview held = getView().interview();
        return held != null && held.answers().get(criterion.code()) == answer;
    }

    public RiskLevel[] getLevels() {
        return RiskLevel.values();
    }

    public @Nullable LocalDate getHeldOn() {
        Interview held = getView().interview();
        return heldOn == null && held != null && !parameters.containsKey(FORM) ? held.heldOn() : heldOn;
    }

    public void setHeldOn(@Nullable LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public @Nullable String getInterpreter() {
        return interpreter;
    }

    public void setInterpreter(@Nullable String interpreter) {
        this.interpreter = interpreter;
    }

    public boolean isAdjusted() {
        return adjusted;
    }

    public void setAdjusted(boolean adjusted) {
        this.adjusted = adjusted;
    }

    public @Nullable String getInstrument() {
        return instrument;
    }

    public void setInstrument(@Nullable String instrument) {
        this.instrument = instrument;
    }

    public @Nullable String getInstrumentVersion() {
        return instrumentVersion;
    }

    public void setInstrumentVersion(@Nullable String instrumentVersion) {
        this.instrumentVersion = instrumentVersion;
    }

    public @Nullable RiskLevel getLevel() {
        return level;
    }

    public void setLevel(@Nullable RiskLevel level) {
        this.level = level;
    }

    public @Nullable LocalDate getAppliedOn() {
        return appliedOn;
    }

    public void setAppliedOn(@Nullable LocalDate appliedOn) {
        this.appliedOn = appliedOn;
    }

    public boolean isInterpreted() {
        return interpreted;
    }

    public void setInterpreted(boolean interpreted) {
        this.interpreted = interpreted;
    }
}
