package org.reeduca.message;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said about the messages of a centre so that they are what the facts ask for. Carried out and made again it is empty, so
 * it may run whenever it likes; what a man was told stays told, whatever becomes of it. Plain Java.
 *
 * @param queued occasions of which nothing is on record
 * @param changes statements about messages on record
 */
record MessagePlan(List<Occasion> queued, List<Change> changes) {

    MessagePlan {
        queued = List.copyOf(queued);
        changes = List.copyOf(changes);
    }

    /** The next statement about a message, with its reason where it has one. */
    record Change(
            UUID message,
            int revision,
            MessageEventKind kind,
            @Nullable MessageReason reason) {

        static Change next(KeptMessage message, MessageEventKind kind, @Nullable MessageReason reason) {
            return new Change(message.ref(), message.status().revision() + 1, kind, reason);
        }
    }

    /**
     * What cannot be given at this moment.
     *
     * @param quiet whether nobody may be called now
     * @param reachable men with a line at which a message may be left
     */
    record Hold(boolean quiet, Set<Long> reachable) {

        Hold {
            reachable = Set.copyOf(reachable);
        }

        Optional<MessageReason> of(long man) {
            if (!reachable.contains(man)) {
                return Optional.of(MessageReason.NO_SAFE_LINE);
            }
            return quiet ? Optional.of(MessageReason.QUIET_HOURS) : Optional.empty();
        }
    }

    /**
     * Compares. Whoever heard the contrary of what the facts ask for is to be told again: that a session is held after all, or that it is
     * not held after all.
     *
     * @param asked what the facts ask for now
     * @param kept what is on record
     * @param now the moment, local to the centre
     */
    static MessagePlan of(List<Occasion> asked, List<KeptMessage> kept, Hold hold, LocalDateTime now) {
        Map<Occasion.Key, KeptMessage> known = kept.stream()
                .collect(Collectors.toMap(one -> one.occasion().key(), Function.identity(), MessagePlan::ofTwoFiles));
        List<Occasion> news = news(asked, kept);
        Set<Occasion.Key> wanted = news.stream().map(Occasion::key).collect(Collectors.toSet());
        return new MessagePlan(
                news.stream().filter(one -> !known.containsKey(one.key())).toList(),
                kept.stream()
                        .flatMap(one -> change(one, stands(one, known, wanted), hold, now).stream())
                        .toList());
    }

    private static List<Occasion> news(List<Occasion> asked, List<KeptMessage> kept) {
        Map<UUID, List<KeptMessage>> about = kept.stream()
                .collect(Collectors.groupingBy(one -> one.occasion().subject()));
        return asked.stream()
                .map(one -> sinceHeKnew(one, about.getOrDefault(one.subject(), List.of())))
                .filter(one -> !one.at().equals(one.was()))
                .map(one -> one.after(about.getOrDefault(one.subject(), List.of()).stream()
                        .filter(other -> other.status().perhapsHeard())
                        .map(KeptMessage::occasion)
                        .filter(one::contradicts)
                        .count()))
                .toList();
    }

    /** A change of the hour he knows: what changed in between and was never told is left out, and what is back where it was is none. */
    private static Occasion sinceHeKnew(Occasion moved, List<KeptMessage> about) {
        List<Occasion> untold = about.stream()
                .filter(one -> !one.status().perhapsHeard())
                .map(KeptMessage::occasion)
                .filter(one -> one.man() == moved.man() && one.kind() == MessageKind.SESSION_MOVED)
                .filter(one -> !one.key().equals(moved.key()))
                .collect(Collectors.toCollection(ArrayList::new));
        LocalDateTime was = moved.was();
        for (Occasion step = reaching(was, untold); step != null; step = reaching(was, untold)) {
            untold.remove(step);
            was = step.was();
        }
        return moved.from(was);
    }

    private static @Nullable Occasion reaching(@Nullable LocalDateTime hour, List<Occasion> steps) {
        return steps.stream().filter(one -> one.at().equals(hour)).findFirst().orElse(null);
    }

    /** When both of his files had a message about the same thing before they were merged, one of them stands: what he was told, else what is open. */
    private static KeptMessage ofTwoFiles(KeptMessage one, KeptMessage other) {
        boolean otherStands = other.status().state() == MessageState.TOLD
                || (other.open() && one.status().state() == MessageState.WITHDRAWN);
        return otherStands && one.status().state() != MessageState.TOLD ? other : one;
    }

    private static boolean stands(KeptMessage one, Map<Occasion.Key, KeptMessage> known, Set<Occasion.Key> wanted) {
        Occasion.Key key = one.occasion().key();
        return wanted.contains(key) && one.equals(known.get(key));
    }

    private static Optional<Change> change(KeptMessage one, boolean wanted, Hold hold, LocalDateTime now) {
        return switch (one.status().state()) {
            case TOLD -> Optional.empty();
            case WITHDRAWN ->
                wanted ? Optional.of(Change.next(one, MessageEventKind.QUEUED_AGAIN, null)) : Optional.empty();
            case OPEN ->
                wanted ? held(one, hold) : Optional.of(Change.next(one, MessageEventKind.WITHDRAWN, one.gone(now)));
        };
    }

    /** Said once for each reason, not each time somebody looks. */
    private static Optional<Change> held(KeptMessage one, Hold hold) {
        return hold.of(one.occasion().man())
                .filter(reason -> reason != one.status().held())
                .map(reason -> Change.next(one, MessageEventKind.HELD_BACK, reason));
    }

    boolean isEmpty() {
        return queued.isEmpty() && changes.isEmpty();
    }
}
