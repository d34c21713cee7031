package org.reeduca.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.Header.SessionColumn;

/** Reads one sheet as one group, up to the checks that need the other sheets. */
final class SheetGroupReader {

    private final Grid grid;
    private final SheetMapping corrections;
    private final HeaderRows.Span span;
    private final GroupDetails details;
    private final Header header;
    private final Legend legend;
    private final List<Notice> notices = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ManDraft> men = new ArrayList<>();
    private List<SessionProposal> sessions = List.of();

    private SheetGroupReader(
            Grid grid, SheetMapping corrections, HeaderRows.Span span, List<String> fileNames, List<Grid> elsewhere) {
        this.grid = grid;
        this.corrections = corrections;
        this.span = span;
        this.details = corrections.details().orElse(TitleRows.read(grid, span.first(), fileNames));
        this.header = new HeaderFinder(grid, corrections, details.year(), notices).read(span);
        this.legend = findLegend(elsewhere);
    }

    /**
     * Reads the sheet.
     *
     * @param span where its heading is
     * @param fileNames names that may carry the group's number when no row does
     * @param elsewhere sheets without men, where a legend may be kept for the whole workbook
     */
    static SheetGroupReader read(
            Grid grid, SheetMapping corrections, HeaderRows.Span span, List<String> fileNames, List<Grid> elsewhere) {
        SheetGroupReader reader = new SheetGroupReader(grid, corrections, span, fileNames, elsewhere);
        reader.readMen();
        return reader;
    }

    /** The men, to be compared with those of the other sheets before {@link #proposed}. */
    List<ManDraft> men() {
        return men;
    }

    GroupProposal proposed() {
        return new GroupProposal(
                grid.name(),
                details,
                sessions,
                problems,
                notices,
                men.stream().map(ManDraft::proposed).toList(),
                new MappingReporter(grid, corrections, header, legend, details).report());
    }

    /** At the foot, as the custom is; else above the heading; else on a sheet of its own. */
    private Legend findLegend(List<Grid> elsewhere) {
        Legend found = new Legend(corrections.signs());
        RowSorter rows = new RowSorter(grid, header);
        int lastMan = rows.lastSureRow();
        found.read(grid, rows.body().stream().filter(row -> row > lastMan).toList());
        if (found.rows().isEmpty()) {
            found.read(
                    grid,
                    grid.rowNumbers().stream().filter(row -> row < span.first()).toList());
        }
        for (Grid other : elsewhere) {
            if (found.rows().isEmpty() && found.isEmpty()) {
                found.read(other, List.copyOf(other.rowNumbers()));
                found.rows().clear();
            }
        }
        if (found.isEmpty()) {
            notices.add(new Notice(Notice.Code.LEGEND_NOT_FOUND, null, null));
        }
        return found;
    }

    private void readMen() {
        MarkReader marks = new MarkReader(legend.meanings());
        List<Integer> rows = new RowSorter(grid, header).men(legend, marks);
        Attendance attendance = new Attendance(grid, header, marks, rows, details.cutOff());
        sessions = attendance.sessions();
        ManReader reader = new ManReader(grid, header, firstSession());
        for (int row : rows) {
            ManDraft man = reader.read(row);
            attendance.read(man, sessions);
            men.add(man);
        }
        checkOrder();
    }

    private @Nullable LocalDate firstSession() {
        return sessions.stream()
                .map(SessionProposal::date)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A session dated on or before the one before it; the date stays as typed. */
    private void checkOrder() {
        LocalDate previous = null;
        for (SessionColumn session : header.sessions()) {
            LocalDate date = session.slot().date();
            if (date == null || session.slot().number() > WorkbookReader.SESSIONS) {
                continue;
            }
            if (previous != null && !date.isAfter(previous)) {
                String letters = Columns.letters(session.column());
                Cell cell = grid.cell(session.dateRow(), session.column());
                problems.add(new Problem(
                        ProblemCode.SESSION_DATES_OUT_OF_ORDER,
                        Severity.WARNING,
                        letters,
                        letters + session.dateRow(),
                        cell == null ? null : cell.text(),
                        List.of("S" + session.slot().number(), SpanishDates.dayFirst(date))));
            }
            previous = date;
        }
    }
}
