package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.message.GiveMessages;
import org.reeduca.message.ManMessages;
import org.reeduca.message.MessageConsentService;
import org.reeduca.message.MessageLanguage;
import org.reeduca.message.MessageState;
import org.reeduca.message.MessageWork;
import org.reeduca.message.Outbox;
import org.reeduca.message.Outbox.Call;
import org.reeduca.message.OutboxService;
import org.reeduca.participant.MergeService;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.transfer.TransferService;

/** Who is told: men who agreed and are still expected, by those who may see them, and once where two files become one. */
@ExtendWith(ArquillianExtension.class)
class MessageRecipientIT {

    @Inject
    private OutboxService outboxes;

    @Inject
    private MessageConsentService consents;

    @Inject
    private MergeService merges;

    @Inject
    private MessageWork work;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferAnswerService answers;

    @Test
    void whoever_was_not_asked_or_wants_none_has_no_messages() throws Exception {
        SomeMessages some = SomeMessages.of(2);
        some.group().addMan(some.group().today().minusYears(1));
        some.sessionTomorrow();
        assertThat(some.open(outboxes).calls()).hasSize(2);

        as(some.receptionist(), () -> consents.stop(some.man(0)));

        assertThat(some.only(outboxes).man().ref()).isEqualTo(some.man(1));
        assertThat(some.trace(some.man(0))).isEqualTo("SESSION_REMINDER WITHDRAWN NO_CONSENT");
        as(some.receptionist(), () -> consents.agree(some.man(0), MessageLanguage.EN));
        assertThat(some.open(outboxes).calls())
                .filteredOn(call -> call.man().ref().equals(some.man(0)))
                .extracting(call -> call.lines().get(0))
                .containsExactly("About your appointment");
        ManMessages sheet = as(some.receptionist(), () -> consents.openMessages(some.man(0)));
        assertThat(sheet.agreed()).isTrue();
        assertThat(sheet.messages()).extracting(ManMessages.Entry::state).containsExactly(MessageState.OPEN);
        assertThat(sheet.messages().get(0).shownTo()).isEqualTo("Persona de Prueba");
    }

    @Test
    void whoever_left_the_group_is_not_reminded() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        some.sessionTomorrow();
        some.only(outboxes);

        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'VOLUNTARY' WHERE participant_id = ?",
                some.group().today(),
                SomeCohort.id(some.man(0)));

        assertThat(some.open(outboxes).calls()).isEmpty();
        assertThat(some.trace(some.man(0))).isEqualTo("SESSION_REMINDER WITHDRAWN NOT_EXPECTED");
    }

    @Test
    void whoever_went_to_another_centre_has_nothing_waiting_at_the_old_one_also_when_nobody_there_wants_messages()
            throws Exception {
        SomeTransfer transfer = SomeTransfer.begun();
        SomeMessages some = SomeMessages.in(transfer.from());
        transfer.from().session(5, transfer.from().today().plusDays(1));
        some.only(outboxes);
        transfer.accept(answers, transfer.offer(transfers, transfer.from().today(), ConsentState.NOT_NEEDED));

        work.goRound();

        assertThat(some.trace(transfer.man())).isEqualTo("SESSION_REMINDER WITHDRAWN NOT_EXPECTED");
    }

    @Test
    void a_restricted_man_and_another_centre_are_seen_by_nobody_who_may_not() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        SomeMessages elsewhere = SomeMessages.of(1);
        some.sessionTomorrow();
        Call call = some.only(outboxes);
        Sql.run(
                "UPDATE participant SET restricted = TRUE WHERE public_ref = ?",
                some.man(0).toString());

        assertThat(some.open(outboxes).calls()).isEmpty();
        Refused.notFound(() -> some.give(outboxes, call, true));
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
        some.only(outboxes);
        UUID other = some.group().manWithoutGroup(some.group().today().minusYears(1));
        some.agrees(other, false);

        SomeMerge.merge(merges, some.group().coordinator(), other, some.man(0));

        assertThat(some.open(outboxes).calls()).isEmpty();
        assertThat(some.trace(other)).isEqualTo("SESSION_REMINDER WITHDRAWN NO_CONSENT");
    }

    @Test
    void two_files_that_both_had_a_message_about_one_session_become_one_man_who_is_told_once() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        UUID twin = some.group().addMan(some.group().today());
        some.agrees(twin, true);
        some.telephone(twin, 1, true);
        some.sessionTomorrow();
        for (Call call : some.open(outboxes).calls()) {
            if (call.man().ref().equals(twin)) {
                some.give(outboxes, call, true);
            }
        }
        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'VOLUNTARY' WHERE participant_id = ?",
                some.group().today(),
                SomeCohort.id(some.man(0)));

        SomeMerge.merge(merges, some.group().coordinator(), twin, some.man(0));

        assertThat(some.open(outboxes).calls()).isEmpty();
        assertThat(some.trace(twin) + some.trace(some.man(0)))
                .contains("SESSION_REMINDER TOLD", "SESSION_REMINDER WITHDRAWN NOT_EXPECTED");
    }
}
