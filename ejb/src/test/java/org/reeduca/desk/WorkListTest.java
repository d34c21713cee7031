package org.reeduca.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.State;
import org.reeduca.desk.Assignments.Colleague;
import org.reeduca.participant.FullName;
import org.reeduca.standing.Person;

class WorkListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final List<WorkKind> KINDS = List.of(WorkKind.values());
    private static final Assignments NOBODY = new Assignments(UUID.randomUUID(), Map.of(), List.of());
    private static final Matter MATTER = new Matter.Stands(UUID.randomUUID(), State.AT_RISK, null);

    @Test
    void every_count_equals_the_rows_of_its_tab_whatever_is_filtered() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            List<WorkItem> items = some(random, random.nextInt(120));
            DeskFilter filter = filter(random, items);
            WorkList all = list(items, filter.of(null));
            int sum = 0;
            for (WorkKind kind : WorkKind.values()) {
                assertThat(rows(items, filter.of(kind)))
                        .hasSize(all.count(kind))
                        .allMatch(item -> item.kind() == kind);
                sum += all.count(kind);
            }
            assertThat(rows(items, filter.of(null))).hasSize(all.all()).hasSize(sum);
            assertThat(list(items, filter).counts()).isEqualTo(all.counts());
        }
    }

    @Test
    void what_is_due_first_comes_first_and_without_a_day_what_waited_longest() {
        WorkItem late = item(WorkKind.ABSENCE, "A", TODAY.minusDays(1), TODAY.minusDays(2));
        WorkItem today = item(WorkKind.LIST, "B", TODAY.minusDays(3), TODAY);
        WorkItem old = item(WorkKind.ANSWER, null, TODAY.minusDays(30), null);
        WorkItem young = item(WorkKind.ANSWER, null, TODAY.minusDays(3), null);
        WorkItem never = item(WorkKind.RISK, null, null, null);

        assertThat(list(List.of(never, young, today, old, late), DeskFilter.ALL).rows())
                .containsExactly(late, today, old, young, never);
    }

    @Test
    void a_filter_by_day_leaves_out_what_has_none() {
        WorkItem due = item(WorkKind.LIST, "A", null, TODAY);
        WorkItem later = item(WorkKind.LIST, "A", null, TODAY.plusDays(1));
        WorkItem open = item(WorkKind.ANSWER, null, null, null);

        assertThat(list(List.of(due, later, open), new DeskFilter(null, "", null, TODAY, false, 1))
                        .rows())
                .containsExactly(due);
    }

    @Test
    void a_filter_by_group_and_by_person_takes_theirs_alone() {
        WorkItem one = item(WorkKind.LIST, "A", null, TODAY);
        WorkItem other = item(WorkKind.RISK, "B", null, TODAY);
        WorkItem man = new WorkItem(WorkKind.RISK, person("Zenón"), "A", null, TODAY, MATTER);
        List<WorkItem> items = List.of(one, other, man);

        assertThat(list(items, new DeskFilter(null, "A", null, null, false, 1)).rows())
                .containsExactlyInAnyOrder(one, man);
        assertThat(list(items, new DeskFilter(null, "", ref(man), null, false, 1))
                        .rows())
                .containsExactly(man);
        assertThat(list(items, DeskFilter.ALL).groups()).containsExactly("A", "B");
    }

    @Test
    void people_to_choose_from_are_there_once_and_by_name() {
        Person person = person("Zenón");
        WorkItem first = new WorkItem(WorkKind.RISK, person, null, null, null, MATTER);
        WorkItem second = new WorkItem(WorkKind.ABSENCE, person, null, null, null, MATTER);
        WorkItem other = new WorkItem(WorkKind.RISK, person("Álvarez"), null, null, null, MATTER);

        assertThat(list(List.of(first, second, other), DeskFilter.ALL).people())
                .extracting(one -> one.name().firstSurname())
                .containsExactly("Álvarez", "Zenón");
    }

    @Test
    void a_page_beyond_the_last_is_the_last() {
        List<WorkItem> items = some(new Random(1), 60);

        WorkList list = list(items, new DeskFilter(null, "", null, null, false, 99));

        assertThat(list.pages()).isEqualTo(3);
        assertThat(list.filter().page()).isEqualTo(3);
        assertThat(list.rows()).hasSize(10);
        assertThat(list(List.of(), new DeskFilter(null, "", null, null, false, 7))
                        .filter()
                        .page())
                .isEqualTo(1);
    }

    @Test
    void an_address_has_a_filter_in_the_same_words_and_no_name_in_it() {
        UUID person = UUID.randomUUID();

        assertThat(DeskFilter.ALL.query()).isEmpty();
        assertThat(new DeskFilter(WorkKind.RISK, "01/2026 ñ", person, TODAY, false, 2).query())
                .isEqualTo("kind=RISK&group=01%2F2026+%C3%B1&person=" + person + "&dueUntil=2026-03-09&page=2")
                .matches("[A-Za-z0-9=&%+._*-]*");
    }

    @Test
    void what_somebody_took_is_theirs_while_it_stands_so_and_a_filter_shows_it_alone() {
        UUID order = UUID.randomUUID();
        Person man = person("Zenón");
        WorkItem risk = stands(WorkKind.RISK, man, order, State.AT_RISK);
        WorkItem breach = stands(WorkKind.BREACH, man, order, State.BREACH_PROPOSED);
        WorkItem other = item(WorkKind.LIST, "A", TODAY, TODAY);
        UUID me = UUID.randomUUID();
        Colleague carmen = new Colleague(me, "Carmen");
        Assignments said = new Assignments(me, Map.of(risk.key(), carmen), List.of(carmen));
        DeskFilter mine = new DeskFilter(null, "", null, null, true, 1);

        WorkList list = WorkList.of(List.of(risk, other), mine, TODAY, null, List.of(), true, said);
        assertThat(list.rows()).containsExactly(risk);
        assertThat(list.all()).isEqualTo(1);
        assertThat(list.count(WorkKind.LIST)).isZero();
        assertThat(mine.narrows()).isTrue();
        assertThat(mine.query()).isEqualTo("mine=1");
        assertThat(said.of(risk)).isEqualTo(carmen);
        assertThat(said.others()).isEmpty();

        assertThat(said.of(breach)).as("the state is another one").isNull();
        assertThat(said.of(stands(WorkKind.RISK, man, order, State.AT_RISK)))
                .as("found anew, it stands as it did")
                .isEqualTo(carmen);
    }

    @Test
    void the_key_of_a_row_fits_what_the_database_takes() {
        Person man = person("Zenón");
        UUID ref = UUID.randomUUID();
        for (Matter matter : List.of(
                new Matter.OpenList(ref, 16, 3, "Ana", false, null),
                new Matter.Stands(ref, State.BREACH_PROPOSED, "PROPOSE_BREACH"),
                new Matter.DoesNotFit(ref, 3, TODAY, null),
                new Matter.Unjustified(ref, TODAY),
                new Matter.ToDecide(ref, TODAY),
                new Matter.Unanswered(ref, "Juzgado", false),
                new Matter.NextSession(ref, ref, TODAY.atTime(18, 0), null))) {
            assertThat(new WorkItem(WorkKind.ABSENCE, man, "01/2026 ñ", TODAY, TODAY, matter).key())
                    .matches("[A-Z]+(:[A-Za-z0-9_-]+)+")
                    .hasSizeLessThanOrEqualTo(200);
        }
    }

    private static WorkItem stands(WorkKind kind, Person man, UUID order, State state) {
        return new WorkItem(kind, man, "A", TODAY.minusDays(1), TODAY, new Matter.Stands(order, state, null));
    }

    private static List<WorkItem> rows(List<WorkItem> items, DeskFilter filter) {
        List<WorkItem> rows = new ArrayList<>();
        int pages = list(items, filter).pages();
        for (int page = 1; page <= pages; page++) {
            rows.addAll(list(items, filter.at(page)).rows());
        }
        return rows;
    }

    private static WorkList list(List<WorkItem> items, DeskFilter filter) {
        return WorkList.of(items, filter, TODAY, null, List.of(), true, NOBODY);
    }

    private static DeskFilter filter(Random random, List<WorkItem> items) {
        UUID person = random.nextInt(4) > 0 || items.isEmpty()
                ? null
                : items.stream()
                        .filter(item -> item.person() != null)
                        .map(WorkListTest::ref)
                        .findFirst()
                        .orElse(null);
        return new DeskFilter(
                null,
                random.nextInt(3) == 0 ? "G-" + random.nextInt(4) : "",
                person,
                random.nextInt(3) == 0 ? TODAY.plusDays(random.nextInt(10)) : null,
                false,
                1);
    }

    private static List<WorkItem> some(Random random, int size) {
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            WorkKind kind = KINDS.get(random.nextInt(KINDS.size()));
            items.add(new WorkItem(
                    kind,
                    random.nextBoolean() ? person("Prueba " + i) : null,
                    random.nextInt(3) == 0 ? null : "G-" + random.nextInt(4),
                    TODAY.minusDays(random.nextInt(30)),
                    random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(20) - 10L),
                    MATTER));
        }
        return items;
    }

    private static WorkItem item(
            WorkKind kind, @Nullable String group, @Nullable LocalDate since, @Nullable LocalDate due) {
        return new WorkItem(kind, null, group, since, due, MATTER);
    }

    private static UUID ref(WorkItem item) {
        Person person = item.person();
        return person == null ? UUID.randomUUID() : person.ref();
    }

    private static Person person(String surname) {
        return new Person(UUID.randomUUID(), new FullName("Juan", surname, null), "P-1");
    }
}
