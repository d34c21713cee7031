package org.reeduca.participant;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Stale;

/**
 * What a file says about who a man is, what else he is called and what he needs: kept by the coordination of the centre. A change
 * to a file for which another one goes on is refused with {@code participant.merged}.
 */
@Stateless
@RolesAllowed(COORDINATOR)
public class IdentityService {

    @Inject
    private ParticipantRepository participants;

    @Inject
    private PersonalFactsRepository facts;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The file as it is now. */
    @Audited(AuditAction.OPEN_FILE)
    public FileForChange openIdentity(@NotNull UUID man) {
        Me me = currentUser.me();
        Participant participant = load(man, me);
        Particulars particulars = participant.particulars();
        Identity identity = particulars.identity();
        return new FileForChange(
                participant.publicRef(),
                participant.fileNumber(),
                participant.version(),
                new TypedIdentity(
                        particulars.name().given(),
                        particulars.name().firstSurname(),
                        particulars.name().secondSurname(),
                        identity.birthDate(),
                        particulars.sex(),
                        particulars.birthState(),
                        identity.curp(),
                        identity.curpMissingReason()),
                facts.names(participant.id()),
                facts.needs(participant.id(), today(me)));
    }

    /**
     * Corrects who he is; what the file said before stays in its history.
     *
     * @throws Stale when somebody else corrected it meanwhile
     * @throws BusinessRuleViolation the first of {@link ParticipantService#findFaults}, {@code participant.curp-taken}
     */
    @Audited(AuditAction.CHANGE_FILE)
    public void correct(@NotNull @Valid CorrectIdentity wish) {
        Me me = currentUser.me();
        lock(wish.participant(), me);
        Participant man = load(wish.participant(), me);
        if (man.version() != wish.version()) {
            throw new Stale();
        }
        Particulars particulars =
                new IdentityCheck(wish.identity(), participants.birthStates(), today(me)).particulars();
        if (participants.isCurpTaken(man.centreId(), particulars.identity().curp(), man.publicRef())) {
            throw new BusinessRuleViolation("participant.curp-taken");
        }
        man.identifyAs(particulars);
        participants.flush();
    }

    /** Notes another name; one that stands already is not noted twice. */
    @Audited(AuditAction.CHANGE_FILE)
    public void addName(@NotNull UUID man, @NotNull OtherNameKind kind, @NotNull String typed) {
        Me me = currentUser.me();
        long key = lock(man, me);
        OtherName name = OtherName.typed(kind, typed);
        if (facts.names(key).stream().anyMatch(line -> line.name().equals(name))) {
            throw new BusinessRuleViolation("participant.other-name-known");
        }
        facts.append(key, new NameLine(facts.nextNameLine(key), 1, name), false, me.userId(), clock.instant());
    }

    /** Says that it is no name of his; he is no longer found by it. */
    @Audited(AuditAction.CHANGE_FILE)
    public void withdrawName(@NotNull UUID man, int line, int revision) {
        Me me = currentUser.me();
        long key = lock(man, me);
        NameLine known = facts.names(key).stream()
                .filter(one -> one.line() == line && one.revision() == revision)
                .findFirst()
                .orElseThrow(Stale::new);
        facts.append(key, new NameLine(line, revision + 1, known.name()), true, me.userId(), clock.instant());
    }

    /** Notes what he needs from today on. */
    @Audited(AuditAction.CHANGE_FILE)
    public void addNeed(@NotNull @Valid AddNeed wish) {
        Me me = currentUser.me();
        long key = lock(wish.participant(), me);
        Need need = Need.typed(wish.kind(), wish.language(), wish.detail(), today(me));
        facts.append(key, new NeedLine(facts.nextNeedLine(key), 1, need), me.userId(), clock.instant());
    }

    /** Says that he does not need it any more, from today on. */
    @Audited(AuditAction.CHANGE_FILE)
    public void endNeed(@NotNull UUID man, int line, int revision) {
        Me me = currentUser.me();
        long key = lock(man, me);
        LocalDate today = today(me);
        NeedLine known = facts.needs(key, today).stream()
                .filter(one -> one.line() == line && one.revision() == revision)
                .findFirst()
                .orElseThrow(Stale::new);
        Need ended = known.need().endedOn(today);
        facts.append(key, new NeedLine(line, revision + 1, ended), me.userId(), clock.instant());
    }

    private Participant load(UUID man, Me me) {
        audit.about("participant", man, man);
        return participants
                .find(man, PeopleScope.of(me).centreId())
                .orElseThrow(() -> access.outOfScope("participant"));
    }

    private long lock(UUID man, Me me) {
        audit.about("participant", man, man);
        return participants
                .lock(man, PeopleScope.of(me).centreId())
                .orElseThrow(() -> access.outOfScope("participant"));
    }

    private LocalDate today(Me me) {
        ZoneId zone = me.zone();
        return LocalDate.now(zone == null ? clock : clock.withZone(zone));
    }
}
