package org.reeduca.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many facilitators at once, for a while: nothing fails, nothing is lost, and the server keeps nothing of it. */
final class Crowd implements Fault {

    private static final int PEOPLE = Integer.getInteger("faults.people", 50);
    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("faults.minutes", 10));
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = Long.getLong("faults.pause", 1_000);

    /** Megabytes that may be in use more than at the beginning. */
    private static final long MOST_GROWTH = 50;

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Override
    public Outcome meets(Installation installation) throws Exception {
        List<Facilitator> facilitators = installation.facilitators(PEOPLE, 16);
        work(facilitators, WARM_UP);
        int earlier = installation.ledger().size();
        long before = heap(installation);
        System.out.printf("  heap after GC at the start: %d MB%n", before);
        work(facilitators, LENGTH);
        long after = heap(installation);
        System.out.printf("  heap after GC at the end: %d MB%n", after);
        int silences = facilitators.stream().mapToInt(Facilitator::silences).sum();
        double longest =
                facilitators.stream().mapToDouble(Facilitator::longest).max().orElse(0);
        Findings findings = installation.findings();
        System.out.printf(
                "  errors: %d%n  lost: %d%n", silences, findings.lost().size());
        return new Outcome(
                "crowd",
                ("%d people for %d min, a mark each every %d ms; %d marks a minute; %s; %d errors; the slowest answer %.2f s; heap"
                                + " after GC %d MB at the start, %d MB at the end")
                        .formatted(
                                PEOPLE,
                                LENGTH.toMinutes(),
                                PAUSE_MILLIS,
                                (installation.ledger().size() - earlier) / Math.max(1, LENGTH.toMinutes()),
                                findings,
                                silences,
                                longest,
                                before,
                                after),
                findings.good() && silences == 0 && after - before <= MOST_GROWTH);
    }

    private static void work(List<Facilitator> facilitators, Duration length) throws Exception {
        Crew crew = new Crew(facilitators, Crew.Temper.GOES_ON, PAUSE_MILLIS);
        try {
            Thread.sleep(length.toMillis());
        } finally {
            crew.stop();
        }
    }

    /** Megabytes in use after everything that nobody needs is gone. */
    private static long heap(Installation installation) throws IOException, InterruptedException {
        jcmd(installation, "GC.run");
        Matcher used = USED.matcher(jcmd(installation, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd does not say how much of the heap is in use");
        }
        return Long.parseLong(used.group(1)) / 1024;
    }

    private static String jcmd(Installation installation, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(installation.server().pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }
}
