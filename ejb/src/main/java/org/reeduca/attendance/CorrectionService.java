package org.reeduca.attendance;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.CorrectionRepository.Found;
import org.reeduca.attendance.Corrections.Way;
import org.reeduca.attendance.RollRepository.NumberedLine;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Stale;
import org.reeduca.standing.FactsChanged;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/**
 * The door to corrections that take two people: after the time of the policy those who took a list ask, and the coordination says yes
 * or no. A yes appends the mark that was asked for, with both names.
 */
@Stateless
public class CorrectionService {

    private static final String SUBJECT = "correction";

    @Inject
    private CorrectionRepository corrections;

    @Inject
    private RollRepository rolls;

    @Inject
    private CorrectionWindows windows;

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

    @Inject
    private Event<FactsChanged> changed;

    /** How the caller corrects the mark of a man, and what was asked for about it. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.OPEN_CORRECTIONS)
    public Corrections findCorrections(@NotNull UUID session, @NotNull UUID participant) {
        RollHeader header = load(session, participant);
        NumberedLine line = line(header, participant);
        Instant until = until(header, line.participantId());
        List<CorrectionRequest> requests =
                corrections.of(header.sessionId(), line.participantId(), me().userId()).stream()
                        .map(Found::request)
                        .toList();
        return new Corrections(way(until, line, requests), until, requests);
    }

    private Way way(@Nullable Instant until, NumberedLine line, List<CorrectionRequest> requests) {
        if (until == null || !line.line().expected()) {
            return Way.NONE;
        } else if (me().has(Role.COORDINATOR) || clock.instant().isBefore(until)) {
            return Way.DIRECT;
        }
        return requests.stream().anyMatch(CorrectionRequest::open) ? Way.NONE : Way.ASK;
    }

    /**
     * Asks for a correction. Sent twice it is asked for once.
     *
     * @throws Stale when another mark stands there than the one whoever asks saw
     * @throws BusinessRuleViolation {@code attendance.list-open}, {@code attendance.correction-in-time} while the caller may correct it
     *     without asking, {@code attendance.correction-waits} while another request does, {@code attendance.not-in-group-that-day}, and
     *     what {@link AskCorrection#requireAskable} refuses
     */
    @RolesAllowed(FACILITATOR)
    @Audited(AuditAction.ASK_CORRECTION)
    public void ask(@NotNull @Valid AskCorrection wish) {
        RollHeader header = load(wish.session(), wish.participant());
        rolls.lock(header.sessionId());
        NumberedLine line = line(header, wish.participant());
        Optional<CorrectionRequest> waiting =
                corrections.of(header.sessionId(), line.participantId(), me().userId()).stream()
                        .map(Found::request)
                        .filter(CorrectionRequest::open)
                        .findFirst();
        if (waiting.filter(request -> request.repeats(wish)).isPresent()) {
            return;
        }
        requireAskable(header, line, wish);
        if (waiting.isPresent()) {
            throw new BusinessRuleViolation("attendance.correction-waits");
        }
        audit.because(wish.reason());
        corrections.ask(
                UUID.randomUUID(), header.sessionId(), line.participantId(), wish, me().userId(), clock.instant());
    }

    private void requireAskable(RollHeader header, NumberedLine line, AskCorrection wish) {
        Instant until = until(header, line.participantId());
        if (until == null) {
            throw new BusinessRuleViolation("attendance.list-open");
        } else if (clock.instant().isBefore(until)) {
            throw new BusinessRuleViolation("attendance.correction-in-time");
        } else if (!line.line().expected()) {
            throw new BusinessRuleViolation("attendance.not-in-group-that-day");
        } else if (line.line().revision() != wish.revision()) {
            throw new Stale();
        }
        wish.requireAskable(line.line().observed(), header.plannedMinutes());
    }

