package org.reeduca.participant;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.reeduca.participant.ContactRepository.Found;
import org.reeduca.participant.Restriction.Reader;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The door to restricted files: the coordination says that a file is one, and names for each who else may read it, such as those
 * who facilitate his group. Every statement has a reason and stays; see {@link FileReader} for what follows from them. Under a
 * file for which another one goes on nothing is said any more ({@code participant.merged}), except that a naming ends.
 */
@Stateless
@RolesAllowed(COORDINATOR)
public class RestrictionService {

    @Inject
    private RestrictionRepository restrictions;

    @Inject
    private ContactRepository files;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Who reads a file of the centre, and how that came about. */
    @Audited(AuditAction.OPEN_FILE)
    public Restriction openRestriction(@NotNull UUID man) {
        audit.about("participant", man, man);
        Me me = currentUser.me();
        Found found = files.find(man, PeopleScope.of(me)).orElseThrow(() -> access.outOfScope("participant"));
        return new Restriction(
                found.ref(),
                found.name(),
                found.fileNumber(),
                restrictions.restricted(found.key()),
                restrictions.readers(found.key()),
                restrictions.candidates(found.key(), today(me)),
                restrictions.history(found.key()));
    }

    /**
     * From now on the file is for the coordination and those it names.
     *
     * @throws BusinessRuleViolation {@code participant.restricted-already}
     */
    @Audited(AuditAction.RESTRICT_FILE)
    public void restrict(@NotNull UUID man, @NotBlank @Size(max = 255) String reason) {
        long key = lock(man, reason).own();
        if (restrictions.restricted(key)) {
            throw new BusinessRuleViolation("participant.restricted-already");
        }
        restrictions.say(key, true, reason.strip(), currentUser.me().userId(), clock.instant());
    }

    /**
     * From now on the file is one like others. Whoever was named is not any more, so that nobody reads it unasked should it be
     * restricted again.
     *
     * @throws BusinessRuleViolation {@code participant.restricted-not}
     */
    @Audited(AuditAction.RELEASE_FILE)
    public void release(@NotNull UUID man, @NotBlank @Size(max = 255) String reason) {
        long key = lockRestricted(man, reason);
        for (Reader reader : restrictions.readers(key)) {
            say(key, reader.account(), false, reason);
        }
        restrictions.say(key, false, reason.strip(), currentUser.me().userId(), clock.instant());
    }

    /**
     * Names somebody of the staff who may read the file.
     *
     * @param account reference of the account
     * @throws BusinessRuleViolation {@code participant.restricted-not}, {@code participant.reader-refused} for an account that cannot
     *     be named: of another centre, disabled, named already, with a tie to him, or one that reads every file
     */
    @Audited(AuditAction.NAME_READER)
    public void name(@NotNull UUID man, @NotNull UUID account, @NotBlank @Size(max = 255) String reason) {
        long key = lockRestricted(man, reason);
        boolean possible = restrictions.candidates(key, today(currentUser.me())).stream()
                .anyMatch(candidate -> candidate.account().equals(account));
        if (!possible) {
            throw new BusinessRuleViolation("participant.reader-refused");
        }
        say(key, account, true, reason);
    }

    /**
     * Ends what {@link #name} allowed, at once.
     *
     * @throws BusinessRuleViolation {@code participant.reader-not} when the account is not named
     */
    @Audited(AuditAction.END_READER)
    public void end(@NotNull UUID man, @NotNull UUID account, @NotBlank @Size(max = 255) String reason) {
        long key = lock(man, reason).key();
        boolean named = restrictions.readers(key).stream()
                .anyMatch(reader -> reader.account().equals(account));
        if (!named) {
            throw new BusinessRuleViolation("participant.reader-not");
        }
        say(key, account, false, reason);
    }

    private void say(long man, UUID account, boolean named, String reason) {
        restrictions.say(man, account, named, reason.strip(), currentUser.me().userId(), clock.instant());
    }

    private long lockRestricted(UUID man, String reason) {
        long key = lock(man, reason).own();
        if (!restrictions.restricted(key)) {
            throw new BusinessRuleViolation("participant.restricted-not");
        }
        return key;
    }

    private Found lock(UUID man, String reason) {
        audit.about("participant", man, man);
        audit.because(reason);
        return files.lock(man, PeopleScope.of(currentUser.me())).orElseThrow(() -> access.outOfScope("participant"));
    }

    private LocalDate today(Me me) {
        ZoneId zone = me.zone();
        return LocalDate.now(zone == null ? clock : clock.withZone(zone));
    }
}
