package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
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
import org.reeduca.message.GiveMessages;
import org.reeduca.message.ManMessages;
import org.reeduca.message.MessageConsentService;
import org.reeduca.message.MessageLanguage;
import org.reeduca.message.MessageState;
import org.reeduca.message.MessageWork;
import org.reeduca.message.Outbox;
import org.reeduca.message.Outbox.Call;
import org.reeduca.message.OutboxService;
import org.reeduca.message.WordingKind;
import org.reeduca.message.WordingService;
import org.reeduca.participant.ChangeContact;
import org.reeduca.participant.ContactService;
import org.reeduca.participant.MergeFiles;
import org.reeduca.participant.MergePreview;
import org.reeduca.participant.MergeService;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.transfer.TransferService;

/** Messages to men: raised once, given where one may be left, withdrawn with why, and what the database refuses. */
@ExtendWith(ArquillianExtension.class)
class MessageServiceIT {

    /** The caller twice, messages, days off, what is asked for, recipients, their lines and letters twice, words, on the screen, and the row of the audit. */
    private static final int MOST_STATEMENTS = 15;

    @Inject
    private OutboxService outboxes;

    @Inject
    private MessageConsentService consents;

    @Inject
    private WordingService wordings;

    @Inject
    private ContactService contacts;

    @Inject
    private MergeService merges;

    @Inject
    private MessageWork work;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferAnswerService answers;

    @Test
    void a_reminder_is_raised_once_told_once_and_taken_back() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        UUID man = some.man(0);
        some.sessionTomorrow();
        work.goRound();
        work.goRound();

        Call call = only(some);

