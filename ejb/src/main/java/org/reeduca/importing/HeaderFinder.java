package org.reeduca.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.FieldGuess.Guess;
import org.reeduca.importing.Header.SessionColumn;
import org.reeduca.importing.SheetMapping.SessionSlot;

/** Understands the heading of a list, with the coordinator's corrections on top. */
final class HeaderFinder {

    /** Bare numbers over columns are sessions only when there are at least this many in a row. */
    private static final int FEWEST_NUMBERED = 4;

    private final Grid grid;
    private final SheetMapping corrections;
    private final @Nullable Integer year;
    private final List<Notice> notices;

    /**
     * @param year year of session dates that are written without one
     * @param notices where doubts are noted
     */
    HeaderFinder(Grid grid, SheetMapping corrections, @Nullable Integer year, List<Notice> notices) {
        this.grid = grid;
        this.corrections = corrections;
        this.year = year;
        this.notices = notices;
    }

    /** The rows of the heading; null when there is none. */
    static HeaderRows.@Nullable Span rows(Grid grid, SheetMapping corrections) {
        HeaderRows.Span found = new HeaderRows(grid).find();
        Integer first = corrections.headerFirstRow();
        Integer last = corrections.headerLastRow();
        if (first == null && last == null) {
            return found;
        }
        int from = first != null ? first : last != null ? last : 1;
        int to = last != null ? Math.max(last, from) : from;
        return new HeaderRows.Span(from, from, to);
    }

    Header read(HeaderRows.Span span) {
        Header header = new Header(span.first(), span.last());
        Map<Integer, List<Cell>> headings = headings(span);
        addCorrected(header, span);
        addSessions(header, headings);
        addFields(header, headings);
        completeNames(header);
        return header;
    }

    /** The heading cells of each column, from the top; a title over several columns counts for each of them. */
    private Map<Integer, List<Cell>> headings(HeaderRows.Span span) {
        TreeSet<Integer> columns = new TreeSet<>();
        for (int row = span.first(); row <= span.last(); row++) {
            columns.addAll(grid.row(row).keySet());
        }
        Map<Integer, List<Cell>> headings = new TreeMap<>();
        for (int column : columns) {
            List<Cell> cells = new ArrayList<>();
            for (int row = span.first(); row <= span.last(); row++) {
                Cell cell = grid.shownAt(row, column);
                if (cell != null && !cells.contains(cell)) {
                    cells.add(cell);
                }
            }
            headings.put(column, cells);
        }
        return headings;
    }

    private void addCorrected(Header header, HeaderRows.Span span) {
        corrections.columns().forEach((letters, field) -> {
            if (field != Field.IGNORED) {
                header.assign(field, Columns.number(letters), true);
            }
        });
        corrections
                .sessions()
                .forEach((letters, slot) ->
                        header.addSession(new SessionColumn(slot, Columns.number(letters), span.last())));
    }

    private boolean isCorrected(int column) {
        String letters = Columns.letters(column);
        return corrections.columns().containsKey(letters)
                || corrections.sessions().containsKey(letters);
    }

    private void addSessions(Header header, Map<Integer, List<Cell>> headings) {
        TreeMap<Integer, SessionHeading> found = new TreeMap<>();
        headings.forEach((column, cells) -> {
            SessionHeading heading = isCorrected(column) ? null : SessionHeading.of(cells, year);
            if (heading != null) {
                found.put(column, heading);
            }
        });
        boolean numbered = found.values().stream().anyMatch(heading -> heading.number() != null);
        if (!numbered) {
            numberBare(headings, found);
            numbered = found.values().stream().anyMatch(heading -> heading.number() != null);
        }
        int previous = 0;
        for (Map.Entry<Integer, SessionHeading> entry : found.entrySet()) {
            Integer number = entry.getValue().number();
            int assigned = number != null ? number : previous + 1;
            boolean usable = number != null || !numbered || previous > 0;
            if (usable && addSession(header, entry.getKey(), assigned, number != null, entry.getValue(), found)) {
                previous = assigned;
            }
        }
    }

