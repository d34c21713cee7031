package org.reeduca.message;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Stale;

/** How messages are worded at a centre: the coordination may word them otherwise, and no word of it tells why a man comes. */
@Stateless
@RolesAllowed(COORDINATOR)
public class WordingService {

    private static final LocalTime SIX = LocalTime.of(18, 0);

    @Inject
    private WordingRepository wordings;

    @Inject
    private MessageRepository messages;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** All wordings of the caller's centre, with how each is heard. */
    public List<WordingLine> findWordings() {
        Me me = currentUser.me();
        LocalDateTime tomorrow = today(me).plusDays(1).atTime(SIX);
        return wordings.inForce(centre(me)).stream()
                .map(line -> heard(line, tomorrow))
                .toList();
    }

    /**
     * Words something otherwise from now on, or as all others do.
     *
     * @throws BusinessRuleViolation the rules of {@link NeutralText#typed}
     * @throws Stale when somebody else worded it meanwhile
     */
    @Audited(AuditAction.CHANGE_WORDING)
    public void change(@NotNull @Valid ChangeWording wish) {
        Me me = currentUser.me();
        audit.about("wording", null, null);
        String typed = wish.text();
        String text = typed == null ? null : NeutralText.typed(wish.kind(), typed);
        messages.lock(centre(me));
        WordingLine line = wordings.inForce(centre(me)).stream()
                .filter(one -> one.kind() == wish.kind() && one.language() == wish.language())
                .filter(one -> one.revision() == wish.revision())
                .findFirst()
                .orElseThrow(Stale::new);
        wordings.say(centre(me), line, text, me.userId(), clock.instant());
    }

    private static WordingLine heard(WordingLine line, LocalDateTime at) {
        return new WordingLine(
                line.kind(),
                line.language(),
                line.general(),
                line.own(),
                line.revision(),
                Wordings.filled(line.text(), line.language(), at, at.minusDays(1)),
                line.by(),
                line.at());
    }

    private LocalDate today(Me me) {
        return LocalDate.now(clock.withZone(me.zone() == null ? ZoneOffset.UTC : me.zone()));
    }

    private long centre(Me me) {
        Long centre = me.centreId();
        if (centre == null) {
            throw access.outOfScope("centre");
        }
        return centre;
    }
}
