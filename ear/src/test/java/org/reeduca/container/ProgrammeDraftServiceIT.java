package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.cohort.CohortService;
import org.reeduca.cohort.PlanChoices.ProgrammeChoice;
import org.reeduca.cohort.PlanCohort;
import org.reeduca.programme.Bilingual;
import org.reeduca.programme.EditHead;
import org.reeduca.programme.EditUnit;
import org.reeduca.programme.ProgrammeDraft;
import org.reeduca.programme.ProgrammeDraftService;
import org.reeduca.programme.ProgrammeEdition;
import org.reeduca.programme.ProgrammeEdition.Item;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.programme.ProgrammeHistory;
import org.reeduca.programme.ProgrammeService;
import org.reeduca.programme.PublishProgramme;
import org.reeduca.programme.UnitChange;
import org.reeduca.shared.DraftState;
import org.reeduca.shared.Stale;

/** Versions of a programme: written unit by unit, published by somebody else, and never changed. */
@ExtendWith(ArquillianExtension.class)
class ProgrammeDraftServiceIT {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final LocalDate nextMonth = today.plusDays(30);

    @Inject
    private ProgrammeDraftService drafts;

    @Inject
    private ProgrammeService programmes;

    @Inject
    private CohortService cohorts;

    @Test
    void a_draft_becomes_the_next_version_and_closes_the_one_before_it() throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        String author = supervisor();
        UUID draft = begun(author, some.version());

        as(author, () -> drafts.saveUnit(draft, 0, unit(1, 2, "Tema nuevo")));
        as(author, () -> drafts.removeUnit(draft, 2, 4));
        as(author, () -> drafts.moveUnit(draft, 3, 1, 2));
        published(author, draft, 4, Map.of(1, 2, 2, 3, 3, 0), Map.of(1, 0, 2, 1, 3, 2));

        ProgrammeEdition former = as(author, () -> programmes.openEdition(some.version()));
        ProgrammeEdition next = as(author, () -> programmes.openEdition(some.version(2)));
        assertThat(former.to()).isEqualTo(nextMonth);
        assertThat(former.units()).extracting(one -> one.title().es()).containsExactly("Tema 1", "Tema 2", "Tema 3");
        assertThat(next.from()).isEqualTo(nextMonth);
        assertThat(next.to()).isNull();
        assertThat(next.units()).extracting(one -> one.title().es()).containsExactly("Tema nuevo", "Tema 1", "Tema 2");
        Unit added = next.units().get(0);
        assertThat(added.mandatory()).isTrue();
        assertThat(added.items(Item.TASK))
                .containsExactly(new Bilingual("Leer", "Read"), new Bilingual("Escribir", "Write"));
        ProgrammeDraft view = as(author, () -> drafts.openDraft(draft));
        assertThat(view.state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(view.published()).isEqualTo(next.ref());
    }

    @Test
    void what_counts_as_what_is_written_in_both_directions_and_goes_on_by_way_of_a_version_in_between()
            throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        String author = supervisor();
        UUID second = begun(author, some.version());
        as(author, () -> drafts.removeUnit(second, 1, 3));
        published(author, second, 2, Map.of(1, 1, 2, 2, 3, 0), Map.of(1, 1, 2, 0));
        assertThat(some.equivalences()).isEqualTo("1.1=2.1 1.2=2.2 2.1=1.1");

        UUID third = begun(author, some.version(2), nextMonth.plusDays(30));
        as(author, () -> drafts.moveUnit(third, 1, 1, 2));
        published(author, third, 2, Map.of(1, 2, 2, 1), Map.of(1, 2, 2, 1));

