package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.container.FakeMail.Letter;
import org.reeduca.container.FakeMail.Manner;
import org.reeduca.message.GiveMessages;
import org.reeduca.message.MessageWork;
import org.reeduca.message.Outbox;
import org.reeduca.message.OutboxService;

/** Letters to men: one a day, where one may be left, never twice, and the telephone when the mail does not go. */
@ExtendWith(ArquillianExtension.class)
class MessageMailIT {

    @Inject
    private OutboxService outboxes;

    @Inject
    private MessageWork work;

    @Test
    void a_letter_goes_once_tells_nothing_and_nobody_is_called() throws Exception {
        SomeMail some = SomeMail.of();
        try (FakeMail server = FakeMail.that(Manner.ACCEPT)) {
            assertThat(open(some).byMail()).isEqualTo(1);
            work.goRound();
            work.goRound();

            assertThat(server.to(some.address())).hasSize(1);
            Letter letter = server.to(some.address()).get(0);
            assertThat(letter.header("From")).isEqualTo("Citas <citas@avisos.example>");
            assertThat(letter.header("To")).isEqualTo(some.address());
            assertThat(letter.header("Subject")).isEqualTo("Recordatorio de cita");
            assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(letter.messageId()).endsWith("@avisos.example>");
            assertThat(letter.text()).contains("Le recordamos su cita del ").doesNotContain("Prueba");
        }
        Outbox outbox = open(some);
        assertThat(outbox.calls()).isEmpty();
        assertThat(outbox.byMail()).isZero();
        assertThat(outbox.given()).extracting(Outbox.Given::mailed).containsExactly(true);
        assertThat(some.letters()).isEqualTo("TRIED SENT");
        assertThat(some.messages().trace(some.man())).isEqualTo("SESSION_REMINDER MAIL_TRIED, SESSION_REMINDER MAILED");
        Refused.byRule(
                "message.nothing-to-take-back",
                () -> as(some.messages().receptionist(), () -> outboxes.takeBack(some.man(), List.of(some.message()))));
    }

    @Test
    void what_comes_up_after_the_letter_of_the_day_is_told_by_telephone() throws Exception {
        SomeMail some = SomeMail.of();
        try (FakeMail server = FakeMail.that(Manner.ACCEPT)) {
            work.goRound();
            Sql.run(
                    "UPDATE programme_session SET state = 'CANCELLED', cancel_reason = 'Lluvia' WHERE public_ref ="
                            + " (SELECT m.subject_ref FROM message m WHERE m.message_ref = ?)",
                    some.message().toString());
            work.goRound();
            assertThat(server.to(some.address())).hasSize(1);
        }
        assertThat(open(some).calls())
                .singleElement()
                .satisfies(call -> assertThat(call.lines().get(1)).startsWith("No habrá cita "));
    }

    @Test
    void an_address_that_stops_being_safe_gets_no_letter() throws Exception {
        SomeMail some = SomeMail.of();
        try (FakeMail server = FakeMail.that(Manner.ACCEPT)) {
            some.address(2, false);
            work.goRound();
            assertThat(server.to(some.address())).isEmpty();
        }
        assertThat(open(some).calls()).hasSize(1);
        Refused.byDatabase("not at an address", () -> SomeMail.said(some.message(), 1, "MAIL_TRIED"));
    }

    @Test
    void an_address_that_does_not_exist_falls_back_to_the_telephone() throws Exception {
        SomeMail some = SomeMail.of();
        try (FakeMail server = FakeMail.that(Manner.NO_SUCH_ADDRESS)) {
            work.goRound();
            work.goRound();
            assertThat(server.to(some.address())).isEmpty();
        }
        assertThat(some.letters()).isEqualTo("TRIED REFUSED");
        assertThat(open(some).calls()).hasSize(1);
    }

