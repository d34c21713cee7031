package org.reeduca.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps an import from being undone is all that refers to what it brought: a table that is forgotten makes the undoing fail. */
class BuiltUponTest {

    private static final Path MIGRATIONS = Path.of("../sql/migration");
    private static final Pattern TABLE = Pattern.compile("^(?:CREATE|ALTER) TABLE (\\w+)");
    private static final Pattern REFERS = Pattern.compile(
            "FOREIGN KEY \\(\\w+(?:, \\w+)?\\)\\s+REFERENCES (?:participant|programme_session|court_order|cohort|enrolment) \\([^)]*\\)(?! ON DELETE CASCADE)");

    /** Taken out themselves, or a merge: that changes the version of both files. */
    private static final Set<String> OTHERWISE = Set.of("participant", "participant_merge", "cohort_facilitator");

    @Test
    void every_table_that_names_what_an_import_brings_keeps_it_from_being_undone() throws IOException {
        Set<String> forgotten = new TreeSet<>();
        for (Path script : scripts()) {
            forgotten.addAll(referring(Files.readString(script)));
        }
        assertThat(forgotten)
                .contains("session_observation", "attendance_mark", "intake_decision", "plan_change_cohort");

        forgotten.removeIf(table -> BuiltUpon.COUNT.contains(" FROM " + table + " "));
        forgotten.removeAll(OTHERWISE);

        assertThat(forgotten).isEmpty();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> scripts = Files.list(MIGRATIONS)) {
            return scripts.filter(path -> path.toString().endsWith(".sql")).toList();
        }
    }

    private static Set<String> referring(String script) {
        Set<String> found = new TreeSet<>();
        for (String statement : script.split(";\\s*\\n", -1)) {
            String table = statement
                    .lines()
                    .map(TABLE::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .findFirst()
                    .orElse(null);
            if (table != null && REFERS.matcher(statement).find()) {
                found.add(table);
            }
        }
        return found;
    }
}
