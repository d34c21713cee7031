package org.reeduca.compliance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy.MakeUp;

/**
 * Goes through the creditable attendances in order and decides which unit each of them credits: its own, that of an
 * absence it makes up for, or none; {@code docs/compliance.md}, section 6.
 */
final class MakeUpMatching {

    private final Attendance attendance;
    private final KnownFacts known;
    private final List<JudgedSession> absences;
    private final @Nullable MakeUp makeUp;
    private final CreditLedger ledger;

    private MakeUpMatching(CompliancePolicy policy, Attendance attendance, KnownFacts known) {
        this.attendance = attendance;
        this.known = known;
        this.absences =
                attendance.judged().stream().filter(JudgedSession::absence).toList();
        this.makeUp = policy.makeUp();
        this.ledger = new CreditLedger(policy.dose());
    }

    /** The credit of a whole history. */
    static CreditLedger credit(CompliancePolicy policy, Attendance attendance, KnownFacts known) {
        return new MakeUpMatching(policy, attendance, known).run();
    }

    private CreditLedger run() {
        for (JudgedSession session : attendance.judged()) {
            if (session.judgement().creditable() && !attendance.afterWindow(session.date())) {
                credit(session);
            }
        }
        return ledger;
    }

    private void credit(JudgedSession session) {
        Optional<JudgedSession> absence = session.extra() ? absenceMadeUpBy(session) : Optional.empty();
        absence.ifPresent(missed -> ledger.makeUp(missed, session));
        Optional<RecognitionFact> said = known.recognition(session.session()).filter(RecognitionFact::decides);
        if (said.isPresent()) {
            creditAsRecognised(session, said.get());
        } else if (absence.isPresent()) {
            ledger.credit(session, absence.get().unit());
        } else if (!session.extra() || !missedUnitBy(session)) {
            ledger.credit(session, session.unit());
        }
    }

    /** After a move the unit is the one that was recognised, also for a make-up; without recognition there is none. */
    private void creditAsRecognised(JudgedSession session, RecognitionFact said) {
        if (said.credited()) {
            ledger.credit(session, session.unit());
        }
    }

    /** The oldest absence that the attendance can still make up for. */
    private Optional<JudgedSession> absenceMadeUpBy(JudgedSession session) {
        MakeUp rules = makeUp;
        if (rules == null || (rules.max() != null && ledger.makeUps() >= rules.max())) {
            return Optional.empty();
        }
        return absences.stream()
                .filter(absence -> !ledger.madeUp(absence))
                .filter(absence -> !ledger.credits(absence.unit()))
                .filter(absence -> !rules.sameUnitOnly() || absence.unit() == session.unit())
                .filter(absence -> inTime(absence, session, rules.withinDays()))
                .findFirst();
    }

    private static boolean inTime(JudgedSession absence, JudgedSession session, @Nullable Integer withinDays) {
        return !absence.date().isAfter(session.date())
                && (withinDays == null || !absence.date().plusDays(withinDays).isBefore(session.date()));
    }

    /** Whether he missed a session of the same unit on or before the date; then only a make-up could credit it. */
    private boolean missedUnitBy(JudgedSession session) {
        return absences.stream()
                .anyMatch(absence ->
                        absence.unit() == session.unit() && !absence.date().isAfter(session.date()));
    }
}