        assertThat(call.man().ref()).isEqualTo(man);
        assertThat(call.messages()).hasSize(1);
        assertThat(call.lines()).hasSize(2);
        assertThat(call.lines().get(1)).startsWith("Le recordamos su cita del ");
        give(some, call, false);
        Refused.byRule("message.changed", () -> give(some, call, false));
        assertThat(only(some).tries()).isEqualTo(1);
        give(some, call, true);
        assertThat(open(some).calls()).isEmpty();
        Refused.byRule("message.changed", () -> give(some, call, true));
        assertThat(open(some).given()).extracting(Outbox.Given::told).containsExactly(true);
        as(some.receptionist(), () -> outboxes.takeBack(man, call.messages()));
        assertThat(only(some).messages()).isEqualTo(call.messages());
        Refused.byRule(
                "message.nothing-to-take-back",
                () -> as(some.receptionist(), () -> outboxes.takeBack(man, call.messages())));
        assertThat(some.trace(man))
                .isEqualTo("SESSION_REMINDER NOT_REACHED, SESSION_REMINDER TOLD, SESSION_REMINDER TAKEN_BACK");
    }

    @Test
    void whoever_was_not_asked_or_wants_none_has_no_messages() throws Exception {
        SomeMessages some = SomeMessages.of(2);
        some.group().addMan(some.group().today().minusYears(1));
        some.sessionTomorrow();
        assertThat(open(some).calls()).hasSize(2);

        as(some.receptionist(), () -> consents.stop(some.man(0)));

        assertThat(only(some).man().ref()).isEqualTo(some.man(1));
        assertThat(some.trace(some.man(0))).isEqualTo("SESSION_REMINDER WITHDRAWN NO_CONSENT");
        as(some.receptionist(), () -> consents.agree(some.man(0), MessageLanguage.EN));
        assertThat(open(some).calls())
                .filteredOn(call -> call.man().ref().equals(some.man(0)))
                .extracting(call -> call.lines().get(0))
                .containsExactly("About your appointment");
        ManMessages sheet = as(some.receptionist(), () -> consents.openMessages(some.man(0)));
        assertThat(sheet.agreed()).isTrue();
        assertThat(sheet.messages()).extracting(ManMessages.Entry::state).containsExactly(MessageState.OPEN);
        assertThat(sheet.messages().get(0).shownTo()).isEqualTo("Persona de Prueba");
    }

    @Test
    void a_telephone_that_stops_being_safe_is_on_no_list_from_that_moment_and_a_call_to_it_cannot_be_noted()
            throws Exception {
        SomeMessages some = SomeMessages.of(1);
        UUID man = some.man(0);
        some.sessionTomorrow();
        Call call = only(some);

        as(some.receptionist(), () -> contacts.change(new ChangeContact(man, 1, 1, ChangeContact.Change.NOT_SAFE)));

        Refused.byRule("message.line-not-safe", () -> give(some, call, true));
        assertThat(open(some).calls()).isEmpty();
        assertThat(open(some).unreachable()).extracting(Call::man).containsExactly(call.man());
        assertThat(some.trace(man)).isEqualTo("SESSION_REMINDER HELD_BACK NO_SAFE_LINE");
        Refused.byDatabase(
                "not at a telephone where he may be left a message",
                () -> event(call.messages().get(0), 2, "TOLD", some));
    }

    @Test
    void a_cancelled_session_withdraws_what_was_not_said_and_is_told_to_all() throws Exception {
        SomeMessages some = SomeMessages.of(2);
        UUID session = some.sessionTomorrow();
        give(some, open(some).calls().get(0), true);

        Sql.run(
                "UPDATE programme_session SET state = 'CANCELLED', cancel_reason = 'Lluvia' WHERE public_ref = ?",
                session.toString());

        assertThat(open(some).calls())
                .hasSize(2)
                .allSatisfy(call ->
                        assertThat(call.lines()).hasSize(2).last().asString().startsWith("No habrá cita el "));
        assertThat(some.trace(some.man(0))).contains("SESSION_REMINDER TOLD");
        assertThat(some.trace(some.man(1))).contains("SESSION_REMINDER WITHDRAWN CANCELLED");
        Sql.run(
                "UPDATE programme_session SET state = 'SCHEDULED', cancel_reason = NULL WHERE public_ref = ?",
                session.toString());
        assertThat(only(some).man().ref())
                .as("the other one knows of the session")
                .isEqualTo(some.man(1));
        assertThat(some.trace(some.man(1)))
                .contains("SESSION_CANCELLED WITHDRAWN CORRECTED", "SESSION_REMINDER QUEUED_AGAIN");
    }

    @Test
    void whoever_heard_that_it_is_not_held_hears_that_it_is_held_after_all() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        UUID session = some.sessionTomorrow();
        for (boolean held : new boolean[] {true, false, true, false}) {
            Sql.run(
                    "UPDATE programme_session SET state = ?, cancel_reason = ? WHERE public_ref = ?",
                    held ? "SCHEDULED" : "CANCELLED",
                    held ? null : "Lluvia",
                    session.toString());

            Call call = only(some);

            assertThat(call.lines().get(1)).startsWith(held ? "Le recordamos su cita " : "No habrá cita ");
            give(some, call, true);
            assertThat(open(some).calls()).isEmpty();
        }
    }

    @Test
    void whoever_left_the_group_is_not_reminded() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        some.sessionTomorrow();
        only(some);

        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'VOLUNTARY' WHERE participant_id = ?",
                some.group().today(),
                SomeCohort.id(some.man(0)));

        assertThat(open(some).calls()).isEmpty();
        assertThat(some.trace(some.man(0))).isEqualTo("SESSION_REMINDER WITHDRAWN NOT_EXPECTED");
    }

    @Test
    void before_a_day_off_of_the_centre_men_are_reminded_of_the_day_after_it() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        LocalDate off = SomeCohort.workday(some.group().today().plusDays(1));
        some.group().session(1, SomeCohort.workday(off.plusDays(1)));
        Sql.run("""
                INSERT INTO non_working_day (id, public_ref, day, name_es, name_en, scope, centre_id, source)
                VALUES (NEXT VALUE FOR non_working_day_seq, UUID(), ?, 'Aniversario', 'Anniversary', 'CENTRE', ?, 'Prueba')
                """, off, some.group().centreId());

        assertThat(only(some).lines().get(1)).startsWith("Le recordamos su cita del ");
    }

    @Test
    void whoever_went_to_another_centre_has_nothing_waiting_at_the_old_one_also_when_nobody_there_wants_messages()
            throws Exception {
        SomeTransfer transfer = SomeTransfer.begun();
        SomeMessages some = SomeMessages.in(transfer.from());
        transfer.from().session(5, transfer.from().today().plusDays(1));
        only(some);
        transfer.accept(answers, transfer.offer(transfers, transfer.from().today(), ConsentState.NOT_NEEDED));

        work.goRound();

        assertThat(some.trace(transfer.man())).isEqualTo("SESSION_REMINDER WITHDRAWN NOT_EXPECTED");
    }

    @Test
    void a_man_who_was_missed_is_called_once_the_list_is_closed_and_not_when_the_mark_was_wrong() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        UUID session = some.group().session(1, some.group().today().minusDays(1));
        SomeMark list = SomeMark.in(some.group(), session).absent(some.man(0));
        assertThat(open(some).calls()).isEmpty();
        Sql.run(
                "UPDATE programme_session SET closed_at = UTC_TIMESTAMP(6), closed_by = recorded_by WHERE public_ref = ?",
                session.toString());
        assertThat(only(some).lines().get(1)).startsWith("No le vimos el ");

        list.correctedToAttended(some.man(0), "Sí asistió");

        assertThat(open(some).calls()).isEmpty();
        assertThat(some.trace(some.man(0))).isEqualTo("MISSED_SESSION WITHDRAWN CORRECTED");
    }

    @Test
    void whoever_gave_notice_is_not_called_as_missed_and_nobody_once_a_document_is_there() throws Exception {
        SomeMessages some = SomeMessages.of(2);
        UUID session = some.group().session(1, some.group().today().minusDays(1));
        LocalDate yesterday = some.group().today().minusDays(1);
        Sql.run(
                """
                INSERT INTO absence_notice (id, public_ref, participant_id, session_id, held_on, given_at, begins_at, channel,
                  recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR absence_notice_seq, UUID(), ?, (SELECT id FROM programme_session WHERE public_ref = ?), ?,
                  ?, ?, 'TELEPHONE', UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """,
                SomeCohort.id(some.man(0)),
                session.toString(),
                yesterday,
                yesterday.minusDays(1).atStartOfDay(),
                yesterday.atStartOfDay(),
                some.receptionist());
        SomeMark.in(some.group(), session).absent(some.man(0)).absent(some.man(1));
        Sql.run(
                "UPDATE programme_session SET closed_at = UTC_TIMESTAMP(6), closed_by = recorded_by WHERE public_ref = ?",
                session.toString());

        assertThat(only(some).man().ref()).isEqualTo(some.man(1));
        Sql.run("""
                INSERT INTO justification (participant_id, session_id, revision, submitted_on, motive, recorded_at, recorded_by)
                SELECT ?, s.id, 1, ?, 'MEDICAL', UTC_TIMESTAMP(6), s.recorded_by FROM programme_session s WHERE s.public_ref = ?
                """, SomeCohort.id(some.man(1)), some.group().today(), session.toString());

        assertThat(open(some).calls()).isEmpty();
        assertThat(some.trace(some.man(0))).isEmpty();
        assertThat(some.trace(some.man(1))).isEqualTo("MISSED_SESSION WITHDRAWN CORRECTED");
    }

    @Test
    void several_things_for_one_man_are_one_call() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        some.sessionTomorrow();
        UUID cancelled = some.group().session(2, some.group().today().plusDays(3));
        Sql.run(
                "UPDATE programme_session SET state = 'CANCELLED', cancel_reason = 'Lluvia' WHERE public_ref = ?",
                cancelled.toString());

        Call call = only(some);

        assertThat(call.messages()).hasSize(2);
        assertThat(call.lines()).hasSize(3);
        give(some, call, true);
        assertThat(open(some).calls()).isEmpty();
    }

    @Test
    void a_restricted_man_and_another_centre_are_seen_by_nobody_who_may_not() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        SomeMessages elsewhere = SomeMessages.of(1);
        some.sessionTomorrow();
        Call call = only(some);
        Sql.run(
                "UPDATE participant SET restricted = TRUE WHERE public_ref = ?",
                some.man(0).toString());

        assertThat(open(some).calls()).isEmpty();
        Refused.notFound(() -> give(some, call, true));
        Refused.notFound(() -> as(some.receptionist(), () -> consents.openMessages(some.man(0))));
        Outbox coordinator = as(some.group().coordinator(), () -> outboxes.openOutbox());
        assertThat(coordinator.calls()).extracting(Call::man).containsExactly(call.man());
        Refused.notFound(() -> as(elsewhere.group().coordinator(), () -> consents.openMessages(some.man(0))));
        Refused.notFound(() -> as(
                elsewhere.group().coordinator(),
                () -> outboxes.give(new GiveMessages(some.man(0), call.messages(), 1, true, call.tries()))));
    }

    @Test
    void the_messages_of_two_files_become_those_of_one_man_and_the_latest_word_counts() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        some.sessionTomorrow();
        only(some);
        UUID other = some.group().manWithoutGroup(some.group().today().minusYears(1));
        some.agrees(other, false);

        merge(some, other, some.man(0));

        assertThat(open(some).calls()).isEmpty();
        assertThat(some.trace(other)).isEqualTo("SESSION_REMINDER WITHDRAWN NO_CONSENT");
    }

    @Test
    void two_files_that_both_had_a_message_about_one_session_become_one_man_who_is_told_once() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        UUID twin = some.group().addMan(some.group().today());
        some.agrees(twin, true);
        some.telephone(twin, 1, true);
        some.sessionTomorrow();
        for (Call call : open(some).calls()) {
            if (call.man().ref().equals(twin)) {
                give(some, call, true);
            }
        }
        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'VOLUNTARY' WHERE participant_id = ?",
                some.group().today(),
                SomeCohort.id(some.man(0)));

        merge(some, twin, some.man(0));

        assertThat(open(some).calls()).isEmpty();
        assertThat(some.trace(twin) + some.trace(some.man(0)))
                .contains("SESSION_REMINDER TOLD", "SESSION_REMINDER WITHDRAWN NOT_EXPECTED");
    }

    @Test
    void the_database_keeps_what_was_said_and_refuses_a_second_message_a_stranger_and_a_word_that_tells()
            throws Exception {
        SomeMessages some = SomeMessages.of(1);
        some.sessionTomorrow();
        UUID message = only(some).messages().get(0);
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

        assertThat(only(some).lines().get(1)).startsWith("Nos vemos el ");
        assertThat(only(elsewhere).lines().get(1)).startsWith("Le recordamos ");
        Refused.byRule("shared.stale", () -> word(some, "Hasta el {day}.", 0));
        Refused.byRule("message.wording-tells", () -> word(some, "Taller el {day}.", 1));
        word(some, null, 1);
        assertThat(only(some).lines().get(1)).startsWith("Le recordamos ");
        assertThat(as(some.group().coordinator(), () -> wordings.findWordings()))
                .hasSize(2 * WordingKind.values().length)
                .allSatisfy(line -> assertThat(line.heard()).doesNotContain("{"));
    }

    @Test
    void of_those_who_press_at_once_one_is_written_down_and_the_others_are_told_so() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        some.sessionTomorrow();
        Call call = only(some);

        assertThat(refusedAtOnce(() -> give(some, call, false))).containsOnly("message.changed");
        assertThat(only(some).tries()).isEqualTo(1);
        assertThat(refusedAtOnce(() -> give(some, call, true))).containsOnly("message.changed");
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
        open(few);
        open(many);

        long statements = SqlCount.usual(() -> open(many));

        assertThat(statements).isEqualTo(SqlCount.usual(() -> open(few))).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private void merge(SomeMessages some, UUID one, UUID other) throws Exception {
        MergePreview preview = as(some.group().coordinator(), () -> merges.preview(one, other));
        as(some.group().coordinator(), () -> {
            merges.merge(new MergeFiles(
                    preview.kept().participant(),
                    preview.absorbed().participant(),
                    preview.fingerprint(),
                    true,
                    "Mostró su acta"));
            return null;
        });
    }

    private Outbox open(SomeMessages some) throws Exception {
        return as(some.receptionist(), () -> outboxes.openOutbox());
    }

    private Call only(SomeMessages some) throws Exception {
        List<Call> calls = open(some).calls();
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    private void give(SomeMessages some, Call call, boolean told) throws Exception {
        as(
                some.receptionist(),
                () -> outboxes.give(new GiveMessages(call.man().ref(), call.messages(), 1, told, call.tries())));
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
