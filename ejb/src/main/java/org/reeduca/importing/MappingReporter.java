package org.reeduca.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes down how a sheet was understood. */
final class MappingReporter {

    private final Grid grid;
    private final SheetMapping corrections;
    private final Header header;
    private final Legend legend;
    private final GroupDetails details;

    MappingReporter(Grid grid, SheetMapping corrections, Header header, Legend legend, GroupDetails details) {
        this.grid = grid;
        this.corrections = corrections;
        this.header = header;
        this.legend = legend;
        this.details = details;
    }

    MappingReport report() {
        Map<String, Field> columns = new TreeMap<>();
        Map<String, Confidence> confidence = new HashMap<>();
        header.columns().forEach((field, column) -> {
            String letters = Columns.letters(column);
            columns.put(letters, field);
            boolean given = corrections.columns().containsKey(letters);
            confidence.put(
                    letters, given ? Confidence.GIVEN : header.isSure(column) ? Confidence.SURE : Confidence.LIKELY);
        });
        Map<String, SheetMapping.SessionSlot> sessions = new TreeMap<>();
        header.sessions().forEach(session -> {
            String letters = Columns.letters(session.column());
            sessions.put(letters, session.slot());
            boolean given = corrections.sessions().containsKey(letters);
            boolean dated = session.slot().date() != null;
            confidence.put(letters, given ? Confidence.GIVEN : dated ? Confidence.SURE : Confidence.LIKELY);
        });
        SheetMapping mapping = new SheetMapping(
                false, header.firstRow(), header.lastRow(), columns, sessions, legend.meanings(), details);
        return new MappingReport(mapping, confidence, heading(), legendConfidence(), detailsConfidence(), unmapped());
    }

    private Confidence heading() {
        boolean given = corrections.headerFirstRow() != null || corrections.headerLastRow() != null;
        boolean whole =
                header.hasName() && header.has(Field.CURP) && !header.sessions().isEmpty();
        return given ? Confidence.GIVEN : whole ? Confidence.SURE : Confidence.LIKELY;
    }

    private Confidence legendConfidence() {
        if (!corrections.signs().isEmpty()) {
            return Confidence.GIVEN;
        }
        if (legend.isEmpty()) {
            return Confidence.MISSING;
        }
        return legend.rows().isEmpty() ? Confidence.LIKELY : Confidence.SURE;
    }

    private Confidence detailsConfidence() {
        if (!corrections.details().equals(GroupDetails.UNKNOWN)) {
            return Confidence.GIVEN;
        }
        if (details.group() == null) {
            return Confidence.MISSING;
        }
        boolean whole = details.centre() != null && details.weekday() != null && details.startTime() != null;
        return whole ? Confidence.SURE : Confidence.LIKELY;
    }

    private Map<String, String> unmapped() {
        Map<String, String> texts = new TreeMap<>();
        for (int row = header.firstRow(); row <= header.lastRow(); row++) {
            for (Cell cell : grid.row(row).values()) {
                if (header.fieldAt(cell.column()) == null && !header.isSession(cell.column())) {
                    texts.merge(cell.letters(), cell.text(), (one, other) -> one + " " + other);
                }
            }
        }
        return texts;
    }
}
