package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.cohort.CohortRow;
import org.reeduca.cohort.CohortService;
import org.reeduca.cohort.PlanChoices;
import org.reeduca.cohort.PlanCohort;
import org.reeduca.cohort.planning.ClosedDay;
import org.reeduca.cohort.planning.Finding;
import org.reeduca.cohort.planning.Skip;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;

/** Groups in the real server: the list in one statement, a new group whole or not at all. */
@ExtendWith(ArquillianExtension.class)
class CohortServiceIT {

    @Inject
    private CohortService cohorts;

    @Test
    void a_facilitator_lists_her_own_groups_and_coordination_all_of_the_centre() throws Exception {
        SomeCohort group = SomeCohort.of(3);
        SomeMark.in(group, group.session(1, group.today().minusWeeks(1)))
                .attended(group.men().get(0));
        UUID next = group.session(2, group.today().plusWeeks(1));
        String colleague = SomeUser.of(Role.FACILITATOR).at(group.centreId()).login();

        CohortRow row = as(group.facilitator(), () -> cohorts.findCohorts()).get(0);

        assertThat(row.men()).isEqualTo(3);
        assertThat(row.held()).isEqualTo(1);
        assertThat(row.sessions()).isEqualTo(2);
        assertThat(row.unclosed()).isEqualTo(1);
        assertThat(row.nextSession()).isEqualTo(next);
        assertThat(row.facilitators()).containsExactly("Persona de Prueba");
        assertThat(as(group.coordinator(), () -> cohorts.findCohorts())).hasSize(1);
        assertThat(as(colleague, () -> cohorts.findCohorts())).isEmpty();
        assertThat(as(SomeCohort.of(1).coordinator(), () -> cohorts.findCohorts()))
                .noneMatch(other -> other.cohort().equals(row.cohort()));
    }

