package org.reeduca.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.message.Outbox.Call;
import org.reeduca.participant.FullName;
import org.reeduca.standing.Person;

class OutboxDayTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 3, 10, 18, 0);
    private static final Instant AT = Instant.parse("2026-03-09T18:00:00Z");
    private static final Wordings WORDINGS = new Wordings(Map.of(
            new Wordings.Key(WordingKind.HEADING, MessageLanguage.ES), "Recordatorio",
            new Wordings.Key(WordingKind.SESSION_REMINDER, MessageLanguage.ES), "Cita el {day} a las {time}.",
            new Wordings.Key(WordingKind.SESSION_MOVED, MessageLanguage.ES), "Del {before} al {day}.",
            new Wordings.Key(WordingKind.MISSED_SESSION, MessageLanguage.ES), "No le vimos el {day}.",
            new Wordings.Key(WordingKind.HEADING, MessageLanguage.EN), "Appointment",
            new Wordings.Key(WordingKind.SESSION_REMINDER, MessageLanguage.EN), "On {day} at {time}."));

    private final Recipient braulio = man(50, MessageLanguage.ES, new SafeLine(1, "+522281112233"));
    private final Recipient john = man(100, MessageLanguage.EN, new SafeLine(0, "+522281112244"));
    private final Recipient nobody = man(150, MessageLanguage.ES);

    @Test
    void several_things_for_one_man_are_one_call_in_order_and_each_line_once() {
        KeptMessage reminder = message(braulio, MessageKind.SESSION_REMINDER, TUESDAY, null);
        KeptMessage same = message(braulio, MessageKind.SESSION_REMINDER, TUESDAY, null);
        KeptMessage missed = message(braulio, MessageKind.MISSED_SESSION, TUESDAY.minusWeeks(1), null);
        KeptMessage moved = message(braulio, MessageKind.SESSION_MOVED, TUESDAY.plusDays(2), TUESDAY.plusDays(1));

        List<Call> calls = day(reminder, same, missed, moved).calls();

        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).messages()).hasSize(4);
        assertThat(calls.get(0).lines())
                .containsExactly(
                        "Recordatorio",
                        "No le vimos el martes 3 de marzo.",
                        "Cita el martes 10 de marzo a las 18:00.",
                        "Del miércoles 11 de marzo al jueves 12 de marzo.");
    }

    @Test
    void each_hears_it_in_his_language() {
        assertThat(day(message(john, MessageKind.SESSION_REMINDER, TUESDAY, null))
                        .calls())
                .extracting(Call::lines)
                .containsExactly(List.of("Appointment", "On Tuesday, March 10 at 18:00."));
    }

    @Test
    void whoever_may_be_left_no_message_is_not_called() {
        OutboxDay day = day(message(nobody, MessageKind.SESSION_REMINDER, TUESDAY, null));

        assertThat(day.calls()).isEmpty();
        assertThat(day.unreachable()).extracting(Call::man).containsExactly(nobody.person());
    }

    @Test
    void those_nobody_tried_yet_come_first_and_what_was_said_today_stands_below() {
        KeptMessage tried = message(braulio, MessageKind.SESSION_REMINDER, TUESDAY, null)
                .after(new MessageStatus(MessageState.OPEN, 1, null, AT, "Rosa", 1, ByMail.NOT));
        KeptMessage fresh = message(john, MessageKind.SESSION_REMINDER, TUESDAY, null);

        OutboxDay day = day(tried, fresh);

        assertThat(day.calls()).extracting(Call::man).containsExactly(john.person(), braulio.person());
        assertThat(day.given(LocalDate.of(2026, 3, 9), ZoneOffset.UTC))
                .extracting(Outbox.Given::man, Outbox.Given::told)
                .containsExactly(tuple(braulio.person(), false));
        assertThat(day.given(LocalDate.of(2026, 3, 8), ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void whoever_is_written_to_is_not_called_and_what_went_by_mail_stands_below_without_a_name() {
        Recipient written = new Recipient(
                braulio.key(),
                braulio.person(),
                MessageLanguage.ES,
                braulio.lines(),
                new SafeLine(2, "p@correo.example"));
        KeptMessage reminder = message(written, MessageKind.SESSION_REMINDER, TUESDAY, null);
        MessageStatus mailed = new MessageStatus(MessageState.TOLD, 0, null, AT, null, 2, ByMail.SENT);
        MailDay mail = new MailDay(true, Map.of());

        OutboxDay before = new OutboxDay(List.of(reminder), Map.of(written.key(), written), WORDINGS, mail);
        OutboxDay after =
                new OutboxDay(List.of(reminder.after(mailed)), Map.of(written.key(), written), WORDINGS, mail);

        assertThat(before.calls()).isEmpty();
        assertThat(before.byMail()).isEqualTo(1);
        assertThat(after.byMail()).isZero();
        assertThat(after.given(LocalDate.of(2026, 3, 9), ZoneOffset.UTC))
                .extracting(Outbox.Given::told, Outbox.Given::mailed)
                .containsExactly(tuple(true, true));
    }

    @Test
    void before_a_weekend_men_are_reminded_of_monday() {
        LocalDate thursday = LocalDate.of(2026, 3, 12);
        LocalDate monday = LocalDate.of(2026, 3, 16);

        assertThat(horizon(thursday)).isEqualTo(thursday.plusDays(1));
        assertThat(horizon(thursday.plusDays(1))).isEqualTo(monday);
        assertThat(horizon(thursday.plusDays(2))).isEqualTo(monday);
        assertThat(horizon(thursday.plusDays(3))).isEqualTo(monday);
    }

    @Test
    void before_days_off_men_are_reminded_of_the_first_day_after_them_and_no_more_than_eight_days_ahead() {
        LocalDate wednesday = LocalDate.of(2026, 3, 11);
        LocalDate friday = LocalDate.of(2026, 3, 13);
        LocalDate monday = LocalDate.of(2026, 3, 16);

        assertThat(horizon(wednesday, wednesday.plusDays(1))).isEqualTo(friday);
        assertThat(horizon(wednesday, monday)).isEqualTo(wednesday.plusDays(1));
        assertThat(horizon(friday, monday)).isEqualTo(monday.plusDays(1));
        assertThat(horizon(wednesday, wednesday.plusDays(1), friday, monday)).isEqualTo(monday.plusDays(1));
        assertThat(OccasionRepository.horizon(
                        friday, friday.datesUntil(friday.plusDays(30)).collect(Collectors.toSet())))
                .isEqualTo(friday.plusDays(8));
    }

    private static LocalDate horizon(LocalDate today, LocalDate... off) {
        return OccasionRepository.horizon(today, Set.of(off));
    }

    private OutboxDay day(KeptMessage... kept) {
        Map<Long, Recipient> men = new LinkedHashMap<>();
        for (Recipient man : List.of(braulio, john, nobody)) {
            men.put(man.key(), man);
        }
        return new OutboxDay(List.of(kept), men, WORDINGS, MailDay.NONE);
    }

    private static Recipient man(long key, MessageLanguage language, SafeLine... lines) {
        Person person = new Person(UUID.randomUUID(), new FullName("Juan", "Prueba " + key, null), "P-" + key);
        return new Recipient(key, person, language, List.of(lines), null);
    }

    private static KeptMessage message(Recipient man, MessageKind kind, LocalDateTime at, @Nullable LocalDateTime was) {
        Occasion occasion = new Occasion(man.key(), kind, UUID.randomUUID(), at.toString(), at, was);
        return new KeptMessage(UUID.randomUUID(), occasion, MessageStatus.QUEUED, true, at, false);
    }
}
