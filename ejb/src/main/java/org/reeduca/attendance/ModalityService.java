package org.reeduca.attendance;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.RollRepository.NumberedLine;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/**
 * The door to how a session was held and how each man was present in it. Nothing is counted otherwise for it: that he was there is
 * his mark. What his order allows is kept when it is written down of him; of a session held remotely it is shown, for it was held.
 */
@Stateless
public class ModalityService {

    private static final String SUBJECT = "session";

    @Inject
    private ModalityRepository modalities;

    @Inject
    private RollRepository rolls;

    @Inject
    private Standings standings;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** How a session was held, and who may not attend it remotely. */
    @RolesAllowed({COORDINATOR, EVALUATOR, FACILITATOR})
    @Audited(AuditAction.OPEN_MODALITY)
    public SessionModality findOfSession(@NotNull UUID session) {
        RollHeader header = load(session);
        Map<UUID, List<LocalDate>> remote = modalities.remoteDays(header.sessionId());
        List<RemoteLimit> inRoom =
                standings
                        .of(Men.OF_SESSION, header.sessionId(), header.heldOn(), clock.instant(), FileReader.of(me()))
                        .stream()
                        .flatMap(
                                man -> RemoteLimit.of(
                                        man, remote.getOrDefault(man.person().ref(), List.of()))
                                        .stream())
                        .filter(RemoteLimit::reached)
                        .toList();
        return new SessionModality(
                session,
                header.cohortCode(),
                header.unitNumber(),
                header.heldOn(),
                header.modality(),
                modalities.ofSession(header.sessionId()),
                inRoom,
                mayNote(header));
    }

    /**
     * Says how a session was held.
     *
     * @throws BusinessRuleViolation {@code cohort.session-not-started}, {@code cohort.session-cancelled}, {@code
     *     attendance.correction-by-coordination}, the first of {@link NotePresence#problems}
     */
    @RolesAllowed({COORDINATOR, FACILITATOR})
    @Audited(AuditAction.NOTE_MODALITY)
    public void noteOfSession(@NotNull UUID session, @NotNull @Valid NotePresence said) {
        RollHeader header = lock(session);
        List<ModalityStatement> history = modalities.ofSession(header.sessionId());
        FieldProblem.refuse(said.problems(stands(history, Modality.IN_ROOM), said.verified()));
        modalities.note(header.sessionId(), next(history), said, me().userId(), clock.instant());
    }

    /** How a man was present in a session. */
    @RolesAllowed({COORDINATOR, EVALUATOR, FACILITATOR})
    @Audited(AuditAction.OPEN_MODALITY)
    public ManModality findOfMan(@NotNull UUID session, @NotNull UUID participant) {
        RollHeader header = load(session);
        NumberedLine man = line(header, participant);
        List<ModalityStatement> history = modalities.ofMan(header.sessionId(), man.participantId());
        RemoteLimit limit = limit(header, man);
        return new ManModality(
                present(man) ? stands(history, header.modality()) : null,
                seen(history),
                history,
                limit == null || elsewhere(header, man) ? null : limit,
                mayNote(header) && present(man));
    }

    /** What is wrong with it, field by field. */
    @RolesAllowed({COORDINATOR, FACILITATOR})
    public List<FieldProblem> checkOfMan(
            @NotNull UUID session, @NotNull UUID participant, @NotNull @Valid NotePresence said) {
        RollHeader header = load(session);
        return problems(header, line(header, participant), said);
    }

    /**
     * Says how a man was present.
     *
     * @throws BusinessRuleViolation {@code attendance.remote-not-present} of a man who is not marked as present, {@code
     *     attendance.remote-forbidden} and {@code attendance.remote-used-up} where his order does not allow it, those of {@link
     *     #noteOfSession}
     */
    @RolesAllowed({COORDINATOR, FACILITATOR})
    @Audited(AuditAction.NOTE_MODALITY)
    public void noteOfMan(@NotNull UUID session, @NotNull UUID participant, @NotNull @Valid NotePresence said) {
        RollHeader header = lock(session);
        NumberedLine man = line(header, participant);
        if (!present(man)) {
            throw new BusinessRuleViolation("attendance.remote-not-present");
        }
        FieldProblem.refuse(problems(header, man, said));
        List<ModalityStatement> history = modalities.ofMan(header.sessionId(), man.participantId());
        modalities.note(header.sessionId(), man.participantId(), next(history), said, me().userId(), clock.instant());
    }

    private List<FieldProblem> problems(RollHeader header, NumberedLine man, NotePresence said) {
        List<ModalityStatement> history = modalities.ofMan(header.sessionId(), man.participantId());
        Modality stands = stands(history, header.modality());
        List<FieldProblem> problems = new ArrayList<>(said.problems(stands, seen(history)));
        boolean oneMore = said.modality() == Modality.REMOTE && stands != Modality.REMOTE;
        RemoteLimit limit = oneMore ? limit(header, man) : null;
        if (limit != null && limit.reached()) {
            problems.add(elsewhere(header, man) ? RemoteLimit.forbidden() : limit.problem());
        }
        return problems;
    }

    /** A centre that he left is told that it is not allowed, and no figure of his orders. */
    private boolean elsewhere(RollHeader header, NumberedLine man) {
        return modalities.elsewhere(header.sessionId(), man.participantId());
    }

    private @Nullable RemoteLimit limit(RollHeader header, NumberedLine man) {
        Map<UUID, List<LocalDate>> remote = modalities.remoteDays(header.sessionId(), man.participantId());
        return standings
                .of(Men.ONE, man.participantId(), header.heldOn(), clock.instant(), FileReader.of(me()))
                .stream()
                .flatMap(one ->
                        RemoteLimit.of(one, remote.getOrDefault(one.person().ref(), List.of())).stream())
                .findFirst()
                .orElse(null);
    }

    private NumberedLine line(RollHeader header, UUID participant) {
        audit.about(SUBJECT, header.session(), participant);
        return rolls.lines(header, FileReader.of(me())).stream()
                .filter(numbered -> numbered.line().participant().equals(participant))
                .findFirst()
                .orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private static boolean present(NumberedLine man) {
        return man.line().observed().mark() == Mark.PRESENT;
    }

    private static Modality stands(List<ModalityStatement> history, Modality otherwise) {
        return history.isEmpty() ? otherwise : history.get(0).modality();
    }

    private static boolean seen(List<ModalityStatement> history) {
        return !history.isEmpty() && history.get(0).verified();
    }

    private static int next(List<ModalityStatement> history) {
        return history.isEmpty() ? 1 : history.get(0).revision() + 1;
    }

    private boolean mayNote(RollHeader header) {
        return header.mayMark(me(), clock.instant()) || header.mayNote(me(), clock.instant());
    }

    /** The session, so that nobody says otherwise at the same time. */
    private RollHeader lock(UUID session) {
        RollHeader header = load(session);
        rolls.lock(header.sessionId()).requireRollCanBeTaken(header.zone(), clock.instant());
        if (!mayNote(header)) {
            throw new BusinessRuleViolation("attendance.correction-by-coordination");
        }
        return header;
    }

    private RollHeader load(UUID session) {
        audit.about(SUBJECT, session, null);
        return rolls.header(session, StaffScope.of(me()), today()).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private Me me() {
        return currentUser.me();
    }

    private LocalDate today() {
        ZoneId zone = me().zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
