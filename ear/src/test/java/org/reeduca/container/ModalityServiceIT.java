package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Modality;
import org.reeduca.attendance.ModalityService;
import org.reeduca.attendance.NotePresence;
import org.reeduca.attendance.RemoteLimit;
import org.reeduca.attendance.RollLine;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.transfer.TransferService;

/** How sessions were held and men were present: facts with their reason, kept within what an order allows, that change no mark. */
@ExtendWith(ArquillianExtension.class)
class ModalityServiceIT {

    private static final NotePresence REMOTE = new NotePresence(Modality.REMOTE, true, "Sin sede");
    private static final NotePresence IN_ROOM = new NotePresence(Modality.IN_ROOM, false, "Fue un error");

    @Inject
    private ModalityService modalities;

    @Inject
    private AttendanceService attendance;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferAnswerService answers;

    @Test
    void a_session_held_remotely_is_a_fact_with_its_reason_and_a_mistake_is_answered_by_another_one() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        assertThat(as(group.facilitator(), () -> attendance.openRoll(session)).modality())
                .isEqualTo(Modality.IN_ROOM);

        as(group.facilitator(), () -> modalities.noteOfSession(session, REMOTE));

        assertThat(as(group.facilitator(), () -> attendance.openRoll(session)).modality())
                .isEqualTo(Modality.REMOTE);
        Refused.byRule(
                "attendance.modality-stands",
                () -> as(group.facilitator(), () -> modalities.noteOfSession(session, REMOTE)));
        as(group.coordinator(), () -> modalities.noteOfSession(session, IN_ROOM));
        assertThat(as(group.facilitator(), () -> modalities.findOfSession(session))
                        .history())
                .extracting(said -> said.revision() + " " + said.modality() + " " + said.reason())
                .containsExactly("2 IN_ROOM Fue un error", "1 REMOTE Sin sede");
    }

    @Test
    void of_a_man_it_is_said_once_he_is_marked_as_present_and_his_mark_stays_as_it_is() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        UUID man = group.men().get(0);
        Refused.byRule("attendance.remote-not-present", () -> note(group, session, man, REMOTE));
        SomeMark.in(group, session).attended(man);

        note(group, session, man, REMOTE);

        assertThat(line(group, session, 0)).satisfies(line -> {
            assertThat(line.apart()).isEqualTo(Modality.REMOTE);
            assertThat(line.revision()).isEqualTo(1);
        });
        assertThat(line(group, session, 1).apart()).isNull();
        as(group.facilitator(), () -> modalities.noteOfSession(session, REMOTE));
        assertThat(line(group, session, 0).apart()).as("like everybody").isNull();
    }

    @Test
    void a_clause_of_the_order_forbids_it_in_the_database_too_and_outweighs_the_agreement() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        UUID man = group.men().get(0);
        SomeMark.in(group, session).attended(man);
        SomeMark.in(group, session).attended(group.men().get(1));
        allows(man, 0);
        note(group, session, group.men().get(1), REMOTE);

        Refused.byRule("attendance.remote-forbidden", () -> note(group, session, man, REMOTE));

        Refused.byDatabase("wants him in the room", () -> Sql.run("""
                INSERT INTO remote_presence (participant_id, session_id, revision, modality, reason, recorded_at, recorded_by)
                VALUES (?, (SELECT id FROM programme_session WHERE public_ref = ?), 1, 'REMOTE', 'x', UTC_TIMESTAMP(6),
                  (SELECT MIN(id) FROM app_user))
                """, SomeCohort.id(man), session.toString()));
        RemoteLimit limit = Objects.requireNonNull(as(group.facilitator(), () -> modalities.findOfMan(session, man))
                .limit());
        assertThat(limit.allowed()).isZero();
        assertThat(limit.clause()).isEqualTo("order, cláusula 4");
        assertThat(as(group.facilitator(), () -> modalities.findOfSession(session))
                        .inRoom())
                .extracting(RemoteLimit::participant)
                .containsExactly(man);
    }

    @Test
    void so_many_sessions_and_no_more_those_held_remotely_for_everybody_included() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID first = group.session(1, group.today().minusWeeks(2));
        UUID second = group.session(2, group.today().minusWeeks(1));
        UUID third = group.session(3, group.today());
        for (UUID session : new UUID[] {first, second, third}) {
            SomeMark.in(group, session).attended(man);
        }
        allows(man, 2);
        as(group.facilitator(), () -> modalities.noteOfSession(first, REMOTE));
        note(group, second, man, REMOTE);

        Refused.byRule("attendance.remote-used-up", () -> note(group, third, man, REMOTE));

        note(group, second, man, IN_ROOM);
        note(group, third, man, REMOTE);
    }

    @Test
    void other_groups_do_not_reach_it_and_whoever_only_looks_says_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        UUID man = group.men().get(0);
        SomeMark.in(group, session).attended(man);
        String evaluator = SomeUser.of(Role.EVALUATOR).at(group.centreId()).login();

        assertThat(as(evaluator, () -> modalities.findOfMan(session, man)).mayNote())
                .isFalse();
        Refused.notFound(() -> as(elsewhere.facilitator(), () -> modalities.noteOfSession(session, REMOTE)));
        Refused.notFound(() -> as(
                group.facilitator(),
                () -> modalities.noteOfMan(session, elsewhere.men().get(0), REMOTE)));
        Sql.run("UPDATE participant SET restricted = TRUE WHERE public_ref = ?", man.toString());
        Refused.notFound(() -> as(group.facilitator(), () -> modalities.noteOfMan(session, man, REMOTE)));
    }

    @Test
    void in_a_session_held_remotely_it_is_said_of_a_man_that_he_was_seen_whatever_his_order_allows() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        UUID man = group.men().get(0);
        SomeMark.in(group, session).attended(man);
        allows(man, 0);
        as(group.facilitator(), () -> modalities.noteOfSession(session, REMOTE));

        note(group, session, man, REMOTE);

        assertThat(as(group.facilitator(), () -> modalities.findOfMan(session, man))
                        .seen())
                .isTrue();
        Refused.byRule("attendance.modality-stands", () -> note(group, session, man, REMOTE));
        note(group, session, man, new NotePresence(Modality.REMOTE, false, "Era otra persona"));
        note(group, session, man, IN_ROOM);
        Refused.byRule("attendance.remote-forbidden", () -> note(group, session, man, REMOTE));
    }

    @Test
    void a_mark_that_is_corrected_says_nothing_of_how_he_was_present_until_it_is_corrected_back() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        UUID man = group.men().get(0);
        SomeMark.in(group, session).attended(man);
        note(group, session, man, REMOTE);

        SomeMark.in(group, session).absent(man);

        assertThat(line(group, session, 0).apart()).isNull();
        assertThat(as(group.facilitator(), () -> modalities.findOfMan(session, man)))
                .satisfies(found -> {
                    assertThat(found.modality()).isNull();
                    assertThat(found.mayNote()).isFalse();
                    assertThat(found.history()).hasSize(1);
                });
        SomeMark.in(group, session).correctedToAttended(man, "Sí vino");
        assertThat(line(group, session, 0).apart()).isEqualTo(Modality.REMOTE);
    }

    @Test
    void the_centre_that_a_man_left_reads_no_clause_of_his_orders_and_is_told_no_figure() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID session = some.session(1);
        UUID second = some.session(2);
        String coordinator = some.from().coordinator();
        allows(some.man(), 1);
        as(coordinator, () -> modalities.noteOfMan(session, some.man(), REMOTE));
        assertThat(as(coordinator, () -> modalities.findOfMan(second, some.man()))
                        .limit())
                .isNotNull();
        assertThat(as(coordinator, () -> modalities.findOfSession(second)).inRoom())
                .hasSize(1);

        some.accept(answers, some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED));

        assertThat(as(coordinator, () -> modalities.findOfMan(second, some.man()))
                        .limit())
                .isNull();
        assertThat(as(coordinator, () -> modalities.findOfSession(second)).inRoom())
                .isEmpty();
        Refused.byRule(
                "attendance.remote-forbidden",
                () -> as(coordinator, () -> modalities.noteOfMan(second, some.man(), REMOTE)));
    }

    @Test
    void the_database_keeps_what_was_said() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        SomeMark.in(group, session).attended(group.men().get(0));
        as(group.facilitator(), () -> modalities.noteOfSession(session, REMOTE));
        note(group, session, group.men().get(0), IN_ROOM);

        Refused.byDatabase("append-only", () -> Sql.run("UPDATE session_modality SET reason = 'x'"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM session_modality"));
        Refused.byDatabase("append-only", () -> Sql.run("UPDATE remote_presence SET reason = 'x'"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM remote_presence"));
        Refused.byDatabase("stands already", () -> Sql.run("""
                INSERT INTO session_modality (session_id, revision, modality, reason, recorded_at, recorded_by)
                VALUES ((SELECT id FROM programme_session WHERE public_ref = ?), 2, 'REMOTE', 'x', UTC_TIMESTAMP(6),
                  (SELECT MIN(id) FROM app_user))
                """, session.toString()));
    }

    private void note(SomeCohort group, UUID session, UUID man, NotePresence said) throws Exception {
        as(group.facilitator(), () -> modalities.noteOfMan(session, man, said));
    }

    private RollLine line(SomeCohort group, UUID session, int place) throws Exception {
        return as(group.facilitator(), () -> attendance.openRoll(session))
                .lines()
                .get(place);
    }

    private static void allows(UUID man, int sessions) throws Exception {
        Sql.run(
                "UPDATE court_order SET overrides = ? WHERE participant_id = ?",
                "{\"presence.maxRemote\": {\"value\": " + sessions + ", \"source\": \"cláusula 4\"}}",
                SomeCohort.id(man));
    }
}
