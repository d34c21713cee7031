package org.reeduca.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.Signature.Way;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Texts;

/**
 * The wish to keep what a man drew under a paper on this device.
 *
 * @param text {@linkplain PaperText#fingerprint fingerprint} of the text that was shown to him
 * @param drawing what he drew, as {@link Drawing} reads it
 * @param witness name of whoever saw it, where the paper wants one, as is {@code witnessDrawing}
 */
public record DrawPaper(
        @NotNull Paper paper,
        @NotNull String text,
        @NotNull String drawing,
        boolean readAloud,
        @Nullable @Size(max = 120) String interpreter,
        @Nullable @Size(max = 120) String witness,
        @NotNull String witnessDrawing) {

    public DrawPaper {
        interpreter = SignPaper.tidy(interpreter);
        witness = SignPaper.tidy(witness);
    }

    /** The text that was shown; empty when another one has taken its place. */
    Optional<PaperText> shown(IntakeView view) {
        return view.papers().stream()
                .filter(one -> one.paper() == paper && one.fingerprint().equals(text))
                .findFirst();
    }

    /** What would be wrong with it, field by field. */
    List<FieldProblem> problems(IntakeView view) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<PaperText> shown = shown(view);
        Decided decided = view.decided();
        if (shown.isEmpty()) {
            problems.add(FieldProblem.of("drawing", "intake.text-replaced"));
        } else if (view.arrivedOn() == null) {
            problems.add(FieldProblem.of("drawing", "intake.draw-before-arrival"));
        } else if (decided != null && !decided.outcome().admits()) {
            problems.add(FieldProblem.of("drawing", "intake.draw-not-admitted"));
        } else {
            Drawing.fault(drawing).ifPresent(code -> problems.add(FieldProblem.of("drawing", code)));
        }
        problems.addAll(SignPaper.hearing(view, interpreter, readAloud));
        if (shown.isPresent() && shown.get().witnessed()) {
            witnessing(view, problems);
        }
        return problems;
    }

    private void witnessing(IntakeView view, List<FieldProblem> problems) {
        String name = witness;
        if (name == null) {
            problems.add(FieldProblem.of("witness", "intake.witness-name"));
        } else if (Texts.key(name).equals(Texts.key(view.man().name().inDocuments()))) {
            problems.add(FieldProblem.of("witness", "intake.witness-himself"));
        }
        Drawing.fault(witnessDrawing).ifPresent(code -> problems.add(FieldProblem.of("witnessDrawing", code)));
    }

    /** The same as a signature of that day. */
    SignPaper signed(LocalDate on) {
        return new SignPaper(
                paper, PaperState.SIGNED, Way.DRAWN, on, null, false, readAloud, interpreter, null, null, null);
    }
}