    @Test
    void a_letter_that_was_not_taken_waits_and_is_tried_again_under_the_same_key() throws Exception {
        SomeMail some = SomeMail.of();
        UUID letter = some.letter();
        some.said(letter, 1, "TRIED", 90);
        some.said(letter, 2, "FAILED", 90);
        try (FakeMail server = FakeMail.that(Manner.LATER)) {
            work.goRound();
            work.goRound();
            assertThat(server.to(some.address()))
                    .extracting(Letter::messageId)
                    .containsExactly("<" + letter + "@avisos.example>");
        }
        assertThat(some.letters()).isEqualTo("TRIED FAILED TRIED FAILED");
        assertThat(open(some).calls()).as("it is still brought by mail").isEmpty();
        assertThat(open(some).byMail()).isEqualTo(1);
    }

    @Test
    void after_the_last_attempt_the_call_is_on_the_list_and_can_be_made() throws Exception {
        SomeMail some = SomeMail.of();
        UUID letter = some.letter();
        for (int i = 0; i < 3; i++) {
            some.said(letter, 2 * i + 1, "TRIED", 95);
            some.said(letter, 2 * i + 2, "FAILED", 95);
        }
        work.goRound(); // nobody listens

        assertThat(some.letters()).isEqualTo("TRIED FAILED TRIED FAILED TRIED FAILED TRIED FAILED");
        Outbox.Call call = open(some).calls().get(0);
        as(
                some.messages().receptionist(),
                () -> outboxes.give(new GiveMessages(some.man(), call.messages(), 1, true, call.tries())));
        assertThat(some.messages().trace(some.man())).endsWith("SESSION_REMINDER NOT_MAILED, SESSION_REMINDER TOLD");
        Refused.byDatabase("it is not tried again", () -> some.said(letter, 9, "TRIED", 0));
    }

    @Test
    void a_server_that_takes_a_letter_and_says_nothing_never_gets_it_again() throws Exception {
        for (Manner manner : new Manner[] {Manner.SILENT, Manner.HANG_UP}) {
            SomeMail some = SomeMail.of();
            try (FakeMail server = FakeMail.that(manner)) {
                work.goRound();
                work.goRound();
                assertThat(server.to(some.address())).hasSize(1);
            }
            assertThat(some.letters()).isEqualTo("TRIED UNKNOWN");
            assertThat(open(some).calls()).as("somebody calls and asks").hasSize(1);
            Refused.byDatabase("may have arrived", () -> SomeMail.said(some.message(), 3, "MAIL_TRIED"));
        }
    }

    @Test
    void an_attempt_that_nobody_came_back_from_is_not_repeated() throws Exception {
        SomeMail some = SomeMail.of();
        open(some);
        UUID letter = some.letter();
        some.said(letter, 1, "TRIED", 31);
        SomeMail.said(some.message(), 1, "MAIL_TRIED");
        assertThat(open(some).calls()).isEmpty();
        try (FakeMail server = FakeMail.that(Manner.ACCEPT)) {
            work.goRound();
            assertThat(server.to(some.address())).isEmpty();
        }
        assertThat(some.letters()).isEqualTo("TRIED UNKNOWN");
        assertThat(open(some).calls()).hasSize(1);
    }

    @Test
    void the_database_keeps_one_letter_a_day_and_the_order_of_what_is_said() throws Exception {
        SomeMail some = SomeMail.of();
        open(some);
        UUID letter = some.letter();
        Refused.byDatabase("one letter for a man and day", some::letter);
        Refused.byDatabase("nothing was tried", () -> some.said(letter, 1, "SENT", 0));
        Refused.byDatabase("follows the last one", () -> some.said(letter, 2, "TRIED", 0));
        Refused.byDatabase("it was not tried by mail", () -> SomeMail.said(some.message(), 1, "MAILED"));
        some.messages().agrees(some.man(), false);
        Refused.byDatabase("he did not agree", some::letter);
        Refused.byDatabase("not at an address", () -> SomeMail.said(some.message(), 1, "MAIL_TRIED"));
    }

    private Outbox open(SomeMail some) throws Exception {
        return as(some.messages().receptionist(), () -> outboxes.openOutbox());
    }
}
