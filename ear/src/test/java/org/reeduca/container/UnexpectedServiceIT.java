package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.NoteUnexpected;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.UnexpectedService;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.Matter;

/** People who were in a session and on no list: nothing follows from them until the coordination answers. */
@ExtendWith(ArquillianExtension.class)
class UnexpectedServiceIT {

    private static final int UNIT = 3;
    private static final String NAME = "Juan Prueba, dice";

    @Inject
    private UnexpectedService unexpected;

    @Inject
    private AttendanceService attendance;

    @Inject
    private DeskService desk;

    @Test
    void whoever_is_matched_becomes_a_guest_who_attended_and_nothing_is_on_the_list_before() throws Exception {
        SomeCohort his = SomeAbsences.missing(UNIT, 1);
        SomeCohort host = his.another("02/2026");
        UUID session = host.session(UNIT, host.today());
        UUID man = his.men().get(0);
        UUID attendee = noted(host, session);
        assertThat(as(host.coordinator(), () -> attendance.openRoll(session)).lines())
                .isEmpty();
        assertThat(waiting(host)).isOne();

        as(host.coordinator(), () -> unexpected.match(attendee, man, "Mostró su identificación"));

        assertThat(as(host.coordinator(), () -> attendance.openRoll(session)).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.participant()).isEqualTo(man);
                    assertThat(line.guest()).isTrue();
                    assertThat(line.observed()).isEqualTo(Observed.ATTENDED);
                });
        assertThat(waiting(host)).isZero();
        Refused.byRule(
                "attendance.unexpected-answered",
                () -> as(host.coordinator(), () -> unexpected.dismiss(attendee, "Otra vez")));
    }

    @Test
    void whoever_owes_nothing_of_that_unit_is_no_guest_and_may_be_dismissed_with_a_reason() throws Exception {
        SomeCohort his = SomeAbsences.missing(UNIT + 1, 1);
        SomeCohort host = his.another("02/2026");
        UUID attendee = noted(host, host.session(UNIT, host.today()));
        String coordinator = host.coordinator();

        Refused.byRule(
                "attendance.unexpected-owes-not",
                () -> as(coordinator, () -> unexpected.match(attendee, his.men().get(0), "Es él")));
        Refused.byRule("attendance.reason-missing", () -> as(coordinator, () -> unexpected.dismiss(attendee, " ")));
        as(coordinator, () -> unexpected.dismiss(attendee, "Ya tiene ese tema"));

        assertThat(waiting(host)).isZero();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM session_guest WHERE participant_id = ?",
                        SomeCohort.id(his.men().get(0))))
                .isZero();
    }

    @Test
    void whoever_stands_on_the_list_is_marked_there() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID attendee = noted(group, group.session(1, group.today()));

        Refused.byRule(
                "attendance.unexpected-on-list",
                () -> as(
                        group.coordinator(),
                        () -> unexpected.match(attendee, group.men().get(0), "Es él")));
    }

    @Test
    void only_the_coordination_of_the_centre_answers_and_only_men_of_the_centre_are_matched() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        UUID attendee = noted(group, session);
        UUID stranger = elsewhere.men().get(0);

        Refused.notFound(() -> as(elsewhere.coordinator(), () -> unexpected.find(attendee)));
        Refused.notFound(() -> as(elsewhere.facilitator(), () -> unexpected.findInSession(session)));
        Refused.notFound(() -> as(group.coordinator(), () -> unexpected.match(attendee, stranger, "Es él")));
        Refused.byDatabase("belong to one centre", () -> answer(attendee, stranger));
        assertThatThrownBy(() -> as(group.facilitator(), () -> unexpected.dismiss(attendee, "x")))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void nobody_is_written_down_before_the_list_opens_and_the_database_keeps_who_was() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID ahead = group.session(1, group.today().plusDays(1));

        Refused.byRule("cohort.session-not-started", () -> noted(group, ahead));
        Refused.byRule(
                "attendance.unexpected-name",
                () -> as(group.facilitator(), () -> unexpected.note(new NoteUnexpected(ahead, "  ", null))));
        noted(group, group.session(2, group.today()));
        Refused.byDatabase("append-only", () -> Sql.run("UPDATE unexpected_attendee SET typed_name = 'x'"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM unexpected_attendee"));
    }

    private UUID noted(SomeCohort group, UUID session) throws Exception {
        as(group.facilitator(), () -> unexpected.note(new NoteUnexpected(session, NAME, "Lo envió el juzgado")));
        return as(group.facilitator(), () -> unexpected.findInSession(session))
                .get(0)
                .ref();
    }

    private long waiting(SomeCohort group) throws Exception {
        return as(group.coordinator(), () -> desk.findWork(DeskFilter.ALL)).rows().stream()
                .filter(item -> item.matter() instanceof Matter.Unexpected)
                .count();
    }

    private static void answer(UUID attendee, UUID man) throws Exception {
        Sql.run("""
                INSERT INTO unexpected_answer (attendee_id, participant_id, reason, recorded_at, recorded_by)
                VALUES ((SELECT id FROM unexpected_attendee WHERE public_ref = ?), ?, 'x', UTC_TIMESTAMP(6),
                  (SELECT MIN(id) FROM app_user))
                """, attendee.toString(), SomeCohort.id(man));
    }
}
