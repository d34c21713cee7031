package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.As.asStranger;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.calendar.CalendarService;
import org.reeduca.calendar.Feed;
import org.reeduca.calendar.FeedSession;
import org.reeduca.cohort.Consent;
import org.reeduca.cohort.PlanWish;
import org.reeduca.cohort.PlanningService;
import org.reeduca.cohort.Proposal;
import org.reeduca.shared.NotFound;

/** A calendar is read by a secret address: whose sessions it has, when it ends, and what remains known of a read. */
@ExtendWith(ArquillianExtension.class)
class CalendarServiceIT {

    @Inject
    private CalendarService calendars;

    @Inject
    private PlanningService planning;

    @Test
    void a_facilitator_s_calendar_has_the_own_groups_from_thirty_days_back_to_a_year_ahead() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort.of(0).session(1, group.today());
        group.session(1, group.today().minusDays(31));
        group.session(2, group.today().minusDays(30));
        group.session(3, group.today());
        group.session(4, group.today().plusMonths(12));
        group.session(5, group.today().plusMonths(12).plusDays(1));
        String secret = as(group.facilitator(), () -> calendars.makeAddress()).secret();

        Feed feed = asStranger(() -> calendars.read(secret));

        assertThat(feed.sessions()).extracting(FeedSession::number).containsExactly(2, 3, 4);
        assertThat(feed.zone()).isEqualTo(NoonZone.get());
    }

    @Test
    void a_group_that_was_handed_over_is_seen_as_long_as_it_was_theirs() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        group.session(1, group.today().minusDays(7));
        group.session(2, group.today().plusDays(7));
        Sql.run("UPDATE cohort_facilitator SET to_on = ? WHERE cohort_id = ?", group.today(), group.cohortId());
        String own = as(group.facilitator(), () -> calendars.makeAddress()).secret();
        String centres = as(group.coordinator(), () -> calendars.makeAddress()).secret();

        assertThat(asStranger(() -> calendars.read(own)).sessions())
                .extracting(FeedSession::number)
                .containsExactly(1);
        assertThat(asStranger(() -> calendars.read(centres)).sessions())
                .extracting(FeedSession::number)
                .containsExactly(1, 2);
    }

    @Test
    void a_moved_session_is_the_same_with_a_higher_number_and_a_cancelled_one_stays() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        List<LocalDate> days = group.weekly(3, group.today().plusWeeks(1));
        String secret = as(group.facilitator(), () -> calendars.makeAddress()).secret();
        FeedSession before = session(secret, 2);
        UUID second = group.sessionOf(2);
        LocalDate later = SomeCohort.open(days.get(1).plusDays(1));

        apply(group, new PlanWish(group.cohort(), second, PlanWish.What.MOVE_ONE, later.atTime(18, 0), "Sin aula"));
        FeedSession moved = session(secret, 2);
        apply(group, new PlanWish(group.cohort(), second, PlanWish.What.CANCEL_ONLY, null, "Sin luz"));
        FeedSession cancelled = session(secret, 2);

        assertThat(before.cancelled()).isFalse();
        assertThat(moved.ref()).isEqualTo(before.ref());
        assertThat(moved.begins()).isEqualTo(later.atTime(18, 0));
        assertThat(moved.changes()).isGreaterThan(before.changes());
        assertThat(cancelled.ref()).isEqualTo(before.ref());
        assertThat(cancelled.cancelled()).isTrue();
        assertThat(cancelled.changes()).isGreaterThan(moved.changes());
    }

    @Test
    void another_address_ends_the_one_before_and_ended_there_is_none() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        String first = as(group.facilitator(), () -> calendars.makeAddress()).secret();
        String second = as(group.facilitator(), () -> calendars.makeAddress()).secret();

        refused(first);
        assertThat(asStranger(() -> calendars.read(second)).sessions()).isEmpty();
        assertThat(as(group.facilitator(), () -> calendars.findAddress()).readAt())
                .isNotNull();
        as(group.facilitator(), () -> calendars.endAddress());
        as(group.facilitator(), () -> calendars.endAddress());

        refused(second);
        assertThat(as(group.facilitator(), () -> calendars.findAddress()).exists())
                .isFalse();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM calendar_address a JOIN app_user u ON u.id = a.user_id WHERE u.login = ?",
                        group.facilitator()))
                .isEqualTo(3);
    }

    @Test
    void whoever_was_disabled_or_has_the_role_no_more_has_no_calendar() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        String facilitator =
                as(group.facilitator(), () -> calendars.makeAddress()).secret();
        String coordinator =
                as(group.coordinator(), () -> calendars.makeAddress()).secret();

        Sql.run("UPDATE app_user SET disabled = TRUE WHERE login = ?", group.facilitator());
        Sql.run(
                "UPDATE user_role SET role = 'EVALUATOR' WHERE user_id = (SELECT id FROM app_user WHERE login = ?)",
                group.coordinator());

        refused(facilitator);
        refused(coordinator);
    }

    @Test
    void the_secret_is_kept_nowhere_and_the_rows_stay_as_they_are() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        String secret = as(group.facilitator(), () -> calendars.makeAddress()).secret();

        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(token_digest) FROM calendar_address a JOIN app_user u ON u.id = a.user_id WHERE u.login = ?",
                        group.facilitator()))
                .hasSize(64)
                .doesNotContain(secret);
        assertThatThrownBy(() -> Sql.run("UPDATE calendar_address SET token_digest = NULL"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> Sql.run("DELETE FROM calendar_address")).hasMessageContaining("append-only");
    }

    @Test
    void a_read_and_a_try_with_a_wrong_address_are_both_in_the_audit() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        String secret = as(group.facilitator(), () -> calendars.makeAddress()).secret();
        String address = Sql.text(
                "SELECT a.public_ref FROM calendar_address a JOIN app_user u ON u.id = a.user_id WHERE u.login = ?",
                group.facilitator());
        long before = refusals();

        asStranger(() -> calendars.read(secret));
        refused("x".repeat(43));
        refused("not one of ours");

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_event WHERE subject_ref = ? AND action = 'READ_CALENDAR' AND outcome = 'GRANTED'",
                        address))
                .isEqualTo(1);
        assertThat(refusals() - before).isEqualTo(2);
    }

    @Test
    void reading_costs_the_same_statements_for_any_number_of_sessions() throws Exception {
        SomeCohort few = SomeCohort.of(1);
        SomeCohort many = SomeCohort.of(1);
        few.session(1, few.today());
        many.weekly(40, many.today().plusWeeks(1));
        String one = as(few.facilitator(), () -> calendars.makeAddress()).secret();
        String other = as(many.facilitator(), () -> calendars.makeAddress()).secret();

        assertThat(cost(other))
                .as("the owner, the sessions, and for the audit who asks and the row")
                .isEqualTo(cost(one))
                .isLessThanOrEqualTo(4);
    }

    private long cost(String secret) throws Exception {
        return SqlCount.least(
                () -> asStranger(() -> calendars.read(secret)),
                () -> asStranger(() -> calendars.read(secret)),
                () -> asStranger(() -> calendars.read(secret)));
    }

    private void refused(String secret) {
        assertThatThrownBy(() -> asStranger(() -> calendars.read(secret))).isInstanceOf(NotFound.class);
    }

    private static long refusals() throws Exception {
        return Sql.number("SELECT COUNT(*) FROM audit_event WHERE action = 'READ_CALENDAR' AND outcome = 'REFUSED'");
    }

    private FeedSession session(String secret, int number) throws Exception {
        return asStranger(() -> calendars.read(secret)).sessions().stream()
                .filter(session -> session.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void apply(SomeCohort group, PlanWish wish) throws Exception {
        Proposal shown = as(group.coordinator(), () -> planning.preview(wish));
        as(group.coordinator(), () -> planning.apply(wish, new Consent(shown.fingerprint(), true)));
    }
}
