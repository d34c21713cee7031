package org.reeduca.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeduca.message.MessagePlan.Hold;
import org.reeduca.participant.FileReader;

/**
 * Makes the messages on record say what the facts ask for, in the transaction of the caller. Whoever looks, all files count: what is
 * queued does not depend on who looked. It is no door: the services that call it have checked who asks.
 */
@ApplicationScoped
public class MessageKeeper {

    private MessageRepository messages;
    private OccasionRepository occasions;
    private MailRepository mails;
    private MessageSettings settings;
    private Clock clock;

    protected MessageKeeper() {}

    @Inject
    MessageKeeper(
            MessageRepository messages,
            OccasionRepository occasions,
            MailRepository mails,
            MessageSettings settings,
            Clock clock) {
        this.messages = messages;
        this.occasions = occasions;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /** Brings a centre up to date and answers its messages. */
    List<KeptMessage> keep(long centreId, ZoneId zone) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(zone));
        List<KeptMessage> known = messages.kept(centreId, now.toLocalDate());
        if (plan(centreId, zone, known).isEmpty()) {
            return known;
        }
        messages.lock(centreId);
        Instant instant = clock.instant();
        messages.carryOut(plan(centreId, zone, messages.kept(centreId, now.toLocalDate())), centreId, instant);
        return messages.kept(centreId, now.toLocalDate());
    }

    /** Who of a centre is written to today. */
    MailDay mail(long centreId, LocalDate today) {
        return settings.mail().isEmpty() ? MailDay.NONE : MailDay.of(mails.kept(centreId, today), today);
    }

    private MessagePlan plan(long centreId, ZoneId zone, List<KeptMessage> known) {
        Instant instant = clock.instant();
        LocalDateTime now = LocalDateTime.ofInstant(instant, zone);
        Map<Long, Recipient> men = messages.recipients(centreId, FileReader.OF_ALL, now.toLocalDate());
        MailDay mail = mail(centreId, now.toLocalDate());
        Set<Long> reachable = men.values().stream()
                .filter(man -> !man.lines().isEmpty() || mail.reaches(man))
                .map(Recipient::key)
                .collect(Collectors.toSet());
        Hold hold = new Hold(settings.quiet().cover(now.toLocalTime()), reachable);
        return MessagePlan.of(occasions.asked(centreId, instant, zone), known, hold, now);
    }
}
