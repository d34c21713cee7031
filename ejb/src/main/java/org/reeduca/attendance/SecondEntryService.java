package org.reeduca.attendance;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reeduca.access.Role;
import org.reeduca.attendance.RollRepository.NumberedLine;
import org.reeduca.attendance.SecondEntryRepository.Typed;
import org.reeduca.attendance.SecondEntryRepository.TypedLine;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.compliance.CompliancePolicy.Correction;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Stale;

/**
 * The door to second entries: somebody who recorded no mark of a closed list types the paper once more, without being shown the marks; then
 * the two are compared, and where they differ somebody decides.
 */
@Stateless
public class SecondEntryService {

    private static final int LONGEST_REASON = 255;

    @Inject
    private SecondEntryRepository entries;

    @Inject
    private RollRepository rolls;

    @Inject
    private AttendanceService attendance;

    @Inject
    private CorrectionWindows windows;

    @Inject
    private PaperDesk desk;

    @Inject
    private AuditTrail audit;

    /**
     * Who was expected in a session, for typing its paper again.
     *
     * @throws BusinessRuleViolation as for {@link #save}
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.OPEN_SECOND_ENTRY)
    public BlankSheet openBlank(@NotNull UUID session) {
        RollHeader header = desk.load(session);
        requireHeld(header, header.closedAt() != null);
        requireAnother(header);
        return new BlankSheet(
                header.session(),
                header.cohortCode(),
                header.unitNumber(),
                header.heldOn(),
                header.startTime(),
                header.plannedMinutes(),
                desk.expected(header).stream()
                        .map(NumberedLine::line)
                        .map(line -> new BlankSheet.Man(line.participant(), line.name()))
                        .toList());
    }

    /**
     * Records what was typed, once for each session. Marks do not change by it.
     *
     * @throws BusinessRuleViolation {@code cohort.session-cancelled}, {@code cohort.session-not-started}, {@code
     *     attendance.second-list-open}, {@code attendance.second-known}, {@code attendance.second-own}, and what {@link
     *     SecondEntry#requireOf} refuses
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.SAVE_SECOND_ENTRY)
    public void save(@NotNull @Valid SecondEntry entry) {
        RollHeader header = desk.load(entry.session());
        requireHeld(header, rolls.lock(header.sessionId()).isClosed());
        requireAnother(header);
        Map<UUID, NumberedLine> expected = desk.expected(header).stream()
                .collect(Collectors.toMap(numbered -> numbered.line().participant(), Function.identity()));
        entry.requireOf(expected.keySet(), header.plannedMinutes());
        entries.append(header.sessionId(), entry.lines(), expected, desk.me().userId(), desk.now());
    }

    private void requireHeld(RollHeader header, boolean closed) {
        if (header.state() == ProgrammeSession.State.CANCELLED) {
            throw new BusinessRuleViolation("cohort.session-cancelled");
        }
        if (desk.now().isBefore(ProgrammeSession.rollOpensAt(header.heldOn(), header.startTime(), header.zone()))) {
            throw new BusinessRuleViolation("cohort.session-not-started", header.heldOn(), header.startTime());
        }
        if (!closed) {
            throw new BusinessRuleViolation("attendance.second-list-open");
        }
    }

    private void requireAnother(RollHeader header) {
        Typed typed = entries.typed(header.sessionId(), desk.me().userId());
        if (typed.at() != null) {
            throw new BusinessRuleViolation("attendance.second-known");
        }
        if (typed.own()) {
            throw new BusinessRuleViolation("attendance.second-own");
        }
    }

    /**
     * What was recorded beside what was typed again.
     *
     * @throws BusinessRuleViolation {@code attendance.second-none} while nobody typed it
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.COMPARE_ENTRIES)
    public Comparison compare(@NotNull UUID session) {
        return comparison(desk.load(session));
    }

    private Comparison comparison(RollHeader header) {
        Typed typed = entries.typed(header.sessionId(), desk.me().userId());
        if (typed.by() == null || typed.at() == null) {
            throw new BusinessRuleViolation("attendance.second-none");
        }
        Roll roll = attendance.openRoll(header.session());
        Map<UUID, TypedLine> lines = entries.lines(header.sessionId(), desk.me().userId(), FileReader.of(desk.me()));
        Predicate<UUID> mayAnswer = mayAnswer(header);
        List<ComparedMan> men = new ArrayList<>();
        for (RollLine recorded : roll.lines()) {
            TypedLine line = lines.get(recorded.participant());
            if (line != null) {
                men.add(new ComparedMan(
                        recorded, line.paper(), line.then(), line.answered(), mayAnswer.test(recorded.participant())));
            }
        }
        return new Comparison(typed.by(), typed.at(), men);
    }

    /** Whose marks the caller corrects without asking anybody: as long as that, they say as well which entry stands. */
    private Predicate<UUID> mayAnswer(RollHeader header) {
        Instant closedAt = header.closedAt();
        if (closedAt == null || desk.me().has(Role.COORDINATOR)) {
            return man -> closedAt != null;
        }
        Map<UUID, Duration> usual = windows.ofSession(header.sessionId(), header.heldOn(), desk.today());
        Instant now = desk.now();
        return man -> now.isBefore(closedAt.plus(usual.getOrDefault(man, Correction.USUAL)));
    }

