package org.reeduca.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.participant.FullName;
import org.reeduca.standing.Person;

class MailDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final Instant AT = Instant.parse("2026-03-09T16:00:00Z");

    private final Recipient written = man(50, true);
    private final Recipient called = man(100, false);

    @Test
    void without_a_mail_server_everybody_is_called() {
        assertThat(MailDay.NONE.reaches(written)).isFalse();
        assertThat(MailDay.NONE.carries(written, message(ByMail.NOT))).isFalse();
    }

    @Test
    void a_man_with_an_address_is_written_to_and_one_without_is_called() {
        MailDay day = day();

        assertThat(day.takes(written, message(ByMail.NOT))).isTrue();
        assertThat(day.takes(called, message(ByMail.NOT))).isFalse();
    }

    @Test
    void what_comes_up_after_the_letter_of_the_day_is_told_by_telephone() {
        assertThat(day(MailEventKind.TRIED, MailEventKind.SENT).carries(written, message(ByMail.NOT)))
                .isFalse();
        assertThat(yesterday().carries(written, message(ByMail.NOT))).isTrue();
    }

    @Test
    void while_a_letter_is_tried_nobody_calls_and_what_it_did_not_bring_waits_for_the_next_attempt() {
        MailDay trying = day(MailEventKind.TRIED);

        assertThat(trying.carries(written, message(ByMail.TRYING))).isTrue();
        assertThat(trying.takes(written, message(ByMail.TRYING))).isFalse();
        assertThat(day(MailEventKind.TRIED, MailEventKind.FAILED).takes(written, message(ByMail.NOT)))
                .isTrue();
    }

    @Test
    void a_letter_given_up_and_one_that_may_have_arrived_fall_back_to_the_telephone() {
        assertThat(day(MailEventKind.TRIED, MailEventKind.REFUSED).carries(written, message(ByMail.NOT)))
                .isFalse();
        assertThat(day(MailEventKind.TRIED, MailEventKind.UNKNOWN).carries(written, message(ByMail.UNKNOWN)))
                .isFalse();
        assertThat(yesterday().carries(written, message(ByMail.UNKNOWN)))
                .as("not with the letter of another day either")
                .isFalse();
        assertThat(yesterday().carries(written, message(ByMail.TRYING)))
                .as("an attempt of yesterday that was broken off")
                .isFalse();
    }

    @Test
    void of_two_letters_of_one_man_who_had_two_files_the_one_that_went_counts() {
        KeptMail waiting = letter(TODAY);
        KeptMail sent = letter(TODAY, MailEventKind.TRIED, MailEventKind.SENT);

        assertThat(MailDay.of(List.of(waiting, sent), TODAY).reaches(written)).isFalse();
        assertThat(MailDay.of(List.of(sent, waiting), TODAY).reaches(written)).isFalse();
    }

    private MailDay day(MailEventKind... said) {
        return MailDay.of(said.length == 0 ? List.of() : List.of(letter(TODAY, said)), TODAY);
    }

    private MailDay yesterday() {
        return MailDay.of(List.of(letter(TODAY.minusDays(1), MailEventKind.TRIED, MailEventKind.SENT)), TODAY);
    }

    private KeptMail letter(LocalDate day, MailEventKind... said) {
        MailStatus status = MailStatus.RAISED;
        for (MailEventKind kind : said) {
            status = status.after(kind, AT);
        }
        return new KeptMail(UUID.randomUUID(), written.key(), day, status);
    }

    private KeptMessage message(ByMail mail) {
        LocalDateTime at = LocalDateTime.of(2026, 3, 10, 18, 0);
        Occasion occasion =
                new Occasion(written.key(), MessageKind.SESSION_REMINDER, UUID.randomUUID(), at.toString(), at, null);
        MessageStatus status = new MessageStatus(MessageState.OPEN, 0, null, null, null, 1, mail);
        return new KeptMessage(UUID.randomUUID(), occasion, status, true, at, false);
    }

    private static Recipient man(long key, boolean email) {
        Person person = new Person(UUID.randomUUID(), new FullName("Juan", "Prueba " + key, null), "P-" + key);
        SafeLine telephone = new SafeLine(1, "+522281112233");
        SafeLine address = email ? new SafeLine(2, "prueba@correo.example") : null;
        return new Recipient(key, person, MessageLanguage.ES, List.of(telephone), address);
    }
}
