package org.reeduca.importing;

import java.util.List;

/**
 * What a workbook would bring in if the coordinator agreed.
 *
 * @param workbook file name as uploaded
 * @param groups one per sheet that is a list of men
 * @param otherSheets names of the sheets that were not read: empty, hidden, without a heading, or left out on request
 * @param totals men by verdict
 */
public record WorkbookProposal(String workbook, List<GroupProposal> groups, List<String> otherSheets, Totals totals) {

    /** Lists are copied. */
    public WorkbookProposal {
        groups = List.copyOf(groups);
        otherSheets = List.copyOf(otherSheets);
    }

    /** The same workbook with its groups as they are now judged. */
    WorkbookProposal judged(List<GroupProposal> judgedGroups) {
        return new WorkbookProposal(workbook, judgedGroups, otherSheets, Totals.of(judgedGroups));
    }

    /** Number of men per verdict. */
    public record Totals(int load, int loadWithWarnings, int refuse) {

        static Totals of(List<GroupProposal> groups) {
            return new Totals(
                    count(groups, Verdict.LOAD),
                    count(groups, Verdict.LOAD_WITH_WARNINGS),
                    count(groups, Verdict.REFUSE));
        }

        private static int count(List<GroupProposal> groups, Verdict verdict) {
            return (int) groups.stream()
                    .flatMap(group -> group.men().stream())
                    .filter(man -> man.verdict() == verdict)
                    .count();
        }
    }
}
