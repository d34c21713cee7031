package org.reeduca.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Curp;
import org.reeduca.shared.Texts;

/** Reads who a man is and what order sends him; his marks are read by {@link MarkRow}. */
final class ManReader {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^[=+\\-@]\\p{L}.*", Pattern.DOTALL);

    /** Text that goes on into the system and out again; only there a formula could do harm. */
    private static final List<Field> FREE_TEXT = List.of(
            Field.FULL_NAME,
            Field.SURNAMES,
            Field.FIRST_SURNAME,
            Field.SECOND_SURNAME,
            Field.GIVEN_NAMES,
            Field.OFICIO,
            Field.CAUSA,
            Field.AUTHORITY,
            Field.OBSERVATIONS);

    /** Serial numbers from 1910 to 2099, so that other numbers are not taken for days. */
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(3_654);

    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(73_050);

    private static final int ADULT = 18;

    private final Grid grid;
    private final Header header;
    private final NameReader names;
    private final @Nullable LocalDate firstSession;

    /** @param firstSession day of session 1, the day of intake of those for whom the list has no other */
    ManReader(Grid grid, Header header, @Nullable LocalDate firstSession) {
        this.grid = grid;
        this.header = header;
        this.names = new NameReader(header, heading(grid, header));
        this.firstSession = firstSession;
    }

    ManDraft read(int row) {
        ManDraft man = new ManDraft(grid, header, row);
        readName(man);
        readCurp(man);
        readDates(man);
        readContact(man);
        readOrder(man);
        checkAge(man);
        FREE_TEXT.forEach(field -> checkFormula(man, field));
        return man;
    }

    private void readName(ManDraft man) {
        NavigableMap<Integer, Cell> cells = grid.row(man.row);
        NameReader.Reading reading = names.read(cells);
        man.name = reading.name();
        Cell full = man.cell(Field.FULL_NAME);
        if (man.name.isUnknown()) {
            man.problem(ProblemCode.NAME_MISSING, nameField());
        } else if (reading.assumed() && full != null) {
            man.notice(Notice.Code.NAME_ORDER_ASSUMED, full);
        }
    }

    private Field nameField() {
        for (Field field : List.of(Field.FULL_NAME, Field.SURNAMES, Field.FIRST_SURNAME, Field.GIVEN_NAMES)) {
            if (header.has(field)) {
                return field;
            }
        }
        return Field.SECOND_SURNAME;
    }

    private static void readCurp(ManDraft man) {
        Cell cell = man.cell(Field.CURP);
        if (cell == null) {
            man.problem(ProblemCode.CURP_MISSING, Field.CURP);
            return;
        }
        man.curp = Curp.tidy(Texts.clean(cell.text()));
        Curp.faultOf(man.curp)
                .ifPresent(fault -> man.problem(
                        fault == Curp.Fault.FORMAT ? ProblemCode.CURP_FORMAT : ProblemCode.CURP_CHECK_DIGIT,
                        Field.CURP));
    }

    private void readDates(ManDraft man) {
        man.birthDate = date(man, Field.BIRTH_DATE);
        man.intakeOn = date(man, Field.INTAKE_ON);
        man.issuedOn = date(man, Field.ISSUED_ON);
        man.dueOn = date(man, Field.DUE_ON);
        Curp curp = man.validCurp();
        boolean impossible = man.problems.stream()
                .anyMatch(problem -> problem.code() == ProblemCode.DATE_IMPOSSIBLE
                        && problem.column() != null
                        && Integer.valueOf(Columns.number(problem.column())).equals(header.column(Field.BIRTH_DATE)));
        if (man.birthDate == null && curp != null && !impossible) {
            man.birthDate = curp.birthDate();
        } else if (man.birthDate != null && curp != null && !man.birthDate.equals(curp.birthDate())) {
            man.problem(ProblemCode.CURP_BIRTHDATE_MISMATCH, Field.BIRTH_DATE, SpanishDates.dayFirst(curp.birthDate()));
        }
        if (man.issuedOn != null && man.dueOn != null && man.dueOn.isBefore(man.issuedOn)) {
            man.problem(ProblemCode.DUE_BEFORE_ORDER, Field.DUE_ON, SpanishDates.dayFirst(man.issuedOn));
        }
    }

