package org.reeduca.justification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.referral.BroughtDocument;
import org.reeduca.shared.FieldProblem;

/**
 * A document that an officer hands in for an absence; the day is the day on which it is.
 *
 * @param revision what was said last about it when the page was shown, 0 for nothing
 * @param issuer who issued it
 * @param issuedOn its day; null when it has none
 */
public record OfficerHandIn(
        @NotNull UUID session,
        int revision,
        @NotNull AbsenceMotive motive,
        @NotBlank @Size(max = 160) String issuer,
        @Nullable LocalDate issuedOn) {

    /** As it is written down. */
    HandIn on(LocalDate today) {
        return new HandIn(revision, today, motive, issuer, issuedOn);
    }

    /**
     * What is wrong with it, field by field.
     *
     * @param missed day of the session
     * @param first day on which something was handed in first; null when this is it
     * @param today day at the centre
     */
    List<FieldProblem> problems(
            LocalDate missed,
            @Nullable LocalDate first,
            LocalDate today,
            @Nullable String fileName,
            byte @Nullable [] content) {
        List<FieldProblem> problems = new ArrayList<>(on(today).problems(missed, first, today, fileName != null));
        if (fileName == null || content == null) {
            problems.add(FieldProblem.of("file", "justification.file-missing"));
        } else {
            problems.addAll(BroughtDocument.problems(fileName, content));
        }
        return problems;
    }
}
