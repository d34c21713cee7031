package org.reeduca.participant;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.participant.ContactRepository.Found;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Stale;

/** How men can be reached: kept by coordination and reception of the centre, with what held before. */
@Stateless
@RolesAllowed({COORDINATOR, RECEPTIONIST})
public class ContactService {

    @Inject
    private ContactRepository contacts;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** How he can be reached today, and how he could before. */
    @Audited(AuditAction.OPEN_CONTACT)
    public ContactSheet openContacts(@NotNull UUID man) {
        audit.about("participant", man, man);
        Me me = currentUser.me();
        Found found = contacts.find(man, PeopleScope.of(me)).orElseThrow(() -> access.outOfScope("participant"));
        LocalDate today = today(me);
        List<ContactLine> lines = contacts.lines(found.key());
        List<ContactLine> former = new ArrayList<>(
                lines.stream().filter(line -> !line.holdsOn(today)).toList());
        Collections.reverse(former);
        return new ContactSheet(
                found.ref(),
                found.name(),
                found.fileNumber(),
                lines.stream().filter(line -> line.holdsOn(today)).toList(),
                former);
    }

    /**
     * Notes another way to reach him from today on. What holds already is not noted twice.
     *
     * @throws BusinessRuleViolation the rules of {@link Contact#typed}, {@code participant.contact-known}, {@code
     *     participant.merged} when another file goes on for this one
     */
    @Audited(AuditAction.CHANGE_FILE)
    public void add(@NotNull @Valid AddContact wish) {
        Me me = currentUser.me();
        long file = lock(wish.participant(), me);
        LocalDate today = today(me);
        Contact contact = Contact.typed(wish.kind(), wish.value(), wish.safeToLeaveMessage(), today);
        boolean known = contacts.lines(file).stream()
                .anyMatch(line -> line.holdsOn(today)
                        && line.contact().kind() == contact.kind()
                        && line.contact().value().equals(contact.value()));
        if (known) {
            throw new BusinessRuleViolation("participant.contact-known");
        }
        contacts.add(file, contact, me.userId(), clock.instant());
    }

    /**
     * Says something else about a contact; what was said before stays. A telephone that came with a list becomes a contact
     * by it.
     *
     * @throws Stale when somebody else said something about it meanwhile
     * @throws BusinessRuleViolation {@code participant.merged} when another file goes on for this one
     */
    @Audited(AuditAction.CHANGE_FILE)
    public void change(@NotNull @Valid ChangeContact wish) {
        Me me = currentUser.me();
        long file = lock(wish.participant(), me);
        ContactLine line = contacts.lines(file).stream()
                .filter(one -> one.line() == wish.line() && one.revision() == wish.revision())
                .findFirst()
                .orElseThrow(Stale::new);
        Contact changed = changed(line.contact(), wish.change(), today(me));
        Instant now = clock.instant();
        if (line.line() == 0) {
            contacts.forgetListed(file);
            contacts.add(file, changed, me.userId(), now);
        } else if (!changed.equals(line.contact())) {
            contacts.append(file, line.line(), line.revision() + 1, changed, me.userId(), now);
        }
    }

    private static Contact changed(Contact contact, ChangeContact.Change change, LocalDate today) {
        return switch (change) {
            case ENDED -> contact.endedOn(today);
            case SAFE -> contact.safe(true);
            case NOT_SAFE -> contact.safe(false);
        };
    }

    private long lock(UUID man, Me me) {
        audit.about("participant", man, man);
        return contacts.lock(man, PeopleScope.of(me))
                .orElseThrow(() -> access.outOfScope("participant"))
                .own();
    }

    private LocalDate today(Me me) {
        ZoneId zone = me.zone();
        return LocalDate.now(zone == null ? clock : clock.withZone(zone));
    }
}
