package org.reeduca.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Facilitators who work at the same time, until they are told to stop. */
final class Crew {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Future<?>> work = new ArrayList<>();

    /** How somebody takes it that a mark was not acknowledged. */
    enum Temper {
        /** Stops: the server is dead. */
        STOPS,
        /** Tries again after a moment. */
        GOES_ON
    }

    /**
     * Begins to work.
     *
     * @param pause milliseconds after each mark, and before the next try
     */
    Crew(List<Facilitator> facilitators, Temper temper, long pause) {
        for (Facilitator facilitator : facilitators) {
            work.add(threads.submit(() -> {
                while (!stopped.get()) {
                    boolean acknowledged = facilitator.mark();
                    if (!acknowledged && temper == Temper.STOPS) {
                        break;
                    }
                    Thread.sleep(acknowledged ? pause : Math.max(pause, 100));
                }
                return null;
            }));
        }
    }

    /** Whoever has begun something ends it; what went wrong with anybody is said. */
    void stop() throws InterruptedException, ExecutionException {
        stopped.set(true);
        try {
            for (Future<?> each : work) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
