package org.reeduca.importing;

import org.reeduca.importing.WorkbookRefused.Reason;

/** Counts what one workbook has cost so far and stops at the {@link ReadingLimits}. */
final class CellBudget {

    private static final int LAST_ROW_OF_EXCEL = 1_048_576;
    private static final int MERGED_AREAS = 5_000;

    /** Cells looked at, full or blank, for each one that may be kept. */
    private static final int BLANKS_ALLOWED = 20;

    private final ReadingLimits limits;
    private int kept;
    private long seen;
    private int merged;

    CellBudget(ReadingLimits limits) {
        this.limits = limits;
    }

    ReadingLimits limits() {
        return limits;
    }

    void look(int row) {
        if (row < 1 || row > LAST_ROW_OF_EXCEL) {
            throw new WorkbookRefused(Reason.DAMAGED);
        }
    }

    void column(int column) {
        seen++;
        if (column < 1) {
            throw new WorkbookRefused(Reason.DAMAGED);
        }
        if (seen > (long) limits.cells() * BLANKS_ALLOWED) {
            throw tooMany();
        }
    }

    void merge() {
        merged++;
        if (merged > MERGED_AREAS) {
            throw tooMany();
        }
    }

    /** A cell that holds something is about to be kept. */
    void spend(Grid grid) {
        kept++;
        if (kept > limits.cells() || grid.rowCount() > limits.rows()) {
            throw tooMany();
        }
    }

    WorkbookRefused tooMany() {
        return new WorkbookRefused(Reason.TOO_MANY_CELLS, limits.rows());
    }
}
