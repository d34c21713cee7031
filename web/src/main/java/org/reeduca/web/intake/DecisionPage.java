package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.annotation.RequestParameterValuesMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.intake.AdmissionService;
import org.reeduca.intake.Criterion;
import org.reeduca.intake.Criterion.Answer;
import org.reeduca.intake.Criterion.Target;
import org.reeduca.intake.DecideAdmission;
import org.reeduca.intake.Decision;
import org.reeduca.intake.IntakeView;
import org.reeduca.intake.Interview;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** Everything that was said, to be looked through once more, and the decision. */
@Named
@RequestScoped
public class DecisionPage {

    @Inject
    private AdmissionService admissions;

    @Inject
    private FieldProblems problems;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    @Inject
    @RequestParameterValuesMap
    private Map<String, String[]> values;

    private @Nullable IntakeView view;
    private @Nullable Decision outcome;
    private @Nullable String conditions;
    private @Nullable Target target;
    private @Nullable String targetName;
    private @Nullable String reason;

    public void open() {
        getView();
    }

    public @Nullable String decide() {
        DecideAdmission wish = new DecideAdmission(
                revision(),
                Objects.requireNonNull(outcome),
                conditions,
                target,
                targetName,
                Set.copyOf(Arrays.asList(values.getOrDefault("reasons", new String[0]))));
        if (problems.show("decisionForm", admissions.checkDecision(getOrder(), wish))) {
            return null;
        }
        admissions.decide(getOrder(), wish);
        return done("intake.message.decided");
    }

    public String withdraw() {
        admissions.withdrawDecision(getOrder(), revision(), String.valueOf(reason));
        return done("intake.message.undecided");
    }

    private String done(String message) {
        messages.flashInfo(message);
        return "/intake/decision.xhtml?faces-redirect=true&order=" + getOrder();
    }

    private int revision() {
        return Choice.number(parameters.get("revision"), 0);
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

    /** Whether the caller decides. */
    public boolean isDeciding() {
        return getView().open() && currentUser.me().has(Role.COORDINATOR);
    }

    /** What the interview said, against which the decision is to be read. */
    public List<Criterion> getAnswered() {
        Interview held = getView().interview();
        return held == null
                ? List.of()
                : getView().criteria().stream()
                        .filter(criterion -> held.answers().containsKey(criterion.code()))
                        .toList();
    }

    public @Nullable Answer answer(Criterion criterion) {
        Interview held = getView().interview();
        return held == null ? null : held.answers().get(criterion.code());
    }

    /** Reasons that can be given: what may never decide is not among them. */
    public List<Criterion> getReasons() {
        Set<String> possible = getView().possibleReasons(getView().today());
        return getView().criteria().stream()
                .filter(criterion -> possible.contains(criterion.code()))
                .toList();
    }

    public boolean ticked(Criterion criterion) {
        return Arrays.asList(values.getOrDefault("reasons", new String[0])).contains(criterion.code());
    }

    public Decision[] getOutcomes() {
        return Decision.values();
    }

    public Target[] getTargets() {
        return Target.values();
    }

    public @Nullable Decision getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable Decision outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getConditions() {
        return conditions;
    }

    public void setConditions(@Nullable String conditions) {
        this.conditions = conditions;
    }

    public @Nullable Target getTarget() {
        return target;
    }

    public void setTarget(@Nullable Target target) {
        this.target = target;
    }

    public @Nullable String getTargetName() {
        return targetName;
    }

    public void setTargetName(@Nullable String targetName) {
        this.targetName = targetName;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
