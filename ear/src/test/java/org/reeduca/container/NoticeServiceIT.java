package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.ComingSession;
import org.reeduca.attendance.NoteNotice;
import org.reeduca.attendance.NoticeChannel;
import org.reeduca.attendance.NoticeService;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.RollLine;
import org.reeduca.attendance.SaveRoll;

/** What men say beforehand: shown on the roll, marking nobody, and only until they are marked. */
@ExtendWith(ArquillianExtension.class)
class NoticeServiceIT {

    @Inject
    private NoticeService notices;

    @Inject
    private AttendanceService attendance;

    @Test
    void a_notice_is_shown_on_the_roll_and_marks_nobody() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = group.session(1, group.today().plusDays(2));
        String reception = SomeUser.of(Role.RECEPTIONIST).at(group.centreId()).login();

        note(reception, man, session, group.today().minusDays(1));

        assertThat(line(group, session)).satisfies(line -> {
            assertThat(line.noticed()).isTrue();
            assertThat(line.recorded()).isFalse();
        });
        Refused.byRule(
                "attendance.notice-given",
                () -> note(reception, man, session, group.today().minusDays(1)));
        UUID notice = Objects.requireNonNull(coming(group, man).notice()).ref();
        Refused.byRule("attendance.reason-missing", () -> as(reception, () -> notices.withdraw(notice, " ")));
        as(reception, () -> notices.withdraw(notice, "Sí viene"));
        assertThat(line(group, session).noticed()).isFalse();
        note(group.facilitator(), man, session, group.today().minusDays(1));
        assertThat(line(group, session).noticed()).isTrue();
    }

    @Test
    void what_he_said_of_a_day_is_not_about_the_day_to_which_the_session_is_moved() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = group.session(1, group.today().plusDays(2));
        LocalDate yesterday = group.today().minusDays(1);
        note(group.facilitator(), man, session, yesterday);

        move(session, "held_on = held_on, start_time = '01:00'");
        assertThat(line(group, session).noticed())
                .as("another hour of that day")
                .isTrue();
        move(session, "held_on = held_on + INTERVAL 3 DAY");

        assertThat(line(group, session).noticed()).isFalse();
        assertThat(coming(group, man).notice()).isNull();
        note(group.facilitator(), man, session, yesterday);
        assertThat(line(group, session).noticed()).isTrue();
    }

    @Test
    void a_session_for_catching_up_concerns_its_guests_alone() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID guest = group.men().get(0);
        UUID member = group.men().get(1);
        UUID session = group.session(1, group.today().plusDays(2));
        move(session, "catch_up = TRUE");
        Sql.run("""
                INSERT INTO session_guest (participant_id, session_id, revision, unit_number, invited, recorded_at, recorded_by)
                VALUES (?, (SELECT id FROM programme_session WHERE public_ref = ?), 1, 1, TRUE, UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?))
                """, SomeCohort.id(guest), session.toString(), group.coordinator());

        assertThat(coming(group, guest).session()).isEqualTo(session);
        assertThat(as(group.coordinator(), () -> notices.findNotices(member)).sessions())
                .isEmpty();
        Refused.notFound(
                () -> note(group.facilitator(), member, session, group.today().minusDays(1)));
    }

    @Test
    void what_is_said_after_the_beginning_or_the_mark_is_refused() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        UUID late = group.men().get(0);
        UUID marked = group.men().get(1);

        Refused.byRule("attendance.notice-late", () -> note(group.facilitator(), late, session, group.today()));
        note(group.facilitator(), late, session, group.today().minusDays(1));

        as(
                group.facilitator(),
                () -> attendance.saveRoll(
                        new SaveRoll(session, List.of(new SaveRoll.Line(marked, 0, Observed.absent())), false)));
        Refused.byRule(
                "attendance.notice-marked",
                () -> note(group.facilitator(), marked, session, group.today().minusDays(1)));
        Refused.byDatabase("marked already", () -> insert(marked, session, "-1 DAY", "1 DAY"));
        Refused.byDatabase("another one stands", () -> insert(late, session, "-1 DAY", "1 DAY"));
    }

    @Test
    void the_database_compares_the_hours_and_keeps_what_was_said() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = group.session(1, group.today().plusDays(1));

        Refused.byDatabase("ck_absence_notice_beforehand", () -> insert(man, session, "-1 HOUR", "-2 HOUR"));
        Refused.byDatabase("ck_absence_notice_given_at", () -> insert(man, session, "1 HOUR", "2 HOUR"));
        insert(man, session, "-1 HOUR", "2 HOUR");
        Refused.byDatabase("append-only", () -> Sql.run("UPDATE absence_notice SET channel = 'MESSAGE'"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM absence_notice"));
    }

    @Test
    void other_groups_and_other_centres_do_not_reach_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = group.session(1, group.today().plusDays(1));
        note(group.facilitator(), man, session, group.today().minusDays(1));
        UUID notice = Objects.requireNonNull(coming(group, man).notice()).ref();

        Refused.notFound(() -> as(elsewhere.facilitator(), () -> notices.findNotices(man)));
        Refused.notFound(() -> as(elsewhere.coordinator(), () -> notices.withdraw(notice, "x")));
        Refused.notFound(() -> note(
                elsewhere.facilitator(),
                elsewhere.men().get(0),
                session,
                group.today().minusDays(1)));
    }

    private void note(String login, UUID man, UUID session, LocalDate day) throws Exception {
        LocalDate heldOn = LocalDate.parse(Objects.requireNonNull(
                Sql.text("SELECT held_on FROM programme_session WHERE public_ref = ?", session.toString())));
        as(
                login,
                () -> notices.note(
                        man,
                        new NoteNotice(session, heldOn, day, LocalTime.NOON.minusHours(2), NoticeChannel.TELEPHONE)));
    }

    private ComingSession coming(SomeCohort group, UUID man) throws Exception {
        return as(group.coordinator(), () -> notices.findNotices(man))
                .sessions()
                .get(0);
    }

    private RollLine line(SomeCohort group, UUID session) throws Exception {
        return as(group.facilitator(), () -> attendance.openRoll(session))
                .lines()
                .get(0);
    }

    private static void move(UUID session, String columns) throws Exception {
        Sql.run("UPDATE programme_session SET " + columns + " WHERE public_ref = ?", session.toString());
    }

    private static void insert(UUID man, UUID session, String given, String begins) throws Exception {
        Sql.run("""
                INSERT INTO absence_notice (id, public_ref, participant_id, session_id, held_on, given_at, begins_at, channel,
                  recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR absence_notice_seq, UUID(), ?, (SELECT id FROM programme_session WHERE public_ref = ?),
                  (SELECT held_on FROM programme_session WHERE public_ref = ?), UTC_TIMESTAMP(6) + INTERVAL %s, UTC_TIMESTAMP(6) + INTERVAL %s, 'TELEPHONE', UTC_TIMESTAMP(6),
                  (SELECT MIN(id) FROM app_user))
                """.formatted(given, begins), SomeCohort.id(man), session.toString(), session.toString());
    }
}
