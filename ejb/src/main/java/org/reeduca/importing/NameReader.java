package org.reeduca.importing;

import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.PersonName;
import org.reeduca.shared.Texts;

/** Reads the man's name from the columns that the list happens to have. */
final class NameReader {

    private final Header header;
    private final boolean givenFirst;

    /**
     * @param heading what the heading of the name column says, empty when the name has several columns
     */
    NameReader(Header header, String heading) {
        this.header = header;
        this.givenFirst =
                Texts.words(heading).matches(".*\\bnombres?\\b.*\\b(?:y|,) apellidos?\\b.*|nombres? apellidos?");
    }

    /**
     * @param name the name, {@link PersonName#UNKNOWN} when none is written
     * @param assumed whether the order of its parts had to be guessed
     */
    record Reading(PersonName name, boolean assumed) {}

    Reading read(NavigableMap<Integer, Cell> row) {
        String full = text(row, Field.FULL_NAME);
        String first = text(row, Field.FIRST_SURNAME);
        String second = text(row, Field.SECOND_SURNAME);
        String surnames = text(row, Field.SURNAMES);
        String given = text(row, Field.GIVEN_NAMES);
        if (first != null || second != null || (full == null && surnames == null)) {
            return new Reading(PersonName.ofParts(given, first, second), false);
        }
        if (surnames != null) {
            return new Reading(PersonName.ofSurnames(surnames, given), false);
        }
        return whole(full == null ? "" : full);
    }

    private Reading whole(String full) {
        if (!PersonName.looksWritten(full)) {
            return new Reading(PersonName.UNKNOWN, false);
        }
        if (full.contains(",")) {
            return new Reading(PersonName.ofSurnamesFirst(full), false);
        }
        return new Reading(givenFirst ? PersonName.ofWordsGivenFirst(full) : PersonName.ofWords(full), true);
    }

    private @Nullable String text(NavigableMap<Integer, Cell> row, Field field) {
        Integer column = header.column(field);
        Cell cell = column == null ? null : row.get(column);
        return cell == null || cell.kind() == Cell.Kind.ERROR || !PersonName.looksWritten(cell.text())
                ? null
                : cell.text();
    }
}
