package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.message.ChangeWording;
import org.reeduca.message.MessageLanguage;
import org.reeduca.message.MessageWork;
import org.reeduca.message.Outbox;
import org.reeduca.message.Outbox.Call;
import org.reeduca.message.OutboxService;
import org.reeduca.message.WordingKind;
import org.reeduca.message.WordingService;
import org.reeduca.participant.ChangeContact;
import org.reeduca.participant.ContactService;
import org.reeduca.shared.BusinessRuleViolation;

/** The list of messages to give: its words, what came of each one noted once, where one may be left, and what the database refuses. */
@ExtendWith(ArquillianExtension.class)
class OutboxServiceIT {

    /** The caller twice, messages, days off, what is asked for, recipients, their lines and letters twice, words, on the screen, and the row of the audit. */
    private static final int MOST_STATEMENTS = 15;

    @Inject
    private OutboxService outboxes;

    @Inject
    private WordingService wordings;

    @Inject
    private ContactService contacts;

    @Inject
    private MessageWork work;

    @Test
    void a_reminder_is_raised_once_told_once_and_taken_back() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        UUID man = some.man(0);
        some.sessionTomorrow();
        work.goRound();
        work.goRound();

        Call call = some.only(outboxes);

        assertThat(call.man().ref()).isEqualTo(man);
        assertThat(call.messages()).hasSize(1);
        assertThat(call.lines()).hasSize(2);
        assertThat(call.lines().get(1)).startsWith("Le recordamos su cita del ");
        some.give(outboxes, call, false);
        Refused.byRule("message.changed", () -> some.give(outboxes, call, false));
        assertThat(some.only(outboxes).tries()).isEqualTo(1);
        some.give(outboxes, call, true);
        assertThat(some.open(outboxes).calls()).isEmpty();
        Refused.byRule("message.changed", () -> some.give(outboxes, call, true));
        assertThat(some.open(outboxes).given()).extracting(Outbox.Given::told).containsExactly(true);
        as(some.receptionist(), () -> outboxes.takeBack(man, call.messages()));
        assertThat(some.only(outboxes).messages()).isEqualTo(call.messages());
        Refused.byRule(
                "message.nothing-to-take-back",
                () -> as(some.receptionist(), () -> outboxes.takeBack(man, call.messages())));
        assertThat(some.trace(man))
                .isEqualTo("SESSION_REMINDER NOT_REACHED, SESSION_REMINDER TOLD, SESSION_REMINDER TAKEN_BACK");
    }

    @Test
    void a_telephone_that_stops_being_safe_is_on_no_list_from_that_moment_and_a_call_to_it_cannot_be_noted()
            throws Exception {
        SomeMessages some = SomeMessages.of(1);
        UUID man = some.man(0);
        some.sessionTomorrow();
        Call call = some.only(outboxes);

        as(some.receptionist(), () -> contacts.change(new ChangeContact(man, 1, 1, ChangeContact.Change.NOT_SAFE)));

        Refused.byRule("message.line-not-safe", () -> some.give(outboxes, call, true));
        assertThat(some.open(outboxes).calls()).isEmpty();
        assertThat(some.open(outboxes).unreachable()).extracting(Call::man).containsExactly(call.man());
        assertThat(some.trace(man)).isEqualTo("SESSION_REMINDER HELD_BACK NO_SAFE_LINE");
        Refused.byDatabase(
                "not at a telephone where he may be left a message",
                () -> event(call.messages().get(0), 2, "TOLD", some));
    }

    @Test
    void several_things_for_one_man_are_one_call() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        some.sessionTomorrow();
        UUID cancelled = some.group().session(2, some.group().today().plusDays(3));
        Sql.run(
                "UPDATE programme_session SET state = 'CANCELLED', cancel_reason = 'Lluvia' WHERE public_ref = ?",
                cancelled.toString());

        Call call = some.only(outboxes);

        assertThat(call.messages()).hasSize(2);
        assertThat(call.lines()).hasSize(3);
        some.give(outboxes, call, true);
        assertThat(some.open(outboxes).calls()).isEmpty();
    }

    @Test
    void the_database_keeps_what_was_said_and_refuses_a_second_message_a_stranger_and_a_word_that_tells()
            throws Exception {
        SomeMessages some = SomeMessages.of(1);
        some.sessionTomorrow();
        UUID message = some.only(outboxes).messages().get(0);
        Refused.byDatabase(
                "append-only",
                () -> Sql.run("UPDATE message SET occurrence = 'x' WHERE message_ref = ?", message.toString()));
        Refused.byDatabase("Duplicate", () -> Sql.run("""
                INSERT INTO message (message_ref, centre_id, participant_id, kind, subject_ref, occurrence, takes_place_at, queued_at)
                SELECT UUID(), centre_id, participant_id, kind, subject_ref, occurrence, takes_place_at, queued_at FROM message
                WHERE message_ref = ?
                """, message.toString()));
        some.agrees(some.man(0), false);
        Refused.byDatabase("he did not agree", () -> Sql.run("""
                INSERT INTO message (message_ref, centre_id, participant_id, kind, subject_ref, occurrence, takes_place_at, queued_at)
                VALUES (UUID(), ?, ?, 'APPOINTMENT', UUID(), 'x', UTC_TIMESTAMP(), UTC_TIMESTAMP(6))
                """, some.group().centreId(), SomeCohort.id(some.man(0))));
        Refused.byDatabase("not at a telephone", () -> event(message, 1, "TOLD", some));
        Refused.byDatabase("nothing to take back", () -> event(message, 1, "TAKEN_BACK", some));
        Refused.byDatabase("follows the last one", () -> event(message, 2, "TAKEN_BACK", some));
        Refused.byDatabase(
                "it tells why he comes",
                () -> Sql.run(
                        "INSERT INTO message_wording (centre_id, kind, language, revision, wording, recorded_at, recorded_by)"
                                + " VALUES (?, 'HEADING', 'es', 1, 'Grupo de VÍCTIMAS', UTC_TIMESTAMP(6), ?)",
                        some.group().centreId(),
                        userId(some)));
    }

    @Test
    void a_centre_words_it_otherwise_for_its_own_men_and_back() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        SomeMessages elsewhere = SomeMessages.of(1);
        some.sessionTomorrow();
        elsewhere.sessionTomorrow();
        word(some, "Nos vemos el {day}.", 0);

        assertThat(some.only(outboxes).lines().get(1)).startsWith("Nos vemos el ");
        assertThat(elsewhere.only(outboxes).lines().get(1)).startsWith("Le recordamos ");
        Refused.byRule("shared.stale", () -> word(some, "Hasta el {day}.", 0));
        Refused.byRule("message.wording-tells", () -> word(some, "Taller el {day}.", 1));
        word(some, null, 1);
        assertThat(some.only(outboxes).lines().get(1)).startsWith("Le recordamos ");
        assertThat(as(some.group().coordinator(), () -> wordings.findWordings()))
                .hasSize(2 * WordingKind.values().length)
                .allSatisfy(line -> assertThat(line.heard()).doesNotContain("{"));
    }

    @Test
    void of_those_who_press_at_once_one_is_written_down_and_the_others_are_told_so() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        some.sessionTomorrow();
        Call call = some.only(outboxes);

        assertThat(refusedAtOnce(() -> some.give(outboxes, call, false))).containsOnly("message.changed");
        assertThat(some.only(outboxes).tries()).isEqualTo(1);
        assertThat(refusedAtOnce(() -> some.give(outboxes, call, true))).containsOnly("message.changed");
        assertThat(refusedAtOnce(() -> word(some, "Nos vemos el {day}.", 0))).containsOnly("shared.stale");
    }

    /** Does it eight times at once, of which one succeeds; the rules that refused the others. */
    private static List<String> refusedAtOnce(ThrowingCallable what) throws Exception {
        ExecutorService pressing = Executors.newFixedThreadPool(8);
        try {
            List<Callable<@Nullable Throwable>> presses =
                    Collections.nCopies(8, () -> ThrowableAssert.catchThrowable(what));
            List<String> refused = new ArrayList<>();
            for (Future<@Nullable Throwable> press : pressing.invokeAll(presses)) {
                Throwable thrown = press.get();
                if (thrown != null) {
                    refused.add(thrown instanceof BusinessRuleViolation rule ? rule.code() : thrown.toString());
                }
            }
            assertThat(refused).hasSize(7);
            return refused;
        } finally {
            pressing.shutdownNow();
        }
    }

    @Test
    void reading_the_list_costs_the_same_for_two_men_and_for_twelve() throws Exception {
        SomeMessages few = SomeMessages.of(2);
        SomeMessages many = SomeMessages.of(12);
        few.sessionTomorrow();
        many.sessionTomorrow();
        few.open(outboxes);
        many.open(outboxes);

        long statements = SqlCount.usual(() -> many.open(outboxes));

        assertThat(statements)
                .isEqualTo(SqlCount.usual(() -> few.open(outboxes)))
                .isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private void word(SomeMessages some, @Nullable String text, int revision) throws Exception {
        as(
                some.group().coordinator(),
                () -> wordings.change(
                        new ChangeWording(WordingKind.SESSION_REMINDER, MessageLanguage.ES, text, revision)));
    }

    private static void event(UUID message, int revision, String kind, SomeMessages some) throws SQLException {
        Sql.run(
                "INSERT INTO message_event (message_ref, revision, kind, contact_line, recorded_at, recorded_by)"
                        + " VALUES (?, ?, ?, IF(? = 'TOLD', 1, NULL), UTC_TIMESTAMP(6), ?)",
                message.toString(),
                revision,
                kind,
                kind,
                userId(some));
    }

    private static long userId(SomeMessages some) throws SQLException {
        return Sql.number("SELECT id FROM app_user WHERE login = ?", some.receptionist());
    }
}
