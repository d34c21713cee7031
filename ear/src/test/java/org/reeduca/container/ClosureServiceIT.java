package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.cohort.ClosureCause;
import org.reeduca.cohort.ClosureService;
import org.reeduca.cohort.CohortService;
import org.reeduca.cohort.Consent;
import org.reeduca.cohort.DeclareClosure;
import org.reeduca.cohort.PlanChoices;
import org.reeduca.cohort.PlanCohort;
import org.reeduca.cohort.PlanWish;
import org.reeduca.cohort.PlanningService;
import org.reeduca.cohort.Proposal;
import org.reeduca.cohort.Withdrawal;
import org.reeduca.cohort.planning.ClosedDay.Layer;
import org.reeduca.cohort.planning.Skip;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;

/** A centre closes: the sessions of all its groups fall out together, and come back together. */
@ExtendWith(ArquillianExtension.class)
class ClosureServiceIT {

    @Inject
    private ClosureService closures;

    @Inject
    private PlanningService planning;

    @Inject
    private CohortService cohorts;

    @Test
    void ec_01_a_hurricane_cancels_the_sessions_of_all_groups_in_one_step() throws Exception {
        SomeCohort group = SomeCohort.of(3);
        LocalDate day = group.weekly(4, group.today().plusWeeks(1)).get(1);
        SomeCohort other = group.another("02/2026");
        LocalDate theirs = other.weekly(4, SomeCohort.open(day.plusDays(1))).get(0);
        DeclareClosure wish = hurricane(day, theirs, group, other);

        Proposal shown = as(group.coordinator(), () -> closures.preview(wish));
        UUID closure = as(group.coordinator(), () -> closures.apply(wish, agree(shown)));

        assertThat(shown.groups()).hasSize(2);
        assertThat(group.days()).hasSize(4).doesNotContain("2 " + day);
        assertThat(other.days()).hasSize(4).doesNotContain("1 " + theirs);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM programme_session s JOIN cohort c ON c.id = s.cohort_id"
                                + " WHERE c.centre_id = ? AND s.state = 'CANCELLED' AND s.cancel_reason LIKE 'Huracán%'",
                        group.centreId()))
                .isEqualTo(2);
        assertThat(as(group.coordinator(), () -> closures.findClosures()).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.closure()).isEqualTo(closure);
                    assertThat(row.sessions()).isEqualTo(2);
                    assertThat(row.groups()).isEqualTo("01/2026, 02/2026");
                    assertThat(row.withdrawable()).isTrue();
                });
        assertThat(Sql.text("SELECT action FROM audit_event WHERE subject_ref = ?", closure.toString()))
                .isEqualTo("DECLARE_CLOSURE");
        assertThat(skips(group, day)).as("a new group steps over it").contains(day);
    }

    @Test
    void ec_01_withdrawn_it_leaves_everything_as_it_was() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        LocalDate day = group.weekly(4, group.today().plusWeeks(1)).get(1);
        SomeCohort other = group.another("02/2026");
        other.weekly(4, SomeCohort.open(day.plusDays(1)));
        String before = group.sessions() + other.sessions();
        UUID closure = declare(hurricane(day, day.plusDays(6), group, other), group);

        Withdrawal shown = as(group.coordinator(), () -> closures.previewWithdrawal(closure, null));
        as(
                group.coordinator(),
                () -> closures.withdraw(closure, List.of(group.cohort(), other.cohort()), agree(shown.proposal())));

        assertThat(group.sessions() + other.sessions()).isEqualTo(before);
        assertThat(skips(group, day)).doesNotContain(day);
        Refused.byRule(
                "cohort.closure-withdrawn",
                () -> as(group.coordinator(), () -> closures.previewWithdrawal(closure, null)));
    }

    @Test
    void a_group_whose_calendar_changed_since_is_told_and_stays_as_it_is() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        LocalDate day = group.weekly(4, group.today().plusWeeks(1)).get(1);
        SomeCohort other = group.another("02/2026");
        other.weekly(4, SomeCohort.open(day.plusDays(1)));
        String theirs = other.sessions();
        UUID closure = declare(hurricane(day, day.plusDays(6), group, other), group);
        PlanWish again = new PlanWish(
                group.cohort(), group.sessionOf(4), PlanWish.What.CANCEL_ONLY, null, "Sin luz en el edificio");
        Proposal cancel = as(group.coordinator(), () -> planning.preview(again));
        as(group.coordinator(), () -> planning.apply(again, agree(cancel)));
        String changed = group.sessions();

        Withdrawal shown = as(group.coordinator(), () -> closures.previewWithdrawal(closure, null));

        assertThat(shown.groups())
                .extracting(Withdrawal.OfGroup::hindrance)
                .containsExactly("cohort.undo-changed-since", "");
        as(group.coordinator(), () -> closures.withdraw(closure, List.of(other.cohort()), agree(shown.proposal())));
        assertThat(other.sessions()).isEqualTo(theirs);
        assertThat(group.sessions()).isEqualTo(changed);
    }

    @Test
    void ec_41_a_closure_written_down_when_it_is_over_cancels_what_nobody_recorded() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID held = group.session(1, group.today().minusWeeks(2));
        SomeMark.in(group, held).attended(group.men().get(0));
        group.session(2, group.today().minusWeeks(1));
        group.session(3, SomeCohort.open(group.today().plusWeeks(1)));

        declare(hurricane(group.today().minusWeeks(3), group.today().minusDays(1), group), group);

        assertThat(group.days())
                .hasSize(3)
                .contains(
                        "1 " + group.today().minusWeeks(2),
                        "2 " + SomeCohort.open(group.today().plusWeeks(1)));
    }

    @Test
    void ec_19_a_centre_without_budget_lists_the_orders_that_end_before_it_is_through() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        List<LocalDate> days = group.weekly(4, group.today().plusWeeks(1));
        Sql.run(
                "UPDATE court_order o JOIN participant p ON p.id = o.participant_id SET o.due_on = ? WHERE p.public_ref = ?",
                days.get(3).plusDays(3),
                group.men().get(0).toString());
        DeclareClosure wish = new DeclareClosure(
                days.get(0),
                days.get(0).plusDays(90),
                ClosureCause.BUDGET,
                "Fin del convenio",
                List.of(group.cohort()),
                true);

        Proposal shown = as(group.coordinator(), () -> closures.preview(wish));

        assertThat(shown.missed())
                .singleElement()
                .satisfies(missed ->
                        assertThat(missed.participant()).isEqualTo(group.men().get(0)));
        assertThat(shown.groups().get(0).added())
                .hasSize(4)
                .allMatch(at -> at.toLocalDate().isAfter(wish.lastDay()));
    }

    @Test
    void ec_19_between_two_budget_years_every_group_stops_and_goes_on_where_it_was_when_the_money_comes()
            throws Exception {
        SomeCohort group = SomeCohort.of(1);
        List<LocalDate> days = group.weekly(4, group.today().plusWeeks(1));
        SomeCohort other = group.another("02/2026");
        other.weekly(4, SomeCohort.open(days.get(0).plusDays(1)));
        Sql.run(
                "UPDATE court_order o JOIN participant p ON p.id = o.participant_id SET o.due_on = ? WHERE p.public_ref = ?",
                days.get(3).plusDays(3),
                group.men().get(0).toString());
        String before = group.sessions() + other.sessions();
        LocalDate last = days.get(0).plusDays(90);
        DeclareClosure wish = new DeclareClosure(
                days.get(0),
                last,
                ClosureCause.BUDGET,
                "Entre dos ejercicios",
                List.of(group.cohort(), other.cohort()),
                true);
        Proposal shown = as(group.coordinator(), () -> closures.preview(wish));
        UUID closure = as(group.coordinator(), () -> closures.apply(wish, agree(shown)));

        assertThat(shown.missed()).as("whose order ends too early").hasSize(1);
        for (SomeCohort stopped : List.of(group, other)) {
            assertThat(stopped.days())
                    .hasSize(4)
                    .allMatch(day -> LocalDate.parse(day.substring(2)).isAfter(last));
        }

        Withdrawal back = as(group.coordinator(), () -> closures.previewWithdrawal(closure, null));
        List<UUID> all = List.of(group.cohort(), other.cohort());
        as(group.coordinator(), () -> closures.withdraw(closure, all, agree(back.proposal())));

        assertThat(back.proposal().missed()).isEmpty();
        assertThat(group.sessions() + other.sessions()).isEqualTo(before);
    }

    @Test
    void a_closure_without_a_session_is_kept_for_planning() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        LocalDate day = SomeCohort.open(group.today().plusWeeks(8));

        declare(hurricane(day, day, group), group);

        assertThat(skips(group, day)).contains(day);
        assertThat(Sql.number("SELECT COUNT(*) FROM plan_change WHERE centre_id = ?", group.centreId()))
                .isZero();
    }

    @Test
    void a_zone_closes_all_its_centres_and_no_other_and_no_centre_opens_it() throws Exception {
        SomeCohort inside = SomeCohort.of(0);
        SomeCohort outside = SomeCohort.of(0);
        LocalDate day = SomeCohort.open(inside.today().plusWeeks(8));
        inside.weekly(1, day);
        UUID closure = zoneClosure(inside, day);

        assertThat(skips(inside, day)).contains(day);
        assertThat(layer(inside, day)).isEqualTo(Layer.ZONE);
        assertThat(skips(outside, day)).doesNotContain(day);
        assertThat(as(inside.coordinator(), () -> closures.findClosures()).stranded())
                .singleElement()
                .satisfies(planned -> assertThat(planned.at().toLocalDate()).isEqualTo(day));
        assertThat(as(inside.coordinator(), () -> closures.findClosures()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.withdrawable()).isFalse());
        assertThatThrownBy(() -> as(inside.coordinator(), () -> closures.previewWithdrawal(closure, null)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> as(outside.coordinator(), () -> closures.previewWithdrawal(closure, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_cannot_be_a_closure_is_refused_by_the_service_and_by_the_database() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        SomeCohort other = SomeCohort.of(0);
        LocalDate day = group.today().plusWeeks(1);

        assertThatThrownBy(() -> declare(hurricane(day, day.minusDays(1), group), group))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> declare(hurricane(day, day.plusYears(2), group), group))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> declare(hurricane(day, day, other), group)).isInstanceOf(NotFound.class);
        declare(hurricane(day, day, group), group);
        assertThatThrownBy(() -> Sql.run("UPDATE closure SET reason = 'Otra'")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> Sql.run("DELETE FROM closure")).hasMessageContaining("append-only");
    }

    private UUID declare(DeclareClosure wish, SomeCohort group) throws Exception {
        Proposal shown = as(group.coordinator(), () -> closures.preview(wish));
        return as(group.coordinator(), () -> closures.apply(wish, agree(shown)));
    }

    private static DeclareClosure hurricane(LocalDate first, LocalDate last, SomeCohort... groups) throws SQLException {
        List<UUID> refs = new ArrayList<>();
        for (SomeCohort group : groups) {
            refs.add(group.cohort());
        }
        return new DeclareClosure(
                first, last, ClosureCause.CIVIL_PROTECTION, "Huracán: aviso de Protección Civil", refs, true);
    }

    private static Consent agree(Proposal shown) {
        return new Consent(shown.fingerprint(), true);
    }

    /** Days that a group steps over which would begin a week before that day. */
    private List<LocalDate> skips(SomeCohort group, LocalDate day) throws Exception {
        return calendar(group, day).stream().map(Skip::day).toList();
    }

    private Layer layer(SomeCohort group, LocalDate day) throws Exception {
        return calendar(group, day).stream()
                .filter(skip -> skip.day().equals(day))
                .flatMap(skip -> Stream.ofNullable(skip.closed()))
                .findFirst()
                .orElseThrow()
                .layer();
    }

    private List<Skip> calendar(SomeCohort group, LocalDate day) throws Exception {
        LocalDate before = day.minusWeeks(1);
        while (!SomeCohort.open(before).equals(before)) {
            before = before.minusWeeks(1);
        }
        LocalDate first = before;
        PlanChoices choices = as(group.coordinator(), () -> cohorts.findChoices());
        PlanCohort wish = new PlanCohort(
                "G-99",
                first,
                LocalTime.of(7, 0),
                60,
                null,
                null,
                null,
                20,
                List.of(choices.facilitators().get(0).ref()),
                choices.programmes().get(0).ref(),
                false);
        return as(group.coordinator(), () -> cohorts.findCalendar(wish)).skipped();
    }

    private static UUID zoneClosure(SomeCohort group, LocalDate day) throws SQLException {
        UUID closure = UUID.randomUUID();
        String zone = "Zona " + closure;
        Sql.run("INSERT INTO zone (id, public_ref, name) VALUES (NEXT VALUE FOR zone_seq, UUID(), ?)", zone);
        Sql.run(
                "INSERT INTO centre_zone (centre_id, zone_id) SELECT ?, id FROM zone WHERE name = ?",
                group.centreId(),
                zone);
        Sql.run("""
                INSERT INTO closure (id, public_ref, zone_id, from_on, to_on, cause, reason, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR closure_seq, ?, z.id, ?, ?, 'CIVIL_PROTECTION', 'Huracán', UTC_TIMESTAMP(6), u.id
                FROM zone z JOIN app_user u ON u.login = ? WHERE z.name = ?
                """, closure.toString(), day, day.plusDays(1), group.coordinator(), zone);
        return closure;
    }
}