    /** A request with what stands there and what a yes changes for the man. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_CORRECTION)
    public CorrectionCase open(@NotNull UUID request) {
        Found found = find(request);
        Stands stands = stands(found);
        boolean stale =
                found.request().open() && stands.revision() != found.request().revision();
        boolean foreseeable = found.request().open() && !stale && !found.elsewhere();
        return new CorrectionCase(
                found.request(),
                stands.observed(),
                stale,
                found.elsewhere(),
                foreseeable
                        ? CorrectionEffect.of(
                                found.request().session(),
                                found.request().wanted(),
                                standings.questions(Men.ONE, found.manKey(), today()))
                        : List.of());
    }

    /**
     * Says yes or no to a request; a yes appends the mark. The same answer sent twice is given once.
     *
     * @throws BusinessRuleViolation {@code attendance.reason-missing}, {@code attendance.correction-own} for a request of the caller's,
     *     {@code attendance.correction-answered}, {@code attendance.correction-stale} for a yes when another mark stands there than
     *     when it was asked for, {@code attendance.not-in-group-that-day}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.DECIDE_CORRECTION)
    public void decide(@NotNull UUID request, boolean approved, @NotNull @Size(max = 255) String reason) {
        ProgrammeSession session = rolls.lock(find(request).sessionKey());
        Found found = find(request);
        String why = reason.strip();
        CorrectionRequest.Answer before = found.request().answer();
        if (before != null
                && before.mine()
                && before.approved() == approved
                && before.reason().equals(why)) {
            return;
        } else if (before != null) {
            throw new BusinessRuleViolation("attendance.correction-answered");
        } else if (found.request().mine()) {
            throw new BusinessRuleViolation("attendance.correction-own");
        } else if (why.isEmpty()) {
            throw new BusinessRuleViolation("attendance.reason-missing");
        }
        audit.because(why);
        if (approved) {
            append(found, session);
        }
        corrections.answer(found.key(), approved, why, me().userId(), clock.instant());
        if (approved) {
            changed.fire(new FactsChanged(found.request().session()));
        }
    }

    private void append(Found found, ProgrammeSession session) {
        CorrectionRequest request = found.request();
        RollHeader header = load(request.session(), request.participant());
        if (stands(found).revision() != request.revision()) {
            throw new BusinessRuleViolation("attendance.correction-stale");
        }
        RollKeeping keeping =
                new RollKeeping(session, rolls.lines(header, FileReader.of(me())), me().userId(), clock.instant());
        keeping.correct(
                new SaveRoll.Line(request.participant(), request.revision(), request.wanted()), request.reason());
        session.hold(me().userId(), clock.instant());
        rolls.append(keeping.news());
    }

    /** What is recorded now. */
    private record Stands(int revision, Observed observed) {}

    private Stands stands(Found found) {
        return rolls.history(found.sessionKey(), found.request().participant(), FileReader.of(me())).stream()
                .findFirst()
                .map(mark -> new Stands(mark.revision(), mark.observed()))
                .orElse(new Stands(0, Observed.NOTHING));
    }

    /** When the time ends in which those who took the list correct it themselves; null while it is open. */
    private @Nullable Instant until(RollHeader header, long man) {
        Instant closedAt = header.closedAt();
        return closedAt == null ? null : closedAt.plus(windows.of(man, header.heldOn(), today()));
    }

    private Found find(UUID request) {
        audit.about(SUBJECT, request, null);
        Long centre = me().centreId();
        Found found = corrections
                .find(centre == null ? -1 : centre, request, me().userId(), FileReader.of(me()))
                .orElseThrow(() -> access.outOfScope(SUBJECT));
        audit.about(SUBJECT, request, found.request().participant());
        return found;
    }

    private RollHeader load(UUID session, UUID participant) {
        audit.about("session", session, participant);
        return rolls.header(session, StaffScope.of(me()), today()).orElseThrow(() -> access.outOfScope("session"));
    }

    private NumberedLine line(RollHeader header, UUID participant) {
        return rolls.lines(header, FileReader.of(me())).stream()
                .filter(numbered -> numbered.line().participant().equals(participant))
                .findFirst()
                .orElseThrow(() -> access.outOfScope("session"));
    }

    private Me me() {
        return currentUser.me();
    }

    private LocalDate today() {
        ZoneId zone = me().zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
