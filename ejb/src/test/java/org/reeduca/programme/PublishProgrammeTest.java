package org.reeduca.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.shared.FieldProblem;

/** What has to be said before a draft is begun, and before it becomes a version. */
class PublishProgrammeTest {

    private static final LocalDate FORMER = LocalDate.of(2024, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @Test
    void each_unit_of_both_versions_counts_as_one_or_is_said_to_count_as_nothing() {
        assertThat(table(Map.of(1, 2, 2, 0), Map.of(1, 0, 2, 1, 3, 0), "Acuerdo 12"))
                .isEmpty();
        assertThat(table(Map.of(1, 2), Map.of(1, 0, 2, -1, 3, 3), " "))
                .containsExactly(
                        "onward2 programme.equivalence-missing",
                        "back2 programme.equivalence-missing",
                        "back3 programme.equivalence-missing",
                        "source programme.text-missing");
    }

    private static List<String> table(Map<Integer, Integer> onward, Map<Integer, Integer> back, String source) {
        return said(new PublishProgramme(1, onward, back, source)
                .problems(SomeUnits.of("Uno", "Dos"), SomeUnits.of("Cero", "Uno", "Tres")));
    }

    @Test
    void a_version_begins_after_the_former_one_and_not_in_the_past() {
        assertThat(head(TODAY)).isEmpty();
        assertThat(head(TODAY.minusDays(1))).containsExactly("validFrom programme.already-begun");
        assertThat(head(FORMER)).containsExactly("validFrom programme.before-newest");
        assertThat(head(null)).containsExactly("validFrom programme.date");
    }

    @Test
    void a_draft_says_where_its_units_come_from_and_why() {
        assertThat(said(new EditHead(0, "", TODAY, "x".repeat(256)).problems(FORMER, TODAY)))
                .containsExactly("source programme.text-missing", "reason programme.text-long");
    }

    private static List<String> head(@Nullable LocalDate from) {
        return said(new EditHead(0, "Consejo", from, "Títulos oficiales").problems(FORMER, TODAY));
    }

    private static List<String> said(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }
}
