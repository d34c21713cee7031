package org.reeduca.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.WorkbookRefused.Reason;

/**
 * Turns an uploaded workbook into a proposal. Pure: the same bytes and corrections always give the same proposal, and
 * nothing outside is read or written. Instances may be shared between threads.
 */
public final class WorkbookReader {

    /** Sessions of the programme; marks beyond the last one are left out with a warning. */
    public static final int SESSIONS = 16;

    private final ReadingLimits limits;

    /** A reader with {@linkplain ReadingLimits#STANDARD the usual limits}. */
    public WorkbookReader() {
        this(ReadingLimits.STANDARD);
    }

    public WorkbookReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a workbook, recognising everything.
     *
     * @param fileName as uploaded; it is reported, and asked for the group's number when the sheet does not say it
     * @throws WorkbookRefused when the file as a whole cannot be read
     */
    public WorkbookProposal read(String fileName, byte[] content) {
        return read(fileName, content, Map.of());
    }

    /**
     * Reads a workbook with the coordinator's corrections.
     *
     * @param corrections by sheet name; whatever they leave open is recognised
     * @throws WorkbookRefused when the file as a whole cannot be read
     */
    public WorkbookProposal read(String fileName, byte[] content, Map<String, SheetMapping> corrections) {
        List<ListSheet> lists = new ArrayList<>();
        List<Grid> others = new ArrayList<>();
        for (Grid grid : WorkbookFile.open(fileName, content, limits)) {
            HeaderRows.Span heading = headingOfList(grid, corrections.get(grid.name()));
            if (heading == null) {
                others.add(grid);
            } else {
                lists.add(new ListSheet(grid, heading));
            }
        }
        List<SheetGroupReader> readers = new ArrayList<>();
        for (ListSheet list : lists) {
            Grid grid = list.grid();
            SheetMapping correction = corrections.getOrDefault(grid.name(), SheetMapping.RECOGNISE);
            List<String> names = lists.size() == 1 ? List.of(grid.name(), fileName) : List.of(grid.name());
            readers.add(SheetGroupReader.read(grid, correction, list.heading(), names, others));
        }
        if (readers.isEmpty()) {
            throw new WorkbookRefused(Reason.NO_GROUP_FOUND);
        }
        new CrossChecks(readers.stream()
                        .flatMap(reader -> reader.men().stream())
                        .toList())
                .run();
        List<GroupProposal> groups =
                readers.stream().map(SheetGroupReader::proposed).toList();
        return new WorkbookProposal(
                fileName, groups, others.stream().map(Grid::name).toList(), WorkbookProposal.Totals.of(groups));
    }

    /** A sheet with men and where its heading is. */
    private record ListSheet(Grid grid, HeaderRows.Span heading) {}

    /** Where the heading of a list of men is; null for a sheet that is none, or is not wanted. */
    private static HeaderRows.@Nullable Span headingOfList(Grid grid, @Nullable SheetMapping correction) {
        boolean wanted = correction == null ? !grid.hidden() : !correction.skipped();
        SheetMapping mapping = correction == null ? SheetMapping.RECOGNISE : correction;
        return wanted && !grid.isEmpty() ? HeaderFinder.rows(grid, mapping) : null;
    }
}
