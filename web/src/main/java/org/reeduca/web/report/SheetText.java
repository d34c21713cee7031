package org.reeduca.web.report;

import java.util.List;
import org.reeduca.web.faces.Shape;

/**
 * A compliance sheet in words, ready to be set on paper.
 *
 * @param language tag of the language it is written in
 * @param issuer who issues it
 * @param issuerPlace where that is
 * @param title what it is
 * @param kind what it is not
 * @param entries who and what it is about
 * @param shape of the state
 * @param state the state in words
 * @param reasons why, a sentence each, with their sources
 * @param tableTitle what the table lists
 * @param columns headings of the table
 * @param lines its rows
 * @param paragraphs what stands below it
 * @param foot who asked for it and when
 * @param running short line for the head of further pages
 * @param pageOf pattern of the number of the page, {0} of {1}
 */
record SheetText(
        String language,
        String issuer,
        String issuerPlace,
        String title,
        String kind,
        List<Entry> entries,
        Shape shape,
        String state,
        List<String> reasons,
        String tableTitle,
        List<String> columns,
        List<List<String>> lines,
        List<String> paragraphs,
        String foot,
        String running,
        String pageOf) {

    /** Columns of the table. */
    static final int COLUMNS = 5;

    SheetText {
        entries = List.copyOf(entries);
        reasons = List.copyOf(reasons);
        columns = List.copyOf(columns);
        lines = lines.stream().map(List::copyOf).toList();
        paragraphs = List.copyOf(paragraphs);
    }

    /** One thing the sheet is about. */
    record Entry(String label, String value) {}
}
