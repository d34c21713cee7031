package org.reeduca.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** {@code mvn -Pfaults verify}: one installation that meets one fault after the other, and a table of what came of it. */
public final class Faults {

    /** In this order; {@code crowd} is not among those that run usually. */
    private static final Map<String, Supplier<Fault>> PARTS = new LinkedHashMap<>();

    private static final String LOAD = "crowd";

    static {
        PARTS.put("control", Control::new);
        PARTS.put("kill", ApplicationKilled::new);
        PARTS.put("database", DatabaseKilled::new);
        PARTS.put("frozen", DatabaseFrozen::new);
        PARTS.put("commit", CommitLost::new);
        PARTS.put("same", SameRoll::new);
        PARTS.put("clock", ClockJumps::new);
        PARTS.put(LOAD, Crowd::new);
    }

    private Faults() {}

    /** The system property {@code faults.part} says which, several with commas; without it all but the load. */
    public static void main(String[] arguments) throws Exception {
        Path home = Files.createDirectories(Path.of(System.getProperty("faults.directory")));
        List<Outcome> outcomes = new ArrayList<>();
        try (Installation installation = new Installation(home)) {
            for (String part : parts()) {
                Outcome outcome = meet(part, installation);
                outcomes.add(outcome);
                System.out.println(outcome.row());
            }
        }
        List<String> table = table(outcomes);
        table.forEach(System.out::println);
        Files.write(home.resolve("result.md"), table);
        if (!outcomes.stream().allMatch(Outcome::good)) {
            throw new IllegalStateException("Not everything held; see the table");
        }
    }

    private static List<String> parts() {
        String asked = System.getProperty("faults.part");
        if (asked == null) {
            return PARTS.keySet().stream().filter(part -> !part.equals(LOAD)).toList();
        }
        List<String> parts = List.of(asked.split(","));
        if (!PARTS.keySet().containsAll(parts)) {
            throw new IllegalArgumentException("faults.part is one of " + PARTS.keySet());
        }
        return parts;
    }

    /** One fault; when the harness itself stops, the others are met all the same. */
    private static Outcome meet(String part, Installation installation) throws IOException {
        System.out.println("Fault: " + part);
        long start = System.nanoTime();
        try {
            return Objects.requireNonNull(PARTS.get(part)).get().meets(installation);
        } catch (Exception e) {
            e.printStackTrace(System.out);
            return Outcome.failed(part, e);
        } finally {
            System.out.printf("  %d s%n", (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    private static List<String> table(List<Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        lines.add(LocalDate.now(ZoneOffset.UTC) + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        lines.add("");
        lines.add("| Fault | Found | |");
        lines.add("| --- | --- | --- |");
        outcomes.forEach(outcome -> lines.add(outcome.row()));
        return lines;
    }
}
