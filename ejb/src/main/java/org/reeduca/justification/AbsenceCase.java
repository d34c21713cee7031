package org.reeduca.justification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.compliance.Outcome;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;

/**
 * One absence and everything that was said about excusing it.
 *
 * @param session public reference of the session
 * @param participant public reference of the man
 * @param fileNumber null when another centre has his file
 * @param absent whether he is recorded as absent now
 * @param terms how long he has, under each of his orders; empty for whoever only receives, and when another centre has his file
 * @param revision the number of the statement that holds, 0 when there is none
 * @param statements what was said, the latest first; without what it was about for whoever does not decide
 * @param files what he brought, the latest first; empty for whoever may not see it
 * @param override the request to accept the latest statement although it came too late; null when nobody asked
 * @param timeliness whether the reader may accept it alone; in time for whoever does not decide
 * @param may what the reader may do
 * @param today day at the centre
 */
public record AbsenceCase(
        UUID session,
        UUID participant,
        FullName name,
        @Nullable String fileNumber,
        String cohortCode,
        int unit,
        LocalDate heldOn,
        boolean absent,
        int revision,
        List<TermUnder> terms,
        List<Statement> statements,
        List<BroughtFile> files,
        @Nullable OverrideRequest override,
        Timeliness timeliness,
        May may,
        LocalDate today) {

    public AbsenceCase {
        terms = List.copyOf(terms);
        statements = List.copyOf(statements);
        files = List.copyOf(files);
    }

    /** The statement that holds. */
    public Optional<Statement> latest() {
        return statements.stream().findFirst();
    }

    /** Whether it takes two people to accept it. */
    public boolean takesTwo() {
        return timeliness != Timeliness.IN_TIME;
    }

    /**
     * His term under one order.
     *
     * @param order the order
     * @param lastDay last day to justify; null when its policy sets none
     * @param outcome what the absence counts as under it today; null when it does not count under it
     */
    public record TermUnder(
            UUID order,
            Bilingual figure,
            @Nullable LocalDate lastDay,
            @Nullable Outcome outcome) {

        /** Whether the day came after it. */
        public boolean late(LocalDate submittedOn) {
            return lastDay != null && submittedOn.isAfter(lastDay);
        }

        /** Whether the day came after the term of every order; never when there is none. */
        static boolean tooLate(List<TermUnder> terms, LocalDate submittedOn) {
            return !terms.isEmpty() && terms.stream().allMatch(term -> term.late(submittedOn));
        }
    }

    /** A file he brought. */
    public record BroughtFile(
            UUID ref,
            String fileName,
            String mediaType,
            int bytes,
            Instant recordedAt,
            String author,
            @Nullable String withdrawnBecause) {}

    /**
     * A request to accept what came too late.
     *
     * @param revision the statement it is about
     * @param mine whether the reader asked
     * @param approved what the second person said; null while nobody did
     */
    public record OverrideRequest(
            int revision,
            String reason,
            Instant askedAt,
            String askedBy,
            boolean mine,
            @Nullable Boolean approved,
            @Nullable String answerReason,
            @Nullable String answeredBy) {

        /** Whether a second person still has to answer. */
        public boolean open() {
            return approved == null;
        }
    }

    /**
     * What the reader may do.
     *
     * @param handIn hand something in
     * @param decide accept, refuse, ask for and answer an override, withdraw files
     * @param seeFiles open what he brought
     */
    public record May(boolean handIn, boolean decide, boolean seeFiles) {}

    /** Whether the reader may now hand something in: not over a decision that excuses him, which would be lost. */
    public boolean receivable() {
        return may.handIn() && absent && !excused();
    }

    /** Whether it was accepted. */
    public boolean excused() {
        return latest().map(Statement::accepted).orElse(false);
    }

    /** Whether the reader may now say yes or no. */
    public boolean decidable() {
        return may.decide() && absent && latest().map(Statement::pending).orElse(false);
    }

    /** Whether a decision can be taken back. */
    public boolean reopenable() {
        return may.decide()
                && latest().map(one -> one.decision() != Decision.PENDING).orElse(false);
    }
}
