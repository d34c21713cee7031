package org.reeduca.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.CellFormats.Shown;
import org.reeduca.importing.WorkbookRefused.Reason;

/**
 * Reads one worksheet part into a {@link Grid}. Formulas are stepped over: only the value that the spreadsheet program
 * stored beside them counts.
 */
final class SheetXml {

    private final SafeXml xml;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final CellBudget budget;
    private final Grid grid;
    private int row;
    private int column;

    SheetXml(byte[] part, SharedStrings strings, CellFormats formats, CellBudget budget, Grid grid) {
        this.xml = new SafeXml(part);
        this.strings = strings;
        this.formats = formats;
        this.budget = budget;
        this.grid = grid;
    }

    void read() {
        boolean sheet = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "sheetData" -> sheet = true;
                case "row" -> startRow();
                case "c" -> readCell();
                case "mergeCell" -> readMerge();
                default -> {
                    // widths, print settings, conditional formats: nothing of a list of men
                }
            }
        }
        if (!sheet) {
            throw new WorkbookRefused(Reason.DAMAGED);
        }
    }

    private void startRow() {
        row = xml.number("r", row + 1);
        column = 0;
        budget.look(row);
    }

    private void readCell() {
        String reference = xml.attribute("r");
        column = reference == null ? column + 1 : Columns.number(reference);
        budget.column(column);
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String value = null;
        String inline = null;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.isAt("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.isAt("v")) {
                value = plainText("v");
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.isAt("is")) {
                inline = SharedStrings.textUntilEnd(xml, "is", budget.limits());
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.isAt("f")) {
                plainText("f");
            }
        }
        Cell cell = inline == null ? typed(type == null ? "n" : type, value, style) : Cell.text(row, column, inline);
        if (cell != null && !cell.text().isBlank()) {
            budget.spend(grid);
            grid.put(cell);
        }
    }

    private @Nullable Cell typed(String type, @Nullable String value, int style) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "s" -> Cell.text(row, column, strings.at(value.strip()));
            case "str", "inlineStr" -> Cell.text(row, column, SharedStrings.unescape(value));
            case "b" ->
                new Cell(row, column, Cell.Kind.BOOLEAN, value.strip().equals("1") ? "VERDADERO" : "FALSO", null, null);
            case "e" -> new Cell(row, column, Cell.Kind.ERROR, value, null, null);
            case "d" -> isoDate(value.strip());
            default -> number(value.strip(), formats.shown(style));
        };
    }

    private Cell isoDate(String value) {
        SpanishDates.Reading day = SpanishDates.read(value);
        LocalDate date = day.date();
        return date == null
                ? Cell.text(row, column, value)
                : new Cell(row, column, Cell.Kind.DATE, SpanishDates.dayFirst(date), null, date);
    }

    private Cell number(String value, Shown shown) {
        BigDecimal number = Numbers.parse(value);
        if (number == null) {
            throw new WorkbookRefused(Reason.DAMAGED);
        }
        if (shown == Shown.AS_NUMBER) {
            return new Cell(row, column, Cell.Kind.NUMBER, Numbers.plain(number), number, null);
        }
        boolean hour = shown == Shown.AS_HOUR || (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0);
        if (hour) {
            return new Cell(row, column, Cell.Kind.TIME, ExcelCalendar.hour(number), number, null);
        }
        LocalDate date = grid.calendar().day(number);
        String text = date == null ? Numbers.plain(number) : textOf(date, shown);
        return new Cell(row, column, Cell.Kind.DATE, text, number, date);
    }

    private static String textOf(LocalDate date, Shown shown) {
        return shown == Shown.AS_MONTH
                ? String.format(Locale.ROOT, "%d/%d", date.getMonthValue(), date.getYear())
                : SpanishDates.dayFirst(date);
    }

    private String plainText(String element) {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.isAt(element)) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.text());
                SharedStrings.refuseEndless(text, budget.limits());
            }
        }
        return text.toString();
    }

    private void readMerge() {
        String reference = xml.attribute("ref");
        if (reference != null && reference.matches("[A-Za-z]{1,3}\\d{1,7}:[A-Za-z]{1,3}\\d{1,7}")) {
            String[] corners = reference.split(":", 2);
            budget.merge();
            grid.merge(new Grid.Area(
                    rowOf(corners[0]), Columns.number(corners[0]), rowOf(corners[1]), Columns.number(corners[1])));
        }
    }

    private static int rowOf(String reference) {
        return Integer.parseInt(reference.replaceAll("[A-Za-z]", ""));
    }
}
