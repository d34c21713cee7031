package org.reeduca.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The database says nothing for half a minute, as when its disk or its network hangs. Whoever asks has to be told within the
 * limits of {@code configure.cli}, in words that give nothing away; nobody may be left waiting.
 */
final class DatabaseFrozen implements Fault {

    private static final int FROZEN_SECONDS = 30;

    /** Who was in the middle: ten seconds for a statement, then four each for remembering the failure and for the page. */
    private static final double MOST_SECONDS = 20;

    /** Threads that a server may have more than before: its own, not those of people who wait. */
    private static final int MOST_THREADS = 60;

    private static final double MOST_SECONDS_AFTER = 15;

    private static final Pattern CODE = Pattern.compile("\\b[2-9A-HJKMNP-Z]{6}\\b");
    private static final Pattern TOO_MUCH =
            Pattern.compile("Exception|\\bat org\\.|SELECT |INSERT |jdbc:|mariadb", Pattern.CASE_INSENSITIVE);

    @Override
    public Outcome meets(Installation installation) throws Exception {
        List<Facilitator> facilitators = installation.facilitators(6, 8);
        List<Facilitator> readers = installation.facilitators(2, 8);
        int before = installation.threads();
        Answers answers;
        int most;
        ExecutorService threads = Executors.newCachedThreadPool();
        Crew crew = new Crew(facilitators, Crew.Temper.GOES_ON, 50);
        try {
            Thread.sleep(1_500);
            signal("-STOP", installation);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(FROZEN_SECONDS);
            try {
                List<Future<Answers>> looks = readers.stream()
                        .map(reader -> threads.submit(() -> look(reader, end)))
                        .toList();
                most = mostThreads(installation, end);
                answers = looks.get(0).get().and(looks.get(1).get());
            } finally {
                signal("-CONT", installation);
            }
        } finally {
            crew.stop();
            threads.shutdownNow();
        }
        long up = System.nanoTime();
        double after = 0;
        for (Facilitator facilitator : facilitators) {
            after = Math.max(after, DatabaseKilled.secondsUntil(facilitator::mark, up));
            after = Math.max(
                    after, DatabaseKilled.secondsUntil(() -> facilitator.look().statusCode() == 200, up));
        }
        double longest = Math.max(
                answers.longest(),
                facilitators.stream().mapToDouble(Facilitator::longest).max().orElse(0));
        Findings findings = installation.findings();
        return new Outcome(
                "database frozen",
                ("%d s; %s; %d pages answered %s meanwhile, the slowest of all answers after %.1f s (%.0f allowed), %d without a"
                                + " code, %d that said too much; threads %d before, %d at most; all works %.1f s after")
                        .formatted(
                                FROZEN_SECONDS,
                                findings,
                                answers.all(),
                                answers.statuses(),
                                longest,
                                MOST_SECONDS,
                                answers.withoutCode(),
                                answers.tooMuch(),
                                before,
                                most,
                                after),
                findings.good()
                        && answers.all() > 0
                        && answers.withoutCode() == 0
                        && answers.tooMuch() == 0
                        && longest <= MOST_SECONDS
                        && most <= before + MOST_THREADS
                        && after <= MOST_SECONDS_AFTER);
    }

    /** Looks at the page again and again. */
    private static Answers look(Facilitator reader, long end) throws IOException, InterruptedException {
        Answers answers = new Answers(0, 0, 0, 0, "");
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            HttpResponse<String> answer = reader.look();
            double seconds = (System.nanoTime() - start) / 1e9;
            boolean fault = answer.statusCode() >= 500;
            String body = answer.body();
            answers = answers.and(new Answers(
                    1,
                    seconds,
                    fault && !CODE.matcher(body).find() ? 1 : 0,
                    fault && TOO_MUCH.matcher(body).find() ? 1 : 0,
                    Integer.toString(answer.statusCode())));
        }
        return answers;
    }

    private static int mostThreads(Installation installation, long end) throws IOException, InterruptedException {
        int most = 0;
        while (System.nanoTime() < end) {
            most = Math.max(most, installation.threads());
            Thread.sleep(500);
        }
        return most;
    }

    private static void signal(String which, Installation installation) throws IOException, InterruptedException {
        String pid = Long.toString(installation.databaseProcess().pid());
        if (new ProcessBuilder("kill", which, pid).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("The database cannot be sent " + which);
        }
    }

    /**
     * What readers were told.
     *
     * @param longest seconds
     * @param statuses each once
     */
    private record Answers(int all, double longest, int withoutCode, int tooMuch, String statuses) {

        Answers and(Answers more) {
            String both = statuses.isEmpty()
                    ? more.statuses
                    : statuses.contains(more.statuses) ? statuses : statuses + " " + more.statuses;
            return new Answers(
                    all + more.all,
                    Math.max(longest, more.longest),
                    withoutCode + more.withoutCode,
                    tooMuch + more.tooMuch,
                    both);
        }
    }
}
