package org.reeduca.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.message.MessagePlan.Change;
import org.reeduca.message.MessagePlan.Hold;

class MessagePlanTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 9, 12, 0);
    private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 3, 10, 18, 0);
    private static final long MAN = 50;
    private static final UUID SESSION = UUID.randomUUID();
    private static final Hold FREE = new Hold(false, Set.of(MAN));
    private static final Hold NIGHT = new Hold(true, Set.of(MAN));
    private static final Hold UNREACHABLE = new Hold(true, Set.of());

    @Test
    void what_the_facts_ask_for_is_queued_once() {
        Occasion asked = reminder();

        assertThat(plan(List.of(asked), List.of(), FREE).queued()).containsExactly(asked);
        assertThat(plan(List.of(asked), List.of(open(asked, TOMORROW)), FREE).isEmpty())
                .isTrue();
    }

    @Test
    void what_he_was_told_is_neither_told_again_nor_withdrawn() {
        KeptMessage told = open(reminder(), TOMORROW).after(status(MessageState.TOLD, null));

        assertThat(plan(List.of(reminder()), List.of(told), FREE).isEmpty()).isTrue();
        assertThat(plan(List.of(), List.of(told), FREE).isEmpty()).isTrue();
    }

    @Test
    void what_nothing_asks_for_any_more_is_withdrawn_with_why() {
        Occasion asked = reminder();

        assertThat(reason(open(asked, null))).isEqualTo(MessageReason.CANCELLED);
        assertThat(reason(open(asked, TOMORROW.plusDays(1)))).isEqualTo(MessageReason.MOVED);
        assertThat(reason(open(asked, TOMORROW))).isEqualTo(MessageReason.NOT_EXPECTED);
        assertThat(reason(new KeptMessage(UUID.randomUUID(), asked, MessageStatus.QUEUED, false, TOMORROW, false)))
                .isEqualTo(MessageReason.NO_CONSENT);
        assertThat(reason(open(occasion(MessageKind.SESSION_REMINDER, NOW), NOW)))
                .isEqualTo(MessageReason.OVER);
    }

    @Test
    void a_cancellation_that_was_taken_back_and_an_absence_that_was_none_are_withdrawn_as_corrected() {
        assertThat(reason(open(occasion(MessageKind.SESSION_CANCELLED, TOMORROW), TOMORROW)))
                .isEqualTo(MessageReason.CORRECTED);
        assertThat(reason(open(occasion(MessageKind.MISSED_SESSION, NOW.minusDays(1)), NOW.minusDays(1))))
                .isEqualTo(MessageReason.CORRECTED);
        assertThat(reason(new KeptMessage(
                        UUID.randomUUID(),
                        occasion(MessageKind.MISSED_SESSION, NOW.minusDays(9)),
                        MessageStatus.QUEUED,
                        true,
                        NOW.minusDays(9),
                        true)))
                .isEqualTo(MessageReason.OVER);
    }

    @Test
    void what_was_withdrawn_is_queued_again_when_the_facts_ask_for_it_again() {
        KeptMessage withdrawn = open(reminder(), TOMORROW).after(status(MessageState.WITHDRAWN, null));

        List<Change> changes =
                plan(List.of(reminder()), List.of(withdrawn), FREE).changes();

        assertThat(changes).extracting(Change::kind).containsExactly(MessageEventKind.QUEUED_AGAIN);
        assertThat(plan(List.of(), List.of(withdrawn), FREE).isEmpty()).isTrue();
    }

    @Test
    void whoever_heard_the_contrary_is_told_again_as_often_as_it_changes() {
        Occasion reminder = reminder();
        Occasion cancelled = occasion(MessageKind.SESSION_CANCELLED, TOMORROW);
        List<KeptMessage> told = new ArrayList<>();
        for (Occasion asked : List.of(reminder, cancelled, reminder, cancelled)) {
            List<Occasion> queued = plan(List.of(asked), told, FREE).queued();

            assertThat(queued).extracting(Occasion::kind).containsExactly(asked.kind());
            KeptMessage open = open(queued.get(0), TOMORROW);
            assertThat(plan(List.of(asked), and(told, open), FREE).isEmpty()).isTrue();
            told.add(open.after(status(MessageState.TOLD, null)));
            assertThat(plan(List.of(asked), told, FREE).isEmpty()).isTrue();
        }
        assertThat(told).extracting(one -> one.occasion().key()).doesNotHaveDuplicates();
    }

    @Test
    void a_letter_that_may_have_arrived_counts_as_heard_and_another_hour_or_man_does_not() {
        KeptMessage told = open(reminder(), TOMORROW).after(status(MessageState.TOLD, null));
        Occasion off = occasion(MessageKind.SESSION_CANCELLED, TOMORROW);
        KeptMessage perhaps = open(off, TOMORROW)
                .after(new MessageStatus(MessageState.WITHDRAWN, 0, null, null, null, 3, ByMail.UNKNOWN));
        KeptMessage never = open(off, TOMORROW).after(status(MessageState.WITHDRAWN, null));
        Occasion later = new Occasion(MAN, off.kind(), SESSION, "later", TOMORROW.plusDays(7), null);
        Occasion another = new Occasion(MAN + 1, off.kind(), SESSION, "another", TOMORROW, null);

        assertThat(plan(List.of(reminder()), List.of(told, perhaps), FREE).queued())
                .hasSize(1);
        assertThat(plan(List.of(reminder()), List.of(told, never, heard(later), heard(another)), FREE)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void of_the_messages_of_two_files_that_were_merged_one_stands() {
        KeptMessage open = open(reminder(), TOMORROW);
        KeptMessage twin = open(reminder(), TOMORROW);
        KeptMessage withdrawn = open(reminder(), TOMORROW).after(status(MessageState.WITHDRAWN, null));

        assertThat(withdrawn(List.of(open, twin))).containsExactly(twin.ref());
        assertThat(withdrawn(List.of(open, heard(reminder())))).containsExactly(open.ref());
        assertThat(withdrawn(List.of(heard(reminder()), open))).containsExactly(open.ref());
        assertThat(plan(List.of(reminder()), List.of(withdrawn, open), FREE).isEmpty())
                .isTrue();
        assertThat(plan(List.of(reminder()), List.of(withdrawn, heard(reminder())), FREE)
                        .isEmpty())
                .isTrue();
    }

    private static List<UUID> withdrawn(List<KeptMessage> kept) {
        MessagePlan plan = plan(List.of(reminder()), kept, FREE);
        assertThat(plan.queued()).isEmpty();
        assertThat(plan.changes()).allSatisfy(one -> assertThat(one.kind()).isEqualTo(MessageEventKind.WITHDRAWN));
        return plan.changes().stream().map(Change::message).toList();
    }

    @Test
    void a_session_that_moved_twice_is_told_from_the_hour_he_knew() {
        LocalDateTime monday = TOMORROW;
        LocalDateTime friday = TOMORROW.plusDays(3);
        KeptMessage first = open(moved(monday, TOMORROW.plusDays(1)), friday);
        Occasion second = moved(TOMORROW.plusDays(1), friday);

        assertThat(plan(List.of(second), List.of(first), FREE).queued())
                .extracting(Occasion::was)
                .containsExactly(monday);
        assertThat(plan(List.of(second), List.of(heard(first.occasion())), FREE).queued())
                .extracting(Occasion::was)
                .containsExactly(TOMORROW.plusDays(1));
    }

    @Test
    void a_session_that_is_back_at_the_hour_he_knows_is_no_news_unless_he_heard_of_the_other_one() {
        Occasion there = moved(TOMORROW, TOMORROW.plusDays(1));
        Occasion back = moved(TOMORROW.plusDays(1), TOMORROW);

        MessagePlan untold = plan(List.of(back), List.of(open(there, TOMORROW)), FREE);
        assertThat(untold.queued()).isEmpty();
        assertThat(untold.changes()).extracting(Change::kind).containsExactly(MessageEventKind.WITHDRAWN);
        assertThat(plan(List.of(back), List.of(heard(there)), FREE).queued()).containsExactly(back);
    }

    private static Occasion moved(LocalDateTime was, LocalDateTime at) {
        return new Occasion(MAN, MessageKind.SESSION_MOVED, SESSION, was + " " + at, at, was);
    }

    private static KeptMessage heard(Occasion occasion) {
        return open(occasion, null).after(status(MessageState.TOLD, null));
    }

    private static List<KeptMessage> and(List<KeptMessage> told, KeptMessage one) {
        return Stream.concat(told.stream(), Stream.of(one)).toList();
    }

    @Test
    void why_it_waits_is_said_once_and_a_missing_telephone_before_the_hour() {
        KeptMessage waiting = open(reminder(), TOMORROW);

        assertThat(plan(List.of(reminder()), List.of(waiting), NIGHT).changes())
                .extracting(Change::reason)
                .containsExactly(MessageReason.QUIET_HOURS);
        assertThat(plan(List.of(reminder()), List.of(waiting), UNREACHABLE).changes())
                .extracting(Change::reason)
                .containsExactly(MessageReason.NO_SAFE_LINE);
        KeptMessage held = waiting.after(status(MessageState.OPEN, MessageReason.QUIET_HOURS));
        assertThat(plan(List.of(reminder()), List.of(held), NIGHT).isEmpty()).isTrue();
    }

    private static @Nullable MessageReason reason(KeptMessage kept) {
        List<Change> changes = plan(List.of(), List.of(kept), FREE).changes();
        assertThat(changes).extracting(Change::kind).containsExactly(MessageEventKind.WITHDRAWN);
        return changes.get(0).reason();
    }

    private static MessagePlan plan(List<Occasion> asked, List<KeptMessage> kept, Hold hold) {
        return MessagePlan.of(asked, kept, hold, NOW);
    }

    private static Occasion reminder() {
        return occasion(MessageKind.SESSION_REMINDER, TOMORROW);
    }

    private static Occasion occasion(MessageKind kind, LocalDateTime at) {
        return new Occasion(MAN, kind, SESSION, at.toString(), at, null);
    }

    private static KeptMessage open(Occasion occasion, @Nullable LocalDateTime standsAt) {
        return new KeptMessage(UUID.randomUUID(), occasion, MessageStatus.QUEUED, true, standsAt, false);
    }

    private static MessageStatus status(MessageState state, @Nullable MessageReason held) {
        return new MessageStatus(state, 0, held, null, null, 1, ByMail.NOT);
    }
}
