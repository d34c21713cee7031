package org.reeduca.justification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.compliance.JustificationFact.Decision;

/**
 * What was said about the justification of an absence at one time; the highest revision holds.
 *
 * @param revision from 1
 * @param submittedOn day he handed it in
 * @param decidedOn day of the decision; null while it is pending
 * @param override whether it was accepted although it came too late
 * @param reopened whether it takes a decision back
 * @param reason of the decision or of taking one back; null when none was given, and for whoever does not decide
 * @param motive what it was about; null for whoever does not decide
 * @param issuer who issued the document; null when he brought none, and for whoever does not decide
 * @param issuedOn day of the document; null when it has none, and for whoever does not decide
 * @param author who wrote this down
 * @param mine whether the reader did
 * @param askedBy who asked to accept it although it came too late; null for anything else
 * @param fromPaper whether it was copied from a paper list
 */
public record Statement(
        int revision,
        LocalDate submittedOn,
        Decision decision,
        @Nullable LocalDate decidedOn,
        boolean override,
        boolean reopened,
        @Nullable String reason,
        @Nullable AbsenceMotive motive,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        Instant recordedAt,
        String author,
        boolean mine,
        @Nullable String askedBy,
        boolean fromPaper) {

    /** Whether somebody still has to say yes or no. */
    public boolean pending() {
        return decision == Decision.PENDING;
    }

    /** Whether it excuses the absence. */
    public boolean accepted() {
        return decision == Decision.ACCEPTED;
    }

    /** What those may know who hand in and look: that it was said, when, and by whom; not what it was about nor why. */
    Statement withoutContent() {
        return new Statement(
                revision,
                submittedOn,
                decision,
                decidedOn,
                override,
                reopened,
                null,
                null,
                null,
                null,
                recordedAt,
                author,
                mine,
                askedBy,
                fromPaper);
    }
}
