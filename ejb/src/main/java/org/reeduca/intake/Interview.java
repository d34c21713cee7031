package org.reeduca.intake;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.Criterion.Answer;

/** An interview that was held, with an answer to each criterion by its code. */
public record Interview(
        LocalDate heldOn,
        String heldBy,
        Map<String, Answer> answers,
        @Nullable String interpreter,
        boolean adjusted) {

    public Interview {
        answers = Map.copyOf(answers);
    }
}
