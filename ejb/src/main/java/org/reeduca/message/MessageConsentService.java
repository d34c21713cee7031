package org.reeduca.message;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.message.ConsentRepository.Found;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;

/** Whether a man wants messages, as he says, and which he had: kept by coordination and reception of the centre. */
@Stateless
@RolesAllowed({COORDINATOR, RECEPTIONIST})
public class MessageConsentService {

    private static final int DAYS_SHOWN = 90;

    @Inject
    private ConsentRepository consents;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** His last word, and his messages of the last three months. */
    @Audited(AuditAction.OPEN_MESSAGES)
    public ManMessages openMessages(@NotNull UUID man) {
        Me me = currentUser.me();
        Found found = find(man, me);
        return new ManMessages(
                found.man(),
                found.merged(),
                consents.last(found.key()).orElse(null),
                consents.entries(found.key(), centre(me), clock.instant().minus(DAYS_SHOWN, ChronoUnit.DAYS)));
    }

    /**
     * Writes down that he wants messages, in this language.
     *
     * @throws BusinessRuleViolation {@code participant.merged} when another file goes on for his
     */
    @Audited(AuditAction.CHANGE_FILE)
    public void agree(@NotNull UUID man, @NotNull MessageLanguage language) {
        say(man, true, language);
    }

    /**
     * Writes down that he wants no messages any more; those that wait are withdrawn before anybody is called.
     *
     * @throws BusinessRuleViolation as {@link #agree}
     */
    @Audited(AuditAction.CHANGE_FILE)
    public void stop(@NotNull UUID man) {
        say(man, false, MessageLanguage.ES);
    }

    private void say(UUID man, boolean agreed, MessageLanguage language) {
        Me me = currentUser.me();
        Found found = find(man, me);
        if (found.merged()) {
            throw new BusinessRuleViolation("participant.merged");
        }
        consents.say(found.key(), agreed, language, me.userId(), clock.instant());
    }

    private Found find(UUID man, Me me) {
        audit.about("participant", man, man);
        return consents.find(man, centre(me), FileReader.of(me)).orElseThrow(() -> access.outOfScope("participant"));
    }

    private static long centre(Me me) {
        Long centre = me.centreId();
        return centre == null ? -1 : centre;
    }
}