    /**
     * Says which entry stands for one man. For the paper the mark is corrected as any other of a closed list; for what is recorded
     * nothing changes but that somebody said so. Whoever may not correct his mark any more says neither: they ask for a correction
     * ({@link CorrectionService}), and the coordination decides. The same answer of the same person sent twice is given once.
     *
     * @param revision of the mark that the caller saw
     * @param reason why, 1 to 255 characters; it stays beside the mark that is corrected
     * @throws Stale when the mark was corrected since
     * @throws BusinessRuleViolation {@code attendance.reason-missing}, {@code attendance.reason-too-long}, {@code
     *     attendance.second-by-coordination}, {@code attendance.second-not-on-list}, {@code attendance.second-answered}, {@code
     *     attendance.second-blank}, {@code attendance.second-unrecorded}, and what correcting the mark refuses
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.ANSWER_ENTRIES)
    public void answer(
            @NotNull UUID session,
            @NotNull UUID participant,
            int revision,
            @NotNull EntryAnswer answer,
            @NotNull String reason) {
        RollHeader header = desk.load(session);
        audit.about("session", session, participant);
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("attendance.reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("attendance.reason-too-long", LONGEST_REASON);
        }
        audit.because(reason);
        rolls.lock(header.sessionId());
        ComparedMan man = compared(comparison(header), participant);
        ComparedMan.Answered before = man.answered();
        if (before != null && before.repeats(answer, reason.strip())) {
            return;
        }
        requireOpen(man, revision);
        int stands = answer == EntryAnswer.PAPER
                ? correct(session, man, reason)
                : requireRecorded(man).revision();
        entries.answer(
                header.sessionId(),
                participant,
                answer,
                reason.strip(),
                stands,
                desk.me().userId(),
                desk.now());
    }

    private static ComparedMan compared(Comparison comparison, UUID participant) {
        return comparison.men().stream()
                .filter(one -> one.recorded().participant().equals(participant))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("attendance.second-not-on-list"));
    }

    private static void requireOpen(ComparedMan man, int revision) {
        if (!man.open()) {
            throw new BusinessRuleViolation("attendance.second-answered");
        }
        if (!man.mayAnswer()) {
            throw new BusinessRuleViolation("attendance.second-by-coordination");
        }
        if (man.recorded().revision() != revision) {
            throw new Stale();
        }
    }

    private static RollLine requireRecorded(ComparedMan man) {
        if (!man.recorded().recorded()) {
            throw new BusinessRuleViolation("attendance.second-unrecorded");
        }
        return man.recorded();
    }

    private int correct(UUID session, ComparedMan man, String reason) {
        if (man.paper().mark() == null) {
            throw new BusinessRuleViolation("attendance.second-blank");
        }
        RollLine before = man.recorded();
        SavedRoll saved = attendance.correctMark(
                session,
                new SaveRoll.Line(
                        before.participant(), before.revision(), man.paper().over(before.observed())),
                reason);
        if (saved.changed().size() != 1) {
            throw new Stale();
        }
        return saved.changed().get(0).revision();
    }

    /** Lists of the caller on which the two entries differ and nobody has decided. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.COMPARE_ENTRIES)
    public List<UnsettledList> findUnsettled() {
        return entries.unsettled(desk.scope(), FileReader.of(desk.me()), desk.today());
    }
}
