package org.reeduca.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lists of {@code sql/demo}: a heading, then one row a line; no cell holds a comma. */
record Csv(Path folder) {

    /** A line whose cells are asked for by the name of their column. */
    record Row(List<String> heading, List<String> cells) {

        String text(String column) {
            return cells.get(heading.indexOf(column));
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }
    }

    List<Row> rows(String file) {
        List<List<String>> lines =
                lines(file).stream().map(line -> List.of(line.split(",", -1))).toList();
        return lines.stream().skip(1).map(cells -> new Row(lines.get(0), cells)).toList();
    }

    /** The rows of a list of one column. */
    List<String> words(String file) {
        return lines(file).stream().skip(1).toList();
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of the demonstration data is missing: " + folder.resolve(file), e);
        }
    }
}
