package org.reeduca.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Curp;
import org.reeduca.shared.PersonName;

/** A man while his row is being read; problems that need the whole workbook are added before he is {@link #proposed}. */
final class ManDraft {

    final Grid grid;
    final Header header;
    final int row;
    final List<Problem> problems = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final List<@Nullable Mark> marks = new ArrayList<>();

    PersonName name = PersonName.UNKNOWN;

    @Nullable
    String curp;

    @Nullable
    LocalDate birthDate;

    @Nullable
    LocalDate intakeOn;

    @Nullable
    String phone;

    @Nullable
    Figure figure;

    @Nullable
    String oficio;

    @Nullable
    String causa;

    @Nullable
    String authority;

    @Nullable
    LocalDate issuedOn;

    @Nullable
    LocalDate dueOn;

    @Nullable
    String observations;

    ManDraft(Grid grid, Header header, int row) {
        this.grid = grid;
        this.header = header;
        this.row = row;
    }

    /** The cell of a field; a lone dash is how some people write «nothing». */
    @Nullable
    Cell cell(Field field) {
        Integer column = header.column(field);
        Cell cell = column == null ? null : grid.cell(row, column);
        return cell == null || cell.text().strip().matches("[-–—_]+") ? null : cell;
    }

    void problem(ProblemCode code, Field field, String... arguments) {
        problem(code, code.usualSeverity(), field, arguments);
    }

    void problem(ProblemCode code, Severity severity, Field field, String... arguments) {
        Integer column = header.column(field);
        problemAt(code, severity, column == null ? 0 : column, arguments);
    }

    /** @param column 0 when the list has no such column */
    void problemAt(ProblemCode code, Severity severity, int column, String... arguments) {
        Cell cell = column == 0 ? null : grid.cell(row, column);
        String letters = column == 0 ? null : Columns.letters(column);
        problems.add(new Problem(
                code,
                severity,
                letters,
                letters == null ? null : letters + row,
                cell == null ? null : cell.text(),
                List.of(arguments)));
    }

    void notice(Notice.Code code, Cell cell) {
        notices.add(new Notice(code, cell.reference(), cell.text()));
    }

    /** The CURP when nothing is wrong with it. */
    @Nullable
    Curp validCurp() {
        return curp == null ? null : Curp.parse(curp).orElse(null);
    }

    /** Where a person can find him: {@code Lista!E9}. */
    String place() {
        return grid.name() + "!" + row;
    }

    ManProposal proposed() {
        List<Problem> inOrder = new ArrayList<>(problems);
        inOrder.sort(
                Comparator.comparingInt(problem -> problem.column() == null ? 0 : Columns.number(problem.column())));
        return new ManProposal(
                row,
                new ManProposal.Name(name.given(), name.first(), name.second()),
                curp,
                birthDate,
                phone,
                new ManProposal.Order(oficio, causa, authority, figure, issuedOn, dueOn),
                intakeOn,
                observations,
                Verdict.of(inOrder),
                inOrder,
                notices,
                new ArrayList<>(marks),
                ManProposal.Counts.of(marks));
    }
}