    private boolean addSession(
            Header header,
            int column,
            int number,
            boolean written,
            SessionHeading heading,
            Map<Integer, SessionHeading> all) {
        boolean elsewhere =
                all.values().stream().anyMatch(other -> Integer.valueOf(number).equals(other.number()));
        if (!written && elsewhere) {
            return false;
        }
        Cell shown = heading.dateCell();
        SessionColumn session = new SessionColumn(new SessionSlot(number, heading.date()), column, shown.row());
        if (!header.addSession(session)) {
            notices.add(new Notice(
                    Notice.Code.SESSION_NUMBER_REPEATED, Columns.letters(column) + shown.row(), shown.text()));
            return false;
        }
        if (heading.date() == null && number <= WorkbookReader.SESSIONS) {
            notices.add(
                    new Notice(Notice.Code.SESSION_DATE_NOT_READ, Columns.letters(column) + shown.row(), shown.text()));
        }
        return true;
    }

    /** Bare 1, 2, 3 … over columns, with or without dates in the row beside. */
    private void numberBare(Map<Integer, List<Cell>> headings, Map<Integer, SessionHeading> found) {
        TreeMap<Integer, SessionHeading> bare = new TreeMap<>();
        headings.forEach((column, cells) -> {
            for (Cell cell : cells) {
                boolean next =
                        cell.isWholeNumber() && Integer.parseInt(cell.text().strip()) == bare.size() + 1;
                if (next && !isCorrected(column) && !bare.containsKey(column)) {
                    SessionHeading dated = found.get(column);
                    bare.put(
                            column,
                            new SessionHeading(
                                    bare.size() + 1,
                                    dated == null ? null : dated.date(),
                                    dated == null ? cell : dated.dateCell()));
                }
            }
        });
        if (bare.size() >= FEWEST_NUMBERED) {
            found.clear();
            found.putAll(bare);
        }
    }

    private void addFields(Header header, Map<Integer, List<Cell>> headings) {
        for (boolean exact : new boolean[] {true, false}) {
            headings.forEach((column, cells) -> {
                Guess guess = isCorrected(column) || header.isSession(column) ? null : guess(column, cells, header);
                if (guess != null && guess.exact() == exact && isFree(header, guess.field(), column)) {
                    header.assign(guess.field(), column, exact);
                }
            });
        }
    }

    private static boolean isFree(Header header, Field field, int column) {
        return field != Field.IGNORED && !header.has(field) && header.fieldAt(column) == null;
    }

    private static @Nullable Guess guess(int column, List<Cell> cells, Header header) {
        List<String> texts = cells.stream().map(Cell::text).toList();
        Guess joined = FieldGuess.of(String.join(" ", texts));
        Guess bottom = texts.isEmpty() ? null : FieldGuess.of(texts.get(texts.size() - 1));
        Guess best;
        if (joined != null && (joined.exact() || (joined.field() == Field.ISSUED_ON && texts.size() > 1))) {
            best = joined;
        } else if (bottom != null && bottom.field() != Field.NUMBER) {
            best = bottom;
        } else {
            best = joined;
        }
        boolean dateAlone =
                !texts.isEmpty() && texts.get(texts.size() - 1).strip().matches("(?i)fecha|fec\\.?");
        Integer oficio = header.column(Field.OFICIO);
        if (best == null && dateAlone && oficio != null && oficio == column - 1) {
            return new Guess(Field.ISSUED_ON, false);
        }
        return best;
    }

    /** A lone «Nombre(s)» is the whole name when no column holds surnames. */
    private static void completeNames(Header header) {
        boolean surnames =
                header.has(Field.SURNAMES) || header.has(Field.FIRST_SURNAME) || header.has(Field.SECOND_SURNAME);
        Integer given = header.column(Field.GIVEN_NAMES);
        if (!surnames && given != null && !header.has(Field.FULL_NAME)) {
            header.columns().remove(Field.GIVEN_NAMES);
            header.assign(Field.FULL_NAME, given, false);
        }
        Integer both = header.column(Field.SURNAMES);
        if (both != null && header.has(Field.SECOND_SURNAME) && !header.has(Field.FIRST_SURNAME)) {
            header.columns().remove(Field.SURNAMES);
            header.assign(Field.FIRST_SURNAME, both, false);
        }
    }
}
