package org.reeduca.justification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Texts;

/**
 * What he hands in for an absence.
 *
 * @param revision the statement that was shown, 0 when there was none
 * @param submittedOn day he handed it in; not later than today, not long before the session, and not before what he handed in
 *     first
 * @param issuer who issued the document; null when he brings none
 * @param issuedOn day of the document; null when it has none
 */
public record HandIn(
        int revision,
        @NotNull LocalDate submittedOn,
        @NotNull AbsenceMotive motive,
        @Nullable @Size(max = 160) String issuer,
        @Nullable LocalDate issuedOn) {

    /** Nobody excuses himself for a session that is further away than this. */
    private static final int MOST_DAYS_BEFORE = 60;

    public HandIn {
        issuer = issuer == null || Texts.clean(issuer).isEmpty() ? null : Texts.clean(issuer);
    }

    /**
     * What is wrong with it, field by field.
     *
     * @param missed day of the session
     * @param first day he handed in what came first; null when this does
     * @param today day at the centre
     * @param withFile whether a file comes with it
     */
    List<FieldProblem> problems(LocalDate missed, @Nullable LocalDate first, LocalDate today, boolean withFile) {
        List<FieldProblem> problems = new ArrayList<>();
        if (submittedOn.isAfter(today)) {
            problems.add(FieldProblem.of("submittedOn", "justification.submitted-ahead"));
        } else if (submittedOn.isBefore(missed.minusDays(MOST_DAYS_BEFORE))) {
            problems.add(FieldProblem.of("submittedOn", "justification.submitted-long-before", MOST_DAYS_BEFORE));
        } else if (first != null && submittedOn.isBefore(first)) {
            problems.add(FieldProblem.of("submittedOn", "justification.submitted-before-first", first));
        }
        if (issuedOn != null && issuedOn.isAfter(submittedOn)) {
            problems.add(FieldProblem.of("issuedOn", "justification.issued-after"));
        }
        if (issuer == null && (withFile || issuedOn != null)) {
            problems.add(FieldProblem.of("issuer", "justification.issuer-missing"));
        }
        return problems;
    }
}