    private @Nullable LocalDate date(ManDraft man, Field field) {
        Cell cell = man.cell(field);
        if (cell == null || (cell.number() != null && cell.number().signum() == 0)) {
            return null;
        }
        SpanishDates.Reading reading = switch (cell.kind()) {
            case DATE -> new SpanishDates.Reading(true, cell.date());
            case NUMBER -> new SpanishDates.Reading(true, unformatted(cell.number()));
            case TIME, ERROR -> SpanishDates.Reading.IMPOSSIBLE;
            case TEXT, BOOLEAN -> SpanishDates.read(cell.text());
        };
        if (reading.isImpossible()) {
            man.problem(ProblemCode.DATE_IMPOSSIBLE, field);
        } else if (!reading.written()) {
            man.notice(Notice.Code.DATE_NOT_READ, cell);
        }
        return reading.date();
    }

    /** A day that lost its date format: a whole number of the right size. */
    private @Nullable LocalDate unformatted(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        boolean serial = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(FIRST_SERIAL) >= 0
                && number.compareTo(LAST_SERIAL) <= 0;
        return serial ? grid.calendar().day(number) : null;
    }

    private static void readContact(ManDraft man) {
        Cell phone = man.cell(Field.PHONE);
        man.phone = phone == null ? null : PhoneReader.read(phone.text());
        if (phone != null && man.phone == null) {
            man.notice(Notice.Code.PHONE_NOT_READ, phone);
        }
        Cell observations = man.cell(Field.OBSERVATIONS);
        man.observations = observations == null ? null : Texts.trim(observations.text());
    }

    private static void readOrder(ManDraft man) {
        man.oficio = text(man, Field.OFICIO);
        man.causa = text(man, Field.CAUSA);
        man.authority = text(man, Field.AUTHORITY);
        Cell figure = man.cell(Field.FIGURE);
        man.figure = figure == null ? null : Figure.read(figure.text()).orElse(null);
        if (figure != null && man.figure == null) {
            man.notice(Notice.Code.FIGURE_NOT_RECOGNISED, figure);
        }
        if (man.oficio == null && man.figure != Figure.VOLUNTARIO) {
            man.problem(ProblemCode.OFICIO_MISSING, Field.OFICIO);
        }
    }

    private static @Nullable String text(ManDraft man, Field field) {
        Cell cell = man.cell(field);
        return cell == null ? null : Texts.clean(cell.text());
    }

    private void checkAge(ManDraft man) {
        LocalDate intake = man.intakeOn == null ? firstSession : man.intakeOn;
        if (man.birthDate == null || intake == null) {
            return;
        }
        boolean minor = java.time.Period.between(man.birthDate, intake).getYears() < ADULT;
        if (minor) {
            boolean typed = man.cell(Field.BIRTH_DATE) != null;
            man.problem(
                    ProblemCode.MINOR_AT_INTAKE,
                    typed || !header.has(Field.CURP) ? Field.BIRTH_DATE : Field.CURP,
                    SpanishDates.dayFirst(intake));
        }
    }

    private void checkFormula(ManDraft man, Field field) {
        Integer column = header.column(field);
        Cell cell = column == null ? null : grid.cell(man.row, column);
        if (cell != null
                && cell.kind() == Cell.Kind.TEXT
                && LIKE_A_FORMULA.matcher(Texts.trim(cell.text())).matches()) {
            man.problem(ProblemCode.TEXT_LOOKS_LIKE_FORMULA, field);
        }
    }

    private static String heading(Grid grid, Header header) {
        Integer column = header.column(Field.FULL_NAME);
        StringBuilder heading = new StringBuilder();
        for (int row = header.firstRow(); column != null && row <= header.lastRow(); row++) {
            Cell cell = grid.cell(row, column);
            heading.append(cell == null ? "" : cell.text() + " ");
        }
        return heading.toString();
    }
}
