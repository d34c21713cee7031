package org.reeduca.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.Signature.Way;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.participant.NeedKind;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Texts;

/**
 * The wish to write down what he did with a paper.
 *
 * @param way how he signed; null unless he signed, and never {@link Way#DRAWN}, which {@link DrawPaper} brings
 * @param typedName and {@code agreed} are his signature on a tablet
 * @param firstWitness of a thumbprint, as is the second one
 * @param scan attachment of his order that shows the signed paper
 */
public record SignPaper(
        @NotNull Paper paper,
        @NotNull PaperState state,
        @Nullable Way way,
        @NotNull LocalDate on,
        @Nullable @Size(max = 160) String typedName,
        boolean agreed,
        boolean readAloud,
        @Nullable @Size(max = 120) String interpreter,
        @Nullable @Size(max = 120) String firstWitness,
        @Nullable @Size(max = 120) String secondWitness,
        @Nullable UUID scan) {

    public SignPaper {
        boolean signed = state == PaperState.SIGNED;
        way = signed ? way : null;
        typedName = way == Way.TABLET ? tidy(typedName) : null;
        interpreter = tidy(interpreter);
        firstWitness = way == Way.THUMBPRINT ? tidy(firstWitness) : null;
        secondWitness = way == Way.THUMBPRINT ? tidy(secondWitness) : null;
    }

    /** What was typed without blanks at its ends; null when nothing is left. */
    static @Nullable String tidy(@Nullable String typed) {
        String text = typed == null ? "" : Texts.clean(typed);
        return text.isEmpty() ? null : text;
    }

    /** What would be wrong with it, field by field. */
    List<FieldProblem> problems(IntakeView view, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (on.isAfter(today) || on.isBefore(view.man().receivedOn())) {
            problems.add(
                    FieldProblem.of("on", "intake.interview-day", view.man().receivedOn()));
        }
        if (state == PaperState.WITHDRAWN && !view.facts().signed().holds(paper)) {
            problems.add(FieldProblem.of("state", "intake.paper-not-signed"));
        }
        if (state == PaperState.SIGNED) {
            signing(view, problems);
        }
        return problems;
    }

    private void signing(IntakeView view, List<FieldProblem> problems) {
        if (way == null || way == Way.DRAWN) {
            problems.add(FieldProblem.of("way", "intake.way-missing"));
        } else if (way == Way.TABLET && typedName == null) {
            problems.add(FieldProblem.of("typedName", "intake.name-missing"));
        } else if (way == Way.TABLET && !agreed) {
            problems.add(FieldProblem.of("agreed", "intake.tick-missing"));
        } else if (way == Way.THUMBPRINT && (firstWitness == null || secondWitness == null)) {
            problems.add(
                    FieldProblem.of(firstWitness == null ? "firstWitness" : "secondWitness", "intake.witness-missing"));
        } else if (way == Way.THUMBPRINT && sameWitness()) {
            problems.add(FieldProblem.of("secondWitness", "intake.witness-same"));
        }
        problems.addAll(hearing(view, interpreter, readAloud));
    }

    /** What is wrong when somebody signs who needs the paper in his language or read to him. */
    static List<FieldProblem> hearing(IntakeView view, @Nullable String interpreter, boolean readAloud) {
        List<FieldProblem> problems = new ArrayList<>();
        if (view.needs(NeedKind.INTERPRETER) && interpreter == null) {
            problems.add(FieldProblem.of("interpreter", "intake.interpreter-missing"));
        }
        if (view.needs(NeedKind.READ_ALOUD) && !readAloud) {
            problems.add(FieldProblem.of("readAloud", "intake.aloud-missing"));
        }
        return problems;
    }

    private boolean sameWitness() {
        return Texts.key(Objects.requireNonNull(firstWitness)).equals(Texts.key(Objects.requireNonNull(secondWitness)));
    }
}
