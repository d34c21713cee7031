package org.reeduca.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeduca.message.Outbox.Call;
import org.reeduca.message.Outbox.Given;

/** The messages of a centre as calls: whatever one man is to be told is said at once. Plain Java. */
final class OutboxDay {

    private final List<KeptMessage> kept;
    private final Map<Long, Recipient> men;
    private final Wordings wordings;
    private final MailDay mail;

    /**
     * Of what somebody may see.
     *
     * @param men those who may be shown; messages of others are left out
     * @param mail what is brought by mail, so that nobody is called for it
     */
    OutboxDay(List<KeptMessage> kept, Map<Long, Recipient> men, Wordings wordings, MailDay mail) {
        this.kept = List.copyOf(kept);
        this.men = men;
        this.wordings = wordings;
        this.mail = mail;
    }

    /** Calls to make, by man in the order of lists; those whom nobody tried yet come first. */
    List<Call> calls() {
        return open(man -> !man.lines().isEmpty())
                .sorted(Comparator.comparingInt(Call::tries))
                .toList();
    }

    /** The same for men who said of no telephone that a message may be left there. */
    List<Call> unreachable() {
        return open(man -> man.lines().isEmpty()).toList();
    }

    /** How many men have their messages by mail. */
    int byMail() {
        return (int) men.values().stream()
                .filter(man ->
                        !of(man, one -> one.open() && mail.carries(man, one)).isEmpty())
                .count();
    }

    private Stream<Call> open(Predicate<Recipient> which) {
        return men.values().stream().filter(which).flatMap(man -> {
            List<KeptMessage> his = of(man, one -> one.open() && !mail.carries(man, one));
            return his.isEmpty() ? Stream.empty() : Stream.of(call(man, his));
        });
    }

    private Call call(Recipient man, List<KeptMessage> his) {
        return new Call(
                man.person(),
                refs(his),
                man.lines(),
                wordings.digest(his.stream().map(KeptMessage::occasion).toList(), man.language())
                        .lines()
                        .toList(),
                his.stream().mapToInt(one -> one.status().tries()).max().orElse(0));
    }

    /** What was said on a day, the latest first; what was said at once stands together. */
    List<Given> given(LocalDate day, ZoneId zone) {
        return men.values().stream()
                .flatMap(man -> of(man, one -> saidOn(one, day, zone)).stream()
                        .collect(Collectors.groupingBy(
                                one -> Objects.requireNonNull(one.status().saidAt()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(said -> given(man, said.getKey(), said.getValue())))
                .sorted(Comparator.comparing(Given::at).reversed())
                .toList();
    }

    private static boolean saidOn(KeptMessage one, LocalDate day, ZoneId zone) {
        Instant at = one.status().saidAt();
        return one.status().state() != MessageState.WITHDRAWN
                && at != null
                && LocalDate.ofInstant(at, zone).equals(day);
    }

    private static Given given(Recipient man, Instant at, List<KeptMessage> his) {
        MessageStatus said = his.get(0).status();
        return new Given(man.person(), refs(his), said.state() == MessageState.TOLD, at, said.saidBy());
    }

    private List<KeptMessage> of(Recipient man, Predicate<KeptMessage> which) {
        return kept.stream()
                .filter(one -> one.occasion().man() == man.key())
                .filter(which)
                .toList();
    }

    private static List<UUID> refs(List<KeptMessage> messages) {
        return messages.stream().map(KeptMessage::ref).toList();
    }
}
