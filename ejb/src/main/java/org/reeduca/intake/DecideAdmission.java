package org.reeduca.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.Criterion.Target;
import org.reeduca.shared.FieldProblem;

/**
 * The wish to decide about an admission.
 *
 * @param reasons codes of criteria; for whoever is not admitted
 * @param revision of the decision that was shown; 0 when there was none
 */
public record DecideAdmission(
        int revision,
        @NotNull Decision outcome,
        @Nullable @Size(max = 300) String conditions,
        @Nullable Target target,
        @Nullable @Size(max = 160) String targetName,
        Set<String> reasons) {

    public DecideAdmission {
        conditions = outcome == Decision.ADMIT_CONDITIONS ? tidy(conditions) : null;
        target = outcome == Decision.REFER ? target : null;
        targetName = outcome == Decision.REFER ? tidy(targetName) : null;
        reasons = outcome == null || outcome.admits() ? Set.of() : Set.copyOf(reasons);
    }

    private static @Nullable String tidy(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** What would be wrong with it, field by field. */
    List<FieldProblem> problems(IntakeView view, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (view.callerTied()) {
            problems.add(FieldProblem.of("outcome", "intake.tied-yourself"));
        } else if (outcome.admits()) {
            admitting(view, today, problems);
        } else {
            refusing(view, today, problems);
        }
        return problems;
    }

    private void admitting(IntakeView view, LocalDate today, List<FieldProblem> problems) {
        hindrance(view, today).ifPresent(code -> problems.add(FieldProblem.of("outcome", code)));
        if (outcome == Decision.ADMIT_CONDITIONS && conditions == null) {
            problems.add(FieldProblem.of("conditions", "intake.conditions-missing"));
        }
    }

    /** The first thing that keeps him from being admitted. */
    private Optional<String> hindrance(IntakeView view, LocalDate today) {
        Interview interview = view.interview();
        Screening screening = view.screening();
        String code = null;
        if (view.minorOn(today)) {
            code = "intake.minor";
        } else if (view.woman()) {
            code = "intake.woman";
        } else if (!view.birthKnown()) {
            code = "intake.birth-unknown";
        } else if (interview == null) {
            code = "intake.interview-first";
        } else if (screening == null) {
            code = "intake.screening-first";
        } else if (!view.facts().signed().complete()) {
            code = "intake.signatures-first";
        } else if (screening.level() == RiskLevel.HIGH && screening.byCaller()) {
            code = "intake.second-person";
        } else if (view.against(interview)) {
            code = "intake.criterion-against";
        } else if (outcome == Decision.ADMIT && view.doubtful(interview)) {
            code = "intake.criterion-doubtful";
        }
        return Optional.ofNullable(code);
    }

    private void refusing(IntakeView view, LocalDate today, List<FieldProblem> problems) {
        Set<String> possible = view.possibleReasons(today);
        if (reasons.isEmpty()) {
            problems.add(FieldProblem.of("reasons", "intake.reason-missing"));
        } else if (!possible.containsAll(reasons)) {
            problems.add(FieldProblem.of("reasons", "intake.reason-unfounded"));
        }
        if (outcome == Decision.REFER && target == null) {
            problems.add(FieldProblem.of("target", "intake.target-missing"));
        } else if (outcome == Decision.REFER && targetName == null) {
            problems.add(FieldProblem.of("targetName", "intake.target-name-missing"));
        } else if (outcome == Decision.REFER && !fits(target, view, today)) {
            problems.add(FieldProblem.of("target", "intake.target-wrong"));
        }
    }

    /** Minors go to their own services, women to their own programme, and nobody else does. */
    private static boolean fits(@Nullable Target target, IntakeView view, LocalDate today) {
        return (target == Target.CHILD_SERVICES) == view.minorOn(today)
                && (view.minorOn(today) || (target == Target.WOMENS_PROGRAMME) == view.woman());
    }
}
