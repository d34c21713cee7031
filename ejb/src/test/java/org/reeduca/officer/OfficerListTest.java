package org.reeduca.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeduca.compliance.State;
import org.reeduca.participant.FullName;
import org.reeduca.standing.Person;
import org.reeduca.standing.SomeStanding;

/** Which rows an officer sees, in which order. */
class OfficerListTest {

    private static final LocalDate SOON = LocalDate.of(2026, 3, 12);

    @Test
    void it_opens_with_those_who_need_attention_when_there_are_any() {
        OfficerList list = list(
                OfficerFilter.plain(),
                row("Cruz", State.COMPLYING),
                row("Vela", State.EXPIRED),
                row("Zea", State.LIFTED));

        assertThat(list.tab()).isEqualTo(OfficerTab.ATTENTION);
        assertThat(names(list)).containsExactly("Vela");
        assertThat(list.count(OfficerTab.ACTIVE)).isEqualTo(2);
        assertThat(list.count(OfficerTab.ENDED)).isEqualTo(1);
    }

    @Test
    void else_it_opens_with_the_active_ones() {
        assertThat(list(OfficerFilter.plain(), row("Cruz", State.COMPLYING)).tab())
                .isEqualTo(OfficerTab.ACTIVE);
    }

    @Test
    void a_search_finds_a_man_wherever_he_is() {
        OfficerRow[] rows = {row("Cruz", State.COMPLYING), row("Vela", State.EXPIRED), row("Zea", State.LIFTED)};

        assertThat(list(search("cruz"), rows).tab()).isEqualTo(OfficerTab.ACTIVE);
        assertThat(list(search("vela"), rows).tab()).isEqualTo(OfficerTab.ACTIVE);
        assertThat(list(search("zea"), rows).tab()).isEqualTo(OfficerTab.ENDED);
        assertThat(list(search("nadie"), rows).total()).isZero();
        assertThat(list(search("nadie"), rows).known()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void every_order_is_either_active_or_ended(State state) {
        OfficerList list = list(OfficerFilter.plain(), row("Cruz", state));

        assertThat(list.count(OfficerTab.ACTIVE) + list.count(OfficerTab.ENDED)).isEqualTo(1);
        assertThat(list.count(OfficerTab.ATTENTION)).isLessThanOrEqualTo(list.count(OfficerTab.ACTIVE));
    }

    @Test
    void the_worst_is_first_and_among_equals_what_is_due_soonest() {
        OfficerList list = list(
                in(OfficerTab.ACTIVE, OfficerSort.URGENCY, 1),
                row("A", State.COMPLYING),
                row("B", State.AT_RISK),
                row("C", State.AT_RISK, SOON),
                row("D", State.BREACH_PROPOSED));

        assertThat(names(list)).containsExactly("D", "C", "B", "A");
        assertThat(names(list(
                        in(OfficerTab.ACTIVE, OfficerSort.NAME, 1),
                        row("A", State.COMPLYING),
                        row("B", State.EXPIRED))))
                .containsExactly("A", "B");
    }

    @Test
    void a_page_has_25_rows_and_one_beyond_the_last_is_the_last() {
        List<OfficerRow> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(row("N" + i, State.COMPLYING));
        }
        OfficerRow[] all = rows.toArray(OfficerRow[]::new);

        OfficerList third = list(in(null, OfficerSort.NAME, 3), all);
        assertThat(third.rows()).hasSize(10);
        assertThat(third.pages()).isEqualTo(3);
        assertThat(third.first()).isEqualTo(51);
        assertThat(third.last()).isEqualTo(60);
        assertThat(list(in(null, OfficerSort.NAME, 99), all).page()).isEqualTo(3);
        assertThat(list(in(null, OfficerSort.NAME, -1), all).rows()).hasSize(25);
    }

    @Test
    void a_warning_to_the_man_and_what_is_over_are_no_next_step_of_the_authority() {
        OfficerRow row = OfficerRow.of(
                person("Cruz"),
                SomeStanding.in(State.AT_RISK)
                        .with("WARN_PARTICIPANT", SOON)
                        .with("REPORT_ABSENCES", SOON.plusDays(2))
                        .with("REPORT_PERIODIC", SOON.plusDays(1))
                        .with("REPORT_ABSENCES", LocalDate.of(2026, 3, 8))
                        .with("PROPOSE_BREACH", null)
                        .standing());

        assertThat(Objects.requireNonNull(row.nextStep()).act()).isEqualTo("REPORT_PERIODIC");
    }

    private static OfficerList list(OfficerFilter filter, OfficerRow... rows) {
        return OfficerList.of(List.of(rows), filter, Instant.EPOCH);
    }

    private static OfficerFilter search(String text) {
        return new OfficerFilter(null, text, OfficerSort.URGENCY, 1);
    }

    private static OfficerFilter in(@Nullable OfficerTab tab, OfficerSort sort, int page) {
        return new OfficerFilter(tab, "", sort, page);
    }

    private static List<String> names(OfficerList list) {
        return list.rows().stream()
                .map(row -> row.person().name().firstSurname())
                .toList();
    }

    private static OfficerRow row(String surname, State state) {
        return OfficerRow.of(person(surname), SomeStanding.in(state).standing());
    }

    private static OfficerRow row(String surname, State state, LocalDate due) {
        return OfficerRow.of(
                person(surname),
                SomeStanding.in(state).with("REPORT_ABSENCES", due).standing());
    }

    private static Person person(String surname) {
        return new Person(UUID.randomUUID(), new FullName("Juan", surname, null), "XAL-1");
    }
}
