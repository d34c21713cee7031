package org.reeduca.message;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.message.MessagePlan.Change;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The door for those who give messages by telephone: coordination and reception of the centre. What a man is to be told, and where, is
 * looked up anew each time; a telephone of which he no longer says that a message may be left there is on no list.
 */
@Stateless
@RolesAllowed({COORDINATOR, RECEPTIONIST})
public class OutboxService {

    @Inject
    private MessageRepository messages;

    @Inject
    private MessageKeeper keeper;

    @Inject
    private MessageSettings settings;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Brings the caller's centre up to date and answers whom to call; nobody in quiet hours. */
    @Audited(AuditAction.OPEN_OUTBOX)
    public Outbox openOutbox() {
        Desk desk = desk();
        audit.about("centre", null, null);
        OutboxDay day = new OutboxDay(
                keeper.keep(desk.centre, desk.zone),
                desk.men(),
                messages.wordings(desk.centre),
                keeper.mail(desk.centre, desk.today()));
        boolean quiet = settings.quiet().cover(desk.now().toLocalTime());
        List<Outbox.Call> calls = quiet ? List.of() : day.calls();
        messages.shown(
                calls.stream().flatMap(call -> call.messages().stream()).toList(), desk.me.userId(), clock.instant());
        return new Outbox(
                quiet ? settings.quiet().to() : null,
                calls,
                day.unreachable(),
                day.given(desk.today(), desk.zone),
                day.byMail());
    }

    /**
     * Writes down that a man was called: that he was told, or that nobody answered.
     *
     * @throws BusinessRuleViolation {@code message.changed} when something of it was told or withdrawn meanwhile, or nobody answered and
     *     that is written down already, {@code
     *     message.line-not-safe} when no message may be left there any more
     */
    @Audited(AuditAction.GIVE_MESSAGES)
    public void give(@NotNull @Valid GiveMessages wish) {
        Desk desk = desk();
        Recipient man = desk.find(wish.man());
        if (man.lines().stream().noneMatch(line -> line.line() == wish.line())) {
            throw new BusinessRuleViolation("message.line-not-safe");
        }
        MessageEventKind kind = wish.told() ? MessageEventKind.TOLD : MessageEventKind.NOT_REACHED;
        Predicate<KeptMessage> possible =
                one -> one.open() && (wish.told() || one.status().tries() <= wish.tries());
        say(desk, man, wish.messages(), possible, "message.changed", kind, wish.line());
    }

    /**
     * Takes back what was written down last, told or not reached; the messages are on the list again.
     *
     * @throws BusinessRuleViolation {@code message.nothing-to-take-back}
     */
    @Audited(AuditAction.GIVE_MESSAGES)
    public void takeBack(@NotNull UUID man, @NotEmpty List<UUID> given) {
        Desk desk = desk();
        say(
                desk,
                desk.find(man),
                given,
                one -> one.status().takesBack(),
                "message.nothing-to-take-back",
                MessageEventKind.TAKEN_BACK,
                null);
    }

    private void say(
            Desk desk,
            Recipient man,
            List<UUID> which,
            Predicate<KeptMessage> possible,
            String otherwise,
            MessageEventKind kind,
            @Nullable Integer line) {
        messages.lock(desk.centre);
        List<KeptMessage> his = messages.kept(desk.centre, desk.today()).stream()
                .filter(one -> one.occasion().man() == man.key() && which.contains(one.ref()))
                .filter(possible)
                .toList();
        if (his.size() != which.stream().distinct().count()) {
            throw new BusinessRuleViolation(otherwise);
        }
        messages.say(
                his.stream().map(one -> Change.next(one, kind, null)).toList(),
                line,
                desk.me.userId(),
                clock.instant());
    }

    private Desk desk() {
        Me me = currentUser.me();
        Long centre = me.centreId();
        ZoneId zone = me.zone();
        if (centre == null || zone == null) {
            throw access.outOfScope("centre");
        }
        return new Desk(me, centre, zone);
    }

    /** Who asks, where, and at which moment. */
    private final class Desk {

        private final Me me;
        private final long centre;
        private final ZoneId zone;
        private final Instant instant = clock.instant();

        Desk(Me me, long centre, ZoneId zone) {
            this.me = me;
            this.centre = centre;
            this.zone = zone;
        }

        LocalDateTime now() {
            return LocalDateTime.ofInstant(instant, zone);
        }

        LocalDate today() {
            return now().toLocalDate();
        }

        Map<Long, Recipient> men() {
            return messages.recipients(centre, FileReader.of(me), today());
        }

        Recipient find(UUID man) {
            audit.about("participant", man, man);
            return men().values().stream()
                    .filter(one -> one.person().ref().equals(man))
                    .findFirst()
                    .orElseThrow(() -> access.outOfScope("participant"));
        }
    }
}