        assertThat(some.equivalences())
                .isEqualTo("1.1=2.1 1.2=2.2 1.1=3.2 1.2=3.1 2.1=1.1 2.1=3.2 2.2=3.1 3.2=1.1 3.1=2.2 3.2=2.1");
    }

    @Test
    void each_unit_has_to_be_answered_for() throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        String author = supervisor();
        UUID draft = sent(author, some);
        PublishProgramme silent = new PublishProgramme(3, Map.of(1, 1, 2, 2), Map.of(1, 1, 2, 2), "Acuerdo");

        assertThat(as(author, () -> drafts.checkPublishing(draft, silent)))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("onward3 programme.equivalence-missing");
        String second = supervisor();
        Refused.byRule("programme.equivalence-missing", () -> as(second, () -> drafts.publish(draft, silent)));
        assertThat(some.versions()).isEqualTo(1);
    }

    @Test
    void it_takes_two_people_and_a_page_that_is_true() throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        String author = supervisor();
        String second = supervisor();
        UUID draft = begun(author, some.version());

        Refused.byRule("programme.nothing-changed", () -> as(author, () -> drafts.send(draft, 1)));
        as(author, () -> drafts.removeUnit(draft, 1, 3));
        Refused.byRule("programme.not-sent", () -> as(second, () -> drafts.refuse(draft, 2, "No")));
        as(author, () -> drafts.send(draft, 2));
        Refused.byRule("programme.own", () -> as(author, () -> drafts.publish(draft, same(3, 3, 2))));
        Refused.byRule("programme.not-open", () -> as(author, () -> drafts.removeUnit(draft, 3, 1)));
        assertThatThrownBy(() -> as(second, () -> drafts.refuse(draft, 2, "No")))
                .isInstanceOf(Stale.class);
        as(second, () -> drafts.refuse(draft, 3, "Falta el tercer tema"));

        ProgrammeDraft returned = as(author, () -> drafts.openDraft(draft));
        assertThat(returned.state()).isEqualTo(DraftState.REFUSED);
        assertThat(returned.answer()).contains("tercer");
        as(author, () -> drafts.drop(draft, 4, "Ya no hace falta"));
        Refused.byRule("programme.over", () -> as(author, () -> drafts.drop(draft, 5, "Otra vez")));
        assertThat(some.versions()).isEqualTo(1);
    }

    @Test
    void a_draft_is_refused_when_another_version_was_published_meanwhile() throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        String author = supervisor();
        UUID slow = sent(author, some);
        UUID slower = begun(author, some.version());
        as(author, () -> drafts.removeUnit(slower, 1, 1));
        UUID fast = sent(author, some);
        as(supervisor(), () -> drafts.publish(fast, same(3, 3, 2)));

        assertThat(as(author, () -> drafts.openDraft(slow)).outdated()).isTrue();
        String second = supervisor();
        Refused.byRule("programme.outdated", () -> as(second, () -> drafts.publish(slow, same(3, 3, 2))));
        Refused.byRule("programme.outdated", () -> as(author, () -> drafts.send(slower, 2)));
        Refused.byRule("programme.outdated", () -> as(author, () -> drafts.begin(some.version(), head(nextMonth))));
        assertThat(some.versions()).isEqualTo(2);
    }

    @Test
    void what_cannot_stand_is_said_at_its_field_and_not_kept() throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        String author = supervisor();

        assertThat(as(
                        author,
                        () -> drafts.check(some.version(), new EditHead(0, " ", LocalDate.of(2024, 1, 1), "Por qué"))))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("source programme.text-missing", "validFrom programme.before-newest");
        Refused.byRule(
                "programme.already-begun",
                () -> as(author, () -> drafts.begin(some.version(), head(today.minusDays(2)))));
        UUID draft = begun(author, some.version());
        EditUnit half =
                new EditUnit(1, 1, new Bilingual("Tema", ""), new Bilingual("Fin", "Aim"), 601, false, Map.of());
        Refused.byRule("programme.text-missing", () -> as(author, () -> drafts.saveUnit(draft, 1, half)));
        assertThat(as(author, () -> drafts.openDraft(draft)).revision()).isEqualTo(1);
    }

    @Test
    void a_group_stays_with_its_version_and_a_new_one_begins_with_that_of_its_first_day() throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        SomeCohort centre = SomeCohort.of(0);
        LocalDate soon = SomeCohort.open(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        LocalDate later = SomeCohort.open(nextMonth.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        UUID begun = as(centre.coordinator(), () -> cohorts.plan(wish(centre, "Z-1", soon, some.version())));
        String author = supervisor();
        UUID draft = sent(author, some);
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
        UUID draft = sent(author, some);

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

    @Test
    void the_list_says_what_changed_in_a_few_statements() throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        String author = supervisor();
        UUID draft = sent(author, some);
        as(supervisor(), () -> drafts.publish(draft, same(3, 3, 2)));

        ProgrammeHistory history = as(author, () -> programmes.findProgrammes()).stream()
                .filter(one -> one.name().es().equals(some.code()))
                .findFirst()
                .orElseThrow();

        assertThat(history.versions()).extracting(ProgrammeEdition::version).containsExactly(2, 1);
        assertThat(history.changes(history.newest()))
                .extracting(
                        change -> change.kind() + " " + change.unit().title().es())
                .containsExactly(UnitChange.Kind.DROPPED + " Tema 3");
        assertThat(SqlCount.usual(() -> as(author, () -> programmes.findProgrammes())))
                .isLessThanOrEqualTo(5);
        assertThat(SqlCount.usual(() -> as(author, () -> drafts.openDraft(draft))))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void the_database_refuses_one_person_for_two_and_any_change() throws Exception {
        SomeProgramme some = SomeProgramme.ofThreeUnits();
        UUID draft = sent(supervisor(), some);
        String again = """
                INSERT INTO programme_draft (id, public_ref, revision, version_id, units, valid_from, source, reason, state,
                  answer, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR programme_draft_seq, ?, 4, ?, '[{}]', '2030-01-01', 'x', 'x', 'REFUSED', 'x',
                  UTC_TIMESTAMP(6), ?)
                """;
        String who = "SELECT %s FROM programme_draft WHERE public_ref = ? AND revision = 3";

        Refused.byDatabase(
                "somebody other than the sender",
                () -> Sql.run(
                        again,
                        draft.toString(),
                        Sql.number(who.formatted("version_id"), draft.toString()),
                        Sql.number(who.formatted("recorded_by"), draft.toString())));
        Refused.byDatabase("append-only", () -> Sql.run("UPDATE programme_draft SET reason = 'x'"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM programme_draft"));
        String version = some.version().toString();
        Refused.byDatabase(
                "only gets an end",
                () -> Sql.run("UPDATE programme_version SET source = 'x' WHERE public_ref = ?", version));
        Refused.byDatabase(
                "change by a new version",
                () -> Sql.run(
                        "UPDATE programme_unit SET minutes = 60 WHERE programme_version_id ="
                                + " (SELECT id FROM programme_version WHERE public_ref = ?)",
                        version));
        Refused.byDatabase("before it are closed", () -> Sql.run("""
                        INSERT INTO programme_version (id, public_ref, programme_id, version, valid_from, source)
                        SELECT NEXT VALUE FOR programme_version_seq, UUID(), id, 2, '2030-01-01', 'x' FROM programme WHERE code = ?
                        """, some.code()));
    }

    @Test
    void a_draft_that_does_not_exist_is_not_found() throws Exception {
        String author = supervisor();

        Refused.notFound(() -> as(author, () -> drafts.openDraft(UUID.randomUUID())));
        Refused.notFound(() -> as(author, () -> drafts.begin(UUID.randomUUID(), head(nextMonth))));
    }

    private static String supervisor() throws Exception {
        return SomeUser.of(Role.NATIONAL_SUPERVISOR).login();
    }

    private static EditHead head(LocalDate from) {
        return new EditHead(0, SomeProgramme.SOURCE, from, "Acuerdo del consejo");
    }

    private UUID begun(String author, UUID version) throws Exception {
        return begun(author, version, nextMonth);
    }

    private UUID begun(String author, UUID version, LocalDate from) throws Exception {
        return as(author, () -> drafts.begin(version, head(from)));
    }

    /** A draft without the third unit that waits for its second person, at revision 3. */
    private UUID sent(String author, SomeProgramme some) throws Exception {
        UUID draft = begun(author, some.version());
        as(author, () -> drafts.removeUnit(draft, 1, 3));
        as(author, () -> drafts.send(draft, 2));
        return draft;
    }

    private void published(
            String author, UUID draft, int revision, Map<Integer, Integer> onward, Map<Integer, Integer> back)
            throws Exception {
        as(author, () -> drafts.send(draft, revision));
        as(supervisor(), () -> drafts.publish(draft, new PublishProgramme(revision + 1, onward, back, "Acuerdo 12")));
    }

    /** Every unit counts as the one of its number, where there is one. */
    private static PublishProgramme same(int revision, int former, int next) {
        Map<Integer, Integer> onward = new HashMap<>();
        Map<Integer, Integer> back = new HashMap<>();
        for (int unit = 1; unit <= former; unit++) {
            onward.put(unit, unit <= next ? unit : PublishProgramme.NOTHING);
        }
        for (int unit = 1; unit <= next; unit++) {
            back.put(unit, unit <= former ? unit : PublishProgramme.NOTHING);
        }
        return new PublishProgramme(revision, onward, back, "Acuerdo 12");
    }

    private static EditUnit unit(int revision, int place, String title) {
        return new EditUnit(
                revision,
                place,
                new Bilingual(title, "New topic"),
                new Bilingual("Fin", "Aim"),
                120,
                true,
                Map.of(Item.TASK, new Bilingual("Leer\nEscribir", "Read\nWrite")));
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
