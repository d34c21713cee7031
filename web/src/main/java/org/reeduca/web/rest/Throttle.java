package org.reeduca.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps strangers from spending the server's time: so many calls a minute from one address, so many at once from all.
 *
 * <p>It counts in the memory of one node and forgets at every full minute; it protects this node, it bills nobody.
 */
@ApplicationScoped
public class Throttle {

    /** Calls from one address in one minute. */
    public static final int CALLS_A_MINUTE = 120;

    /** Calls that are worked on at the same time. */
    static final int AT_ONCE = 4;

    /** How long a call waits for its turn. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** Addresses that are remembered; more than that in a minute is an attack, and new ones have to wait. */
    static final int ADDRESSES = 10_000;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile Minute minute = new Minute(Instant.EPOCH, Map.of());

    private Clock clock;

    protected Throttle() {
        this(Clock.systemUTC());
    }

    @Inject
    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /** Whether this address may call once more in this minute. */
    public boolean admits(String address) {
        Map<String, Integer> calls = current().calls();
        if (calls.size() >= ADDRESSES && !calls.containsKey(address)) {
            return false;
        }
        return calls.merge(address, 1, Integer::sum) <= CALLS_A_MINUTE;
    }

    /** Does the work as soon as there is a place for it; null when none comes free in time. */
    public <T> @Nullable T inPlace(Supplier<T> work) {
        if (!hasPlace()) {
            return null;
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Minute current() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Minute known = minute;
        if (!known.begun().equals(now)) {
            known = new Minute(now, new ConcurrentHashMap<>());
            minute = known;
        }
        return known;
    }

    /** The calls of one minute by address. */
    private record Minute(Instant begun, Map<String, Integer> calls) {}
}
