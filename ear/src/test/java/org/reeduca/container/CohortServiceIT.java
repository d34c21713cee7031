package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.cohort.CohortRow;
import org.reeduca.cohort.CohortService;
import org.reeduca.cohort.PlanChoices;
import org.reeduca.cohort.PlanCohort;
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

        assertThat(SqlCount.of(() -> as(group.facilitator(), () -> cohorts.findCohorts())))
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

        var calendar = as(
                centre.coordinator(),
                () -> cohorts.findCalendar(tuesday, choices.programmes().get(0).ref()));

        assertThat(calendar.skipped()).extracting(off -> off.day()).containsExactly(tuesday.plusWeeks(1));
        assertThat(calendar.sessions()).extracting(session -> session.day()).contains(tuesday.plusWeeks(2));
    }

    @Test
    void what_cannot_be_is_refused_and_leaves_nothing_behind() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        PlanChoices choices = as(centre.coordinator(), () -> cohorts.findChoices());
        LocalDate day = LocalDate.of(2026, 1, 26);
        UUID one = choices.facilitators().get(0).ref();
        UUID version = choices.programmes().get(0).ref();

        assertThatThrownBy(() -> as(centre.coordinator(), () -> cohorts.plan(wish("01/2026", day, choices))))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo("cohort.code-taken"));
        assertThatThrownBy(() -> as(
                        centre.coordinator(),
                        () -> cohorts.plan(new PlanCohort(
                                "G-8", day, LocalTime.of(18, 0), 150, null, 20, List.of(one, one), version))))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo("cohort.same-facilitator"));
        assertThatThrownBy(() -> as(
                        centre.coordinator(),
                        () -> cohorts.plan(new PlanCohort(
                                "G-8", day, LocalTime.of(18, 0), 150, null, 20, List.of(UUID.randomUUID()), version))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(centre.coordinator(), () -> cohorts.plan(wish("G-8", day.plusYears(40), choices))))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(Sql.number("SELECT COUNT(*) FROM cohort WHERE centre_id = ?", centre.centreId()))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(centre.facilitator(), () -> cohorts.plan(wish("G-8", day, choices))))
                .isInstanceOf(EJBAccessException.class);
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
                "Aula 1",
                20,
                List.of(choices.facilitators().get(0).ref()),
                choices.programmes().get(0).ref());
    }
}
