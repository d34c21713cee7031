package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeProgramme.same;
import static org.reeduca.container.SomeProgramme.supervisor;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.cohort.CohortService;
import org.reeduca.cohort.PlanChoices.ProgrammeChoice;
import org.reeduca.cohort.PlanCohort;
import org.reeduca.programme.ProgrammeDraftService;

/** What becomes of groups when the next version of their programme is published. */
@ExtendWith(ArquillianExtension.class)
class ProgrammeOfGroupsIT {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final LocalDate nextMonth = today.plusDays(30);

    @Inject
    private ProgrammeDraftService drafts;

    @Inject
    private CohortService cohorts;

    @Test
    void a_group_stays_with_its_version_and_a_new_one_begins_with_that_of_its_first_day() throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        SomeCohort centre = SomeCohort.of(0);
        LocalDate soon = SomeCohort.open(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        LocalDate later = SomeCohort.open(nextMonth.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        UUID begun = as(centre.coordinator(), () -> cohorts.plan(wish(centre, "Z-1", soon, some.version())));
        String author = supervisor();
        UUID draft = some.sent(drafts, author, nextMonth);
        as(supervisor(), () -> drafts.publish(draft, same(3, 3, 2)));

        assertThat(Sql.text(
                        "SELECT CONCAT(v.version, ' ', COUNT(*)) FROM cohort c JOIN programme_version v"
                                + " ON v.id = c.programme_version_id JOIN programme_session s ON s.cohort_id = c.id"
                                + " WHERE c.public_ref = ?",
                        begun.toString()))
                .isEqualTo("1 3");
        assertThat(as(centre.coordinator(), () -> cohorts.findChoices()).programmes())
                .filteredOn(one -> one.name().es().equals(some.code()))
                .extracting(ProgrammeChoice::version, ProgrammeChoice::from, ProgrammeChoice::to)
                .containsExactly(tuple(2, nextMonth, null), tuple(1, LocalDate.of(2024, 1, 1), nextMonth));
        Refused.byRule(
                "cohort.programme-not-valid",
                () -> as(centre.coordinator(), () -> cohorts.plan(wish(centre, "Z-2", later, some.version()))));
        Refused.byRule(
                "cohort.programme-not-valid",
                () -> as(centre.coordinator(), () -> cohorts.findCalendar(wish(centre, "Z-2", soon, some.version(2)))));
        as(centre.coordinator(), () -> cohorts.plan(wish(centre, "Z-2", later, some.version(2))));
        assertThat(Sql.number("SELECT COUNT(*) FROM cohort WHERE centre_id = ? AND code = 'Z-2'", centre.centreId()))
                .isEqualTo(1);
    }

    @Test
    void a_draft_says_how_many_planned_groups_begin_when_it_is_valid() throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        SomeCohort centre = SomeCohort.of(0);
        LocalDate soon = SomeCohort.open(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        LocalDate later = SomeCohort.open(nextMonth.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        as(centre.coordinator(), () -> cohorts.plan(wish(centre, "Z-1", soon, some.version())));
        UUID planned = as(centre.coordinator(), () -> cohorts.plan(wish(centre, "Z-2", later, some.version())));
        String author = supervisor();
        UUID draft = some.sent(drafts, author, nextMonth);

        assertThat(as(author, () -> drafts.openDraft(draft)).groupsAhead()).isEqualTo(1);
        as(supervisor(), () -> drafts.publish(draft, same(3, 3, 2)));
        assertThat(Sql.number(
                        "SELECT v.version FROM cohort c JOIN programme_version v ON v.id = c.programme_version_id"
                                + " WHERE c.public_ref = ?",
                        planned.toString()))
                .as("it stays with the version it was planned with")
                .isEqualTo(1);
        assertThat(as(author, () -> drafts.openDraft(draft)).groupsAhead())
                .as("nothing can be done about it any more")
                .isZero();
    }

    @Test
    void a_group_that_is_planned_while_its_version_is_closed_waits_and_is_refused() throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        SomeCohort centre = SomeCohort.of(0);
        LocalDate later = SomeCohort.open(nextMonth.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        PlanCohort wish = wish(centre, "Z-3", later, some.version());
        ExecutorService planner = Executors.newSingleThreadExecutor();
        try (Connection publishing = TestResources.database().getConnection()) {
            publishing.setAutoCommit(false);
            try (PreparedStatement close =
                    publishing.prepareStatement("UPDATE programme_version SET valid_to = ? WHERE public_ref = ?")) {
                close.setObject(1, nextMonth);
                close.setString(2, some.version().toString());
                close.executeUpdate();
            }
            Future<UUID> planned = planner.submit(() -> as(centre.coordinator(), () -> cohorts.plan(wish)));
            while (!planned.isDone() && !planning(centre)) {
                Thread.onSpinWait();
            }
            publishing.commit();
            publishing.setAutoCommit(true);

            Refused.byRule("cohort.programme-not-valid", () -> cause(planned));
        } finally {
            planner.shutdownNow();
        }
    }

    /** Whether somebody plans at the centre and holds it. */
    private static boolean planning(SomeCohort centre) throws Exception {
        return Sql.text("SELECT id FROM centre WHERE id = ? FOR UPDATE SKIP LOCKED", centre.centreId())
                .isEmpty();
    }

    private static UUID cause(Future<UUID> call) throws Throwable {
        try {
            return call.get();
        } catch (ExecutionException refused) {
            throw Objects.requireNonNull(refused.getCause());
        }
    }

    private PlanCohort wish(SomeCohort centre, String code, LocalDate day, UUID version) throws Exception {
        UUID facilitator = as(centre.coordinator(), () -> cohorts.findChoices())
                .facilitators()
                .get(0)
                .ref();
        return new PlanCohort(
                code,
                day,
                LocalTime.of(day.isBefore(nextMonth) ? 8 : 11, 0),
                90,
                null,
                null,
                null,
                20,
                List.of(facilitator),
                version,
                false);
    }
}