    @Test
    void the_list_is_one_statement_beside_the_caller() throws Exception {
        SomeCohort group = SomeCohort.of(12);
        as(group.facilitator(), () -> cohorts.findCohorts());

        assertThat(SqlCount.usual(() -> as(group.facilitator(), () -> cohorts.findCohorts())))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void a_planned_group_has_all_its_sessions_facilitators_and_a_row_in_the_audit() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        PlanChoices choices = as(centre.coordinator(), () -> cohorts.findChoices());
        LocalDate monday = LocalDate.of(2026, 1, 26);

        UUID made = as(centre.coordinator(), () -> cohorts.plan(wish("G-7", monday, choices)));

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM programme_session s JOIN cohort c ON c.id = s.cohort_id WHERE c.public_ref = ?",
                        made.toString()))
                .isEqualTo(16);
        assertThat(Sql.text(
                        "SELECT MAX(s.held_on) FROM programme_session s JOIN cohort c ON c.id = s.cohort_id WHERE c.public_ref = ?",
                        made.toString()))
                .isEqualTo("2026-05-25");
        assertThat(as(centre.facilitator(), () -> cohorts.findCohorts()))
                .extracting(CohortRow::code)
                .contains("G-7");
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', action, outcome) FROM audit_event WHERE subject_ref = ?",
                        made.toString()))
                .isEqualTo("CHANGE_COHORT GRANTED");
    }

    @Test
    void holidays_of_the_municipality_and_of_the_centre_are_stepped_over_those_of_others_are_not() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        SomeCohort other = SomeCohort.of(0);
        PlanChoices choices = as(centre.coordinator(), () -> cohorts.findChoices());
        LocalDate tuesday = LocalDate.of(2026, 6, 2);
        dayOff(centre, tuesday.plusWeeks(1));
        dayOff(other, tuesday.plusWeeks(2));

        var calendar = as(centre.coordinator(), () -> cohorts.findCalendar(wish("G-7", tuesday, choices)));

        assertThat(calendar.skipped())
                .containsExactly(new Skip(
                        tuesday.plusWeeks(1),
                        new ClosedDay(
                                tuesday.plusWeeks(1),
                                new Bilingual("Aniversario", "Anniversary"),
                                ClosedDay.Layer.CENTRE)));
        assertThat(calendar.sessions())
                .extracting(session -> session.at().toLocalDate())
                .contains(tuesday.plusWeeks(2));
    }

    @Test
    void what_cannot_be_is_refused_and_leaves_nothing_behind() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        PlanChoices choices = as(centre.coordinator(), () -> cohorts.findChoices());
        LocalDate day = LocalDate.of(2026, 1, 26);
        UUID one = choices.facilitators().get(0).ref();
        UUID version = choices.programmes().get(0).ref();

        Refused.byRule(
                "cohort.code-taken", () -> as(centre.coordinator(), () -> cohorts.plan(wish("01/2026", day, choices))));
        Refused.byRule(
                "cohort.same-facilitator",
                () -> as(
                        centre.coordinator(),
                        () -> cohorts.plan(new PlanCohort(
                                "G-8",
                                day,
                                LocalTime.of(18, 0),
                                150,
                                null,
                                null,
                                null,
                                20,
                                List.of(one, one),
                                version,
                                false))));
        assertThatThrownBy(() -> as(
                        centre.coordinator(),
                        () -> cohorts.plan(new PlanCohort(
                                "G-8",
                                day,
                                LocalTime.of(18, 0),
                                150,
                                null,
                                null,
                                null,
                                20,
                                List.of(UUID.randomUUID()),
                                version,
                                false))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(centre.coordinator(), () -> cohorts.plan(wish("G-8", day.plusYears(40), choices))))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(Sql.number("SELECT COUNT(*) FROM cohort WHERE centre_id = ?", centre.centreId()))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(centre.facilitator(), () -> cohorts.plan(wish("G-8", day, choices))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void ec_14_a_group_does_not_begin_on_a_holiday_and_the_next_date_is_told() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        PlanChoices choices = as(centre.coordinator(), () -> cohorts.findChoices());
        LocalDate constitution = LocalDate.of(2026, 2, 2);

        var closed =
                as(centre.coordinator(), () -> cohorts.findClosed(constitution)).orElseThrow();

        assertThat(closed.closed().why().es()).isEqualTo("Día de la Constitución");
        assertThat(closed.next()).isEqualTo("2026-02-09");
        assertThat(as(centre.coordinator(), () -> cohorts.findClosed(constitution.plusWeeks(1))))
                .isEmpty();
        Refused.byRule(
                "cohort.first-day-closed",
                () -> as(centre.coordinator(), () -> cohorts.plan(wish("G-9", constitution, choices))));
    }

    @Test
    void a_facilitator_who_has_another_group_at_that_hour_stops_a_new_one() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        LocalDate day = group.weekly(3, group.today().plusWeeks(2)).get(0);
        PlanChoices choices = as(group.coordinator(), () -> cohorts.findChoices());

        var calendar = as(group.coordinator(), () -> cohorts.findCalendar(wish("G-9", day, choices)));

        assertThat(calendar.stopped()).isTrue();
        assertThat(calendar.findings()).hasSize(3).allMatch(finding -> finding.kind() == Finding.Kind.FACILITATOR_BUSY);
        Refused.byRule(
                "cohort.plan-stopped", () -> as(group.coordinator(), () -> cohorts.plan(wish("G-9", day, choices))));
    }

    @Test
    void an_intensive_group_meets_twice_a_week() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        PlanChoices choices = as(centre.coordinator(), () -> cohorts.findChoices());
        PlanCohort monday = wish("G-9", LocalDate.of(2026, 1, 26), choices);

        UUID made =
                as(centre.coordinator(), () -> cohorts.plan(twice(monday, DayOfWeek.THURSDAY, LocalTime.of(17, 30))));

        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', MAX(s.held_on), c.weekday, c.second_weekday, c.second_start_time)"
                                + " FROM programme_session s JOIN cohort c ON c.id = s.cohort_id WHERE c.public_ref = ?",
                        made.toString()))
                .isEqualTo("2026-03-26 MONDAY THURSDAY 17:30:00");
        Refused.byRule(
                "cohort.second-slot-half",
                () -> as(centre.coordinator(), () -> cohorts.plan(twice(monday, DayOfWeek.FRIDAY, null))));
        Refused.byRule(
                "cohort.slot-twice",
                () -> as(centre.coordinator(), () -> cohorts.plan(twice(monday, DayOfWeek.MONDAY, LocalTime.NOON))));
    }

    private static PlanCohort twice(PlanCohort once, DayOfWeek second, @Nullable LocalTime start) {
        return new PlanCohort(
                "G-1" + second.getValue(),
                once.firstDay(),
                once.startTime(),
                once.minutes(),
                second,
                start,
                once.room(),
                once.capacity(),
                once.facilitators(),
                once.programmeVersion(),
                false);
    }

    private static void dayOff(SomeCohort centre, LocalDate day) throws Exception {
        Sql.run("""
                INSERT INTO non_working_day (id, public_ref, day, name_es, name_en, scope, centre_id, source)
                VALUES (NEXT VALUE FOR non_working_day_seq, UUID(), ?, 'Aniversario', 'Anniversary', 'CENTRE', ?, 'Prueba')
                """, day, centre.centreId());
    }

    private static PlanCohort wish(String code, LocalDate day, PlanChoices choices) {
        return new PlanCohort(
                code,
                day,
                LocalTime.of(18, 0),
                150,
                null,
                null,
                "Aula 1",
                20,
                List.of(choices.facilitators().get(0).ref()),
                choices.programmes().get(0).ref(),
                false);
    }
}
