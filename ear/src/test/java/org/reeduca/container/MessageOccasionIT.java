package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.message.Outbox.Call;
import org.reeduca.message.OutboxService;

/** What men are told: sessions ahead, not held, held after all and missed, and what makes a message untrue. */
@ExtendWith(ArquillianExtension.class)
class MessageOccasionIT {

    @Inject
    private OutboxService outboxes;

    @Test
    void a_cancelled_session_withdraws_what_was_not_said_and_is_told_to_all() throws Exception {
        SomeMessages some = SomeMessages.of(2);
        UUID session = some.sessionTomorrow();
        some.give(outboxes, some.open(outboxes).calls().get(0), true);

        Sql.run(
                "UPDATE programme_session SET state = 'CANCELLED', cancel_reason = 'Lluvia' WHERE public_ref = ?",
                session.toString());

        assertThat(some.open(outboxes).calls())
                .hasSize(2)
                .allSatisfy(call ->
                        assertThat(call.lines()).hasSize(2).last().asString().startsWith("No habrá cita el "));
        assertThat(some.trace(some.man(0))).contains("SESSION_REMINDER TOLD");
        assertThat(some.trace(some.man(1))).contains("SESSION_REMINDER WITHDRAWN CANCELLED");
        Sql.run(
                "UPDATE programme_session SET state = 'SCHEDULED', cancel_reason = NULL WHERE public_ref = ?",
                session.toString());
        assertThat(some.only(outboxes).man().ref())
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

            Call call = some.only(outboxes);

            assertThat(call.lines().get(1)).startsWith(held ? "Le recordamos su cita " : "No habrá cita ");
            some.give(outboxes, call, true);
            assertThat(some.open(outboxes).calls()).isEmpty();
        }
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

        assertThat(some.only(outboxes).lines().get(1)).startsWith("Le recordamos su cita del ");
    }

    @Test
    void a_man_who_was_missed_is_called_once_the_list_is_closed_and_not_when_the_mark_was_wrong() throws Exception {
        SomeMessages some = SomeMessages.of(1);
        UUID session = some.group().session(1, some.group().today().minusDays(1));
        SomeMark list = SomeMark.in(some.group(), session).absent(some.man(0));
        assertThat(some.open(outboxes).calls()).isEmpty();
        list.closed();
        assertThat(some.only(outboxes).lines().get(1)).startsWith("No le vimos el ");

        list.correctedToAttended(some.man(0), "Sí asistió");

        assertThat(some.open(outboxes).calls()).isEmpty();
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
        SomeMark.in(some.group(), session)
                .absent(some.man(0))
                .absent(some.man(1))
                .closed();

        assertThat(some.only(outboxes).man().ref()).isEqualTo(some.man(1));
        Sql.run("""
                INSERT INTO justification (participant_id, session_id, revision, submitted_on, motive, recorded_at, recorded_by)
                SELECT ?, s.id, 1, ?, 'MEDICAL', UTC_TIMESTAMP(6), s.recorded_by FROM programme_session s WHERE s.public_ref = ?
                """, SomeCohort.id(some.man(1)), some.group().today(), session.toString());

        assertThat(some.open(outboxes).calls()).isEmpty();
        assertThat(some.trace(some.man(0))).isEmpty();
        assertThat(some.trace(some.man(1))).isEqualTo("MISSED_SESSION WITHDRAWN CORRECTED");
    }
}
