package org.reeduca.programme;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.shared.FieldProblem;

/**
 * That a draft becomes a version, and what counts as what between it and the one it follows. For each unit of either it has
 * to be said, if only that it counts as nothing.
 *
 * @param revision the statement that was shown
 * @param onward as which unit of the new version each unit of the former one counts; {@link #NOTHING} for none
 * @param back as which unit of the former version each unit of the new one counts; {@link #NOTHING} for none
 * @param source who decided so, and where it is written
 */
public record PublishProgramme(
        int revision,
        @NotNull Map<Integer, Integer> onward,
        @NotNull Map<Integer, Integer> back,
        String source) {

    /** In place of a unit: what he was given counts as none. */
    public static final int NOTHING = 0;

    public PublishProgramme {
        onward = Map.copyOf(onward);
        back = Map.copyOf(back);
    }

    /** What of it cannot stand, field by field; the fields are named {@code onward1}, {@code back1} and {@code source}. */
    List<FieldProblem> problems(List<Unit> former, List<Unit> units) {
        List<FieldProblem> problems = new ArrayList<>();
        said("onward", onward, former, units, problems);
        said("back", back, units, former, problems);
        if (source.isBlank()) {
            problems.add(FieldProblem.of("source", "programme.text-missing"));
        } else if (source.strip().length() > EditHead.LINE) {
            problems.add(FieldProblem.of("source", "programme.text-long", EditHead.LINE));
        }
        return problems;
    }

    private static void said(
            String field, Map<Integer, Integer> said, List<Unit> from, List<Unit> to, List<FieldProblem> problems) {
        for (Unit unit : from) {
            int as = said.getOrDefault(unit.number(), -1);
            if (as < NOTHING || as > to.size()) {
                problems.add(FieldProblem.of(field + unit.number(), "programme.equivalence-missing", unit.number()));
            }
        }
    }
}
