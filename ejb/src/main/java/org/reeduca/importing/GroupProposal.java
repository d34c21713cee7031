package org.reeduca.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * One sheet understood as one group.
 *
 * @param sheet name of the sheet
 * @param details centre, group, weekday, hour and cut-off
 * @param sessions by number
 * @param problems of the group as a whole; they do not touch the verdicts of its men
 * @param notices of the sheet as a whole
 * @param men by row
 * @param mapping how the sheet was understood
 */
public record GroupProposal(
        String sheet,
        GroupDetails details,
        List<SessionProposal> sessions,
        List<Problem> problems,
        List<Notice> notices,
        List<ManProposal> men,
        MappingReport mapping) {

    /** Lists are copied. */
    public GroupProposal {
        sessions = List.copyOf(sessions);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        men = List.copyOf(men);
    }

    /** Whether something stands in the way of the whole group. */
    public boolean refused() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The same group, with more problems and the men as they are now judged. */
    GroupProposal judged(List<Problem> more, List<ManProposal> judgedMen) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new GroupProposal(sheet, details, sessions, all, notices, judgedMen, mapping);
    }
}
