package org.reeduca.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.reeduca.message.MessagePlan.Change;
import org.reeduca.participant.FileReader;

/**
 * What is written down about letters before and after they are handed over, each step in a transaction of its own. That a letter is tried
 * is on record before anybody hands it over: whatever breaks afterwards, it does not go out a second time.
 */
@ApplicationScoped
class MailRound {

    @Inject
    private MailRepository mails;

    @Inject
    private MessageRepository messages;

    @Inject
    private MessageKeeper keeper;

    @Inject
    private MessageSettings settings;

    @Inject
    private Clock clock;

    /** Letters of a centre that are to be handed over now; those of today that are missing are raised. None in quiet hours. */
    @Transactional(TxType.REQUIRES_NEW)
    List<UUID> due(long centreId, ZoneId zone) {
        messages.lock(centreId);
        Desk desk = new Desk(centreId, zone);
        desk.kept.stream()
                .filter(one -> one.status().brokenOff(desk.now))
                .forEach(one -> end(desk, one, MailOutcome.UNKNOWN));
        if (desk.quiet()) {
            return List.of();
        }
        MailDay day = desk.day();
        List<UUID> due = new ArrayList<>();
        for (Recipient man : desk.men.values()) {
            KeptMail letter = day.letters().get(man.key());
            if (desk.of(man.key(), one -> day.takes(man, one)).isEmpty()) {
                continue;
            } else if (letter == null) {
                letter = new KeptMail(UUID.randomUUID(), man.key(), desk.today, MailStatus.RAISED);
                mails.raise(letter, centreId, desk.now);
            }
            if (letter.status().due(desk.now)) {
                due.add(letter.ref());
            }
        }
        return due;
    }

    /** Writes down that a letter is tried, and answers it; empty when there is nothing to say by it any more. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Mail> begin(long centreId, ZoneId zone, UUID ref) {
        messages.lock(centreId);
        Desk desk = new Desk(centreId, zone);
        MailDay day = desk.day();
        return day.letters().values().stream()
                .filter(one -> one.ref().equals(ref) && one.status().due(desk.now) && !desk.quiet())
                .findFirst()
                .flatMap(letter -> begin(desk, day, letter));
    }

    private Optional<Mail> begin(Desk desk, MailDay day, KeptMail letter) {
        Recipient man = desk.men.get(letter.man());
        SafeLine email = man == null ? null : man.email();
        if (man == null || email == null) {
            return Optional.empty();
        }
        List<KeptMessage> his = desk.of(man.key(), one -> day.takes(man, one));
        if (his.isEmpty()) {
            return Optional.empty();
        }
        mails.say(letter, MailEventKind.TRIED, desk.now);
        messages.say(changes(his, MessageEventKind.MAIL_TRIED), email.line(), null, desk.now);
        Wordings words = messages.wordings(desk.centreId);
        return Optional.of(new Mail(
                letter.ref(),
                email.value(),
                man.language(),
                words.heading(man.language()),
                words.digest(his.stream().map(KeptMessage::occasion).toList(), man.language())));
    }

    /** Writes down what came of it. */
    @Transactional(TxType.REQUIRES_NEW)
    void end(long centreId, ZoneId zone, UUID ref, MailOutcome outcome) {
        messages.lock(centreId);
        Desk desk = new Desk(centreId, zone);
        desk.kept.stream()
                .filter(one -> one.ref().equals(ref) && one.status().state() == MailState.TRYING)
                .forEach(one -> end(desk, one, outcome));
    }

    private void end(Desk desk, KeptMail letter, MailOutcome outcome) {
        List<KeptMessage> his =
                desk.of(letter.man(), one -> one.open() && one.status().mail() == ByMail.TRYING);
        mails.say(letter, outcome.ofLetter(), desk.now);
        messages.say(changes(his, outcome.ofMessages()), null, null, desk.now);
    }

    private static List<Change> changes(List<KeptMessage> which, MessageEventKind kind) {
        return which.stream().map(one -> Change.next(one, kind, null)).toList();
    }

    /** A centre at this moment, brought up to date. */
    private final class Desk {

        private final long centreId;
        private final Instant now = clock.instant();
        private final LocalDateTime local;
        private final LocalDate today;
        private final List<KeptMessage> all;
        private final List<KeptMail> kept;
        private final Map<Long, Recipient> men;

        Desk(long centreId, ZoneId zone) {
            this.centreId = centreId;
            local = LocalDateTime.ofInstant(now, zone);
            today = local.toLocalDate();
            all = keeper.keep(centreId, zone);
            kept = mails.kept(centreId, today);
            men = messages.recipients(centreId, FileReader.OF_ALL, today);
        }

        boolean quiet() {
            return settings.quiet().cover(local.toLocalTime());
        }

        MailDay day() {
            return MailDay.of(kept, today);
        }

        List<KeptMessage> of(long man, Predicate<KeptMessage> which) {
            return all.stream()
                    .filter(one -> one.occasion().man() == man)
                    .filter(which)
                    .toList();
        }
    }
}
