package org.reeduca.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files the style tests read. Tests run in the folder of their module. */
final class Sources {

    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path JAVA = Path.of("src/main/java");
    static final Path BUNDLES = Path.of("src/main/resources/org/reeduca/web");
    /** Rules are thrown where they are kept, in the other module. */
    static final Path RULES = Path.of("../ejb/src/main/java");

    private Sources() {}

    static List<Path> pages() {
        return files(WEBAPP, ".xhtml");
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
