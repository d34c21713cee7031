package org.reeduca.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.Header.SessionColumn;
import org.reeduca.importing.SessionProposal.State;

/** The part of a sheet where men and sessions cross: which sessions have been, and each man's marks in them. */
final class Attendance {

    private final Grid grid;
    private final Header header;
    private final MarkReader reader;
    private final List<Integer> men;
    private final @Nullable LocalDate cutOff;

    /**
     * @param men rows of the men
     * @param cutOff last day the list covers; null to judge each session by its marks
     */
    Attendance(Grid grid, Header header, MarkReader reader, List<Integer> men, @Nullable LocalDate cutOff) {
        this.grid = grid;
        this.header = header;
        this.reader = reader;
        this.men = men;
        this.cutOff = cutOff;
    }

    /** Sessions of the programme, by number; columns beyond its last session are left out. */
    List<SessionProposal> sessions() {
        List<SessionProposal> sessions = new ArrayList<>();
        for (SessionColumn session : header.sessions()) {
            if (session.slot().number() <= WorkbookReader.SESSIONS) {
                sessions.add(new SessionProposal(
                        session.slot().number(), session.slot().date(), state(session)));
            }
        }
        return sessions;
    }

    private State state(SessionColumn session) {
        int cancelled = 0;
        int marked = 0;
        for (int row : men) {
            Mark mark = reader.read(grid.cell(row, session.column()));
            if (mark != null && mark.meaning() == MarkMeaning.CANCELLED) {
                cancelled++;
            }
            if (mark == null || mark.meaning() != MarkMeaning.NOT_YET) {
                marked++;
            }
        }
        if (cancelled * 2 > men.size()) {
            return State.CANCELLED;
        }
        LocalDate date = session.slot().date();
        boolean halfMarked = marked > 0 && marked * 2 >= men.size();
        boolean held = halfMarked;
        if (cutOff != null && date != null) {
            held = !date.isAfter(cutOff);
        }
        return held ? State.HELD : State.PLANNED;
    }

    /** Reads the man's marks and notes what is wrong with them. */
    void read(ManDraft man, List<SessionProposal> sessions) {
        for (int i = 0; i < WorkbookReader.SESSIONS; i++) {
            man.marks.add(Mark.NOT_YET);
        }
        for (SessionColumn column : header.sessions()) {
            int number = column.slot().number();
            if (number > WorkbookReader.SESSIONS) {
                checkExtra(man, column);
                continue;
            }
            for (SessionProposal session : sessions) {
                if (session.number() == number) {
                    man.marks.set(number - 1, mark(man, column, session.state()));
                }
            }
        }
        checkTotals(man);
    }

    private @Nullable Mark mark(ManDraft man, SessionColumn column, State state) {
        Cell cell = grid.cell(man.row, column.column());
        Mark mark = reader.read(cell);
        String session = "S" + column.slot().number();
        if (mark == null) {
            man.problemAt(ProblemCode.MARK_UNKNOWN, Severity.ERROR, column.column(), session);
            return null;
        }
        if (state == State.PLANNED && mark.meaning() != MarkMeaning.NOT_YET) {
            man.problemAt(ProblemCode.MARK_AFTER_LAST_HELD, Severity.WARNING, column.column(), session);
            return Mark.NOT_YET;
        }
        if (state == State.HELD && cell == null) {
            man.problemAt(ProblemCode.MARK_BLANK_IN_HELD_SESSION, Severity.WARNING, column.column(), session);
        }
        return mark;
    }

    private void checkExtra(ManDraft man, SessionColumn column) {
        Mark mark = reader.read(grid.cell(man.row, column.column()));
        if (mark == null || mark.meaning() != MarkMeaning.NOT_YET) {
            man.problemAt(
                    ProblemCode.MARKS_EXCEED_SESSIONS,
                    Severity.WARNING,
                    column.column(),
                    String.valueOf(WorkbookReader.SESSIONS));
        }
    }

    private void checkTotals(ManDraft man) {
        ManProposal.Counts counts = ManProposal.Counts.of(man.marks);
        checkTotal(man, Field.TOTAL_ATTENDED, counts.present() + counts.late());
        checkTotal(man, Field.TOTAL_UNEXCUSED, counts.unexcused());
        checkTotal(man, Field.TOTAL_EXCUSED, counts.excused());
        checkTotal(man, Field.TOTAL_LATE, counts.late());
    }

    private static void checkTotal(ManDraft man, Field field, int counted) {
        Cell cell = man.cell(field);
        Integer written = cell == null ? null : Numbers.whole(cell);
        if (written != null && written != counted) {
            man.problem(ProblemCode.TOTALS_MISMATCH, field, String.valueOf(counted));
        }
    }
}
