package org.reeduca.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reeduca.importing.SessionProposal.State;
import org.reeduca.importing.SheetMapping.SessionSlot;

/** The pure parts of loading: corrections as JSON, days of membership, names of authorities. */
class LoadingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static final SheetMapping MAPPING = new SheetMapping(
            true,
            4,
            5,
            Map.of("A", Field.FULL_NAME, "B", Field.IGNORED),
            Map.of("C", new SessionSlot(1, FIRST), "D", new SessionSlot(2, null)),
            Map.of("«\"\\»", MarkMeaning.EXCUSED),
            new GroupDetails("Centro", "03/2026", DayOfWeek.MONDAY, LocalTime.of(17, 0), FIRST, 2026));

    @Test
    void corrections_survive_their_storage() {
        Map<String, SheetMapping> corrections = Map.of("Hoja 1", MAPPING, "Hoja 2", SheetMapping.RECOGNISE);

        assertThat(MappingJson.parse(MappingJson.write(corrections))).isEqualTo(corrections);
    }

    @Test
    void what_is_recognised_anyway_is_no_correction() {
        SheetMapping recognised = new SheetMapping(
                false, 4, 5, MAPPING.columns(), MAPPING.sessions(), MAPPING.signs(), MAPPING.details());

        assertThat(Corrections.of(Map.of("Hoja", recognised), Map.of("Hoja", recognised)))
                .isEmpty();
    }

    @Test
    void only_the_difference_is_kept() {
        SheetMapping recognised = new SheetMapping(
                false, 4, 5, MAPPING.columns(), MAPPING.sessions(), MAPPING.signs(), MAPPING.details());
        Map<String, Field> columns = new HashMap<>(MAPPING.columns());
        columns.put("A", Field.SURNAMES);
        SheetMapping sent = new SheetMapping(
                false, 4, 5, columns, MAPPING.sessions(), Map.of("X", MarkMeaning.ABSENT), MAPPING.details());

        assertThat(Corrections.of(Map.of("Hoja", sent), Map.of("Hoja", recognised)))
                .containsEntry(
                        "Hoja",
                        new SheetMapping(
                                false,
                                null,
                                null,
                                Map.of("A", Field.SURNAMES),
                                Map.of(),
                                Map.of("X", MarkMeaning.ABSENT),
                                GroupDetails.UNKNOWN));
    }

    @Test
    void he_belongs_from_the_first_session_on() {
        assertThat(membership("PPA", List.of())).isEqualTo(new Membership(FIRST, null, FIRST));
        assertThat(membership("AAA", List.of())).isEqualTo(new Membership(FIRST, null, null));
    }

    @Test
    void dashes_before_the_first_statement_mean_that_he_joined_later() {
        assertThat(membership("--P", List.of()))
                .isEqualTo(new Membership(FIRST.plusWeeks(2), null, FIRST.plusWeeks(2)));
    }

    @Test
    void dashes_after_the_last_statement_mean_that_he_left() {
        assertThat(membership("PA-", List.of()))
                .isEqualTo(new Membership(FIRST, FIRST.plusWeeks(1).plusDays(1), FIRST));
    }

    @Test
    void a_blank_is_no_dash() {
        assertThat(membership("-P-", List.of("S1", "S3"))).isEqualTo(new Membership(FIRST, null, FIRST.plusWeeks(1)));
    }

    @Test
    void an_authority_is_found_by_its_name_when_only_one_has_it() {
        AuthorityNames names = new AuthorityNames(List.of(
                new AuthorityNames.Known(1, "Juzgado Primero de Control", "JC-1"),
                new AuthorityNames.Known(2, "UMECA", "U-1"),
                new AuthorityNames.Known(3, "Umeca", "U-2")));

        assertThat(names.find("JUZGADO  PRIMERO de control")).isEqualTo(1);
        assertThat(names.find("jc-1")).isEqualTo(1);
        assertThat(names.find("UMECA")).isNull();
        assertThat(names.find(null)).isNull();
    }

    /** Three held sessions in weekly distance, marked as written: P, A or a dash. */
    private static Membership membership(String signs, List<String> blanks) {
        List<SessionProposal> sessions = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < signs.length(); i++) {
            sessions.add(new SessionProposal(i + 1, FIRST.plusWeeks(i), State.HELD));
            marks.add(
                    switch (signs.charAt(i)) {
                        case 'P' -> new Mark(MarkMeaning.PRESENT, null);
                        case 'A' -> new Mark(MarkMeaning.ABSENT, null);
                        default -> Mark.NOT_YET;
                    });
        }
        List<Problem> problems = blanks.stream()
                .map(session -> new Problem(
                        ProblemCode.MARK_BLANK_IN_HELD_SESSION, Severity.WARNING, "C", "C9", null, List.of(session)))
                .toList();
        ManProposal man = new ManProposal(
                9,
                new ManProposal.Name("Juan", "Pérez", null),
                null,
                null,
                null,
                new ManProposal.Order(null, null, null, Figure.VOLUNTARIO, null, null),
                null,
                null,
                Verdict.LOAD,
                problems,
                List.of(),
                marks,
                new ManProposal.Counts(0, 0, 0, 0));
        return Membership.of(man, sessions);
    }
}
