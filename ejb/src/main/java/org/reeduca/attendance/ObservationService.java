package org.reeduca.attendance;

import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
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
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.ObservationRepository.Promise;
import org.reeduca.attendance.RollRepository.NumberedLine;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;

/**
 * The door to what facilitators observe of a man in a session. Only those who facilitate the group today read and write it: not the
 * coordination, unless it facilitates, and nobody once they have left the group. Who skips it says once by when it will be written.
 */
@Stateless
public class ObservationService {

    /** Days after which a promise may end at the latest. */
    public static final int MOST_DAYS = 14;

    private static final String SUBJECT = "session";

    @Inject
    private ObservationRepository observations;

    @Inject
    private RollRepository rolls;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<ObservationPromised> promised;

    @Inject
    private Event<ObservationWritten> written;

    /** What was observed of a man in a session; empty, with nobody named in the audit, for somebody who does not facilitate his group. */
    @RolesAllowed(FACILITATOR)
    @Audited(AuditAction.OPEN_OBSERVATIONS)
    public Optional<ObservationsOfMan> find(@NotNull UUID session, @NotNull UUID participant) {
        return header(session).map(header -> {
            audit.about(SUBJECT, session, participant);
            return of(header, line(header, participant));
        });
    }

    private ObservationsOfMan of(RollHeader header, NumberedLine man) {
        Me me = currentUser.me();
        List<ObservationStatement> history = observations.of(header.sessionId(), man.participantId());
        Observation own =
                last(history, me).map(ObservationStatement::observation).orElse(null);
        LocalDate due = own != null
                ? null
                : observations
                        .promised(header.sessionId(), man.participantId(), me.userId())
                        .map(Promise::dueOn)
                        .orElse(null);
        return new ObservationsOfMan(own, history, due, present(man));
    }

    /** What is wrong with an observation, field by field. */
    @RolesAllowed(FACILITATOR)
    public List<FieldProblem> check(@NotNull Observation said) {
        return said.problems();
    }

    /**
     * Writes what was observed; the same as stands adds nothing. What was promised is kept by it.
     *
     * @return whether anything was added
     * @throws BusinessRuleViolation {@code attendance.observation-not-present} of a man who is not marked as present, the first of
     *     {@link #check}
     */
    @RolesAllowed(FACILITATOR)
    @Audited(AuditAction.WRITE_OBSERVATION)
    public boolean write(@NotNull UUID session, @NotNull UUID participant, @NotNull Observation said) {
        Me me = currentUser.me();
        RollHeader header = lock(session, participant);
        NumberedLine man = presentMan(header, participant);
        FieldProblem.refuse(said.problems());
        ObservationStatement last = last(observations.of(header.sessionId(), man.participantId()), me)
                .orElse(null);
        if (last != null && last.observation().equals(said)) {
            return false;
        }
        observations.write(header.sessionId(), man.participantId(), me.userId(), next(last), said, clock.instant());
        if (last == null) {
            observations
                    .promised(header.sessionId(), man.participantId(), me.userId())
                    .ifPresent(promise -> written.fire(new ObservationWritten(session, promise.ref(), me.userId())));
        }
        return true;
    }

    /**
     * Says that the caller will write it later.
     *
     * @param days from today, 1 to {@link #MOST_DAYS}
     * @throws BusinessRuleViolation {@code attendance.promise-days}, {@code attendance.promise-given} the second time, {@code
     *     attendance.promise-written} once it is written, {@code attendance.observation-not-present}
     */
    @RolesAllowed(FACILITATOR)
    @Audited(AuditAction.PROMISE_OBSERVATION)
    public void promise(@NotNull UUID session, @NotNull UUID participant, int days) {
        Me me = currentUser.me();
        RollHeader header = lock(session, participant);
        NumberedLine man = presentMan(header, participant);
        if (days < 1 || days > MOST_DAYS) {
            throw new BusinessRuleViolation("attendance.promise-days", MOST_DAYS);
        } else if (last(observations.of(header.sessionId(), man.participantId()), me)
                .isPresent()) {
            throw new BusinessRuleViolation("attendance.promise-written");
        } else if (observations
                .promised(header.sessionId(), man.participantId(), me.userId())
                .isPresent()) {
            throw new BusinessRuleViolation("attendance.promise-given");
        }
        LocalDate dueOn = today(me).plusDays(days);
        UUID promise = UUID.randomUUID();
        observations.promise(promise, header.sessionId(), man.participantId(), me.userId(), dueOn, clock.instant());
        promised.fire(new ObservationPromised(session, promise, me.ref(), me.userId(), dueOn));
    }

    private static Optional<ObservationStatement> last(List<ObservationStatement> history, Me me) {
        return history.stream().filter(said -> said.author().equals(me.ref())).findFirst();
    }

    private static int next(@Nullable ObservationStatement last) {
        return last == null ? 1 : last.revision() + 1;
    }

    private NumberedLine presentMan(RollHeader header, UUID participant) {
        NumberedLine man = line(header, participant);
        if (!present(man)) {
            throw new BusinessRuleViolation("attendance.observation-not-present");
        }
        return man;
    }

    private static boolean present(NumberedLine man) {
        return man.line().observed().mark() == Mark.PRESENT;
    }

    private NumberedLine line(RollHeader header, UUID participant) {
        return rolls.lines(header, FileReader.of(currentUser.me())).stream()
                .filter(numbered -> numbered.line().participant().equals(participant))
                .findFirst()
                .orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    /** The session, so that what is written twice at once is numbered one after the other. */
    private RollHeader lock(UUID session, UUID participant) {
        audit.about(SUBJECT, session, participant);
        RollHeader header = header(session).orElseThrow(() -> access.outOfScope(SUBJECT));
        rolls.lock(header.sessionId());
        return header;
    }

    /** The session of a group that the caller facilitates today, whatever else they may see. */
    private Optional<RollHeader> header(UUID session) {
        Me me = currentUser.me();
        Long centre = me.centreId();
        StaffScope own = new StaffScope(me.userId(), centre == null ? -1 : centre, false);
        return rolls.header(session, own, today(me));
    }

    private LocalDate today(Me me) {
        ZoneId zone = me.zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
