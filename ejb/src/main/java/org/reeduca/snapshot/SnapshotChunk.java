package org.reeduca.snapshot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.snapshot.Comparison.Difference;
import org.reeduca.standing.JudgedOrder;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/**
 * One centre of a run in one transaction: what it found, what it keeps and that it is done stand together or not at all. Facts are
 * read in three statements however many men there are, and in three more for each instant at which what differs now had been computed.
 */
@ApplicationScoped
class SnapshotChunk {

    @Inject
    private SnapshotRepository snapshots;

    @Inject
    private Standings standings;

    @Inject
    private Clock clock;

    /** What came of a step. */
    enum Step {
        DONE,
        NOTHING_LEFT
    }

    /** Does the next centre of the run that goes on; ends the run when there is none. */
    @Transactional(TxType.REQUIRES_NEW)
    Step next() {
        Optional<UUID> held = snapshots.hold();
        if (held.isEmpty()) {
            return Step.NOTHING_LEFT;
        }
        UUID run = held.get();
        Optional<Long> centre = snapshots.nextCentre(run);
        if (centre.isEmpty()) {
            snapshots.end(run, now());
            return Step.NOTHING_LEFT;
        }
        try {
            compute(run, centre.get());
        } catch (RuntimeException fault) {
            throw new ChunkFailed(run, centre.get(), fault);
        }
        return Step.DONE;
    }

    /** Remembers that a centre could not be done, so that the run goes on with the others. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(ChunkFailed failure) {
        snapshots.done(failure.run(), failure.centre(), 0, 0, 0, failure.kind(), now());
    }

    private void compute(UUID run, long centre) {
        Instant now = now();
        Map<Long, Snapshot> stored = snapshots.stored(centre);
        List<Comparison> compared = standings.toJudge(Men.WITH_OPEN_ORDER_AT, centre).stream()
                .map(order -> Comparison.of(order, stored.get(order.key()), now))
                .toList();
        Map<Difference, Cause> causes = causes(
                centre,
                compared.stream().flatMap(one -> one.difference().stream()).toList());
        snapshots.report(run, causes, now);
        snapshots.keep(run, compared.stream().map(Comparison::now).toList());
        snapshots.done(
                run,
                centre,
                compared.size(),
                compared.stream().filter(Comparison::changed).count(),
                causes.size(),
                null,
                now);
    }

    /** Facts as known at one instant after the other, so that those of one are in memory. */
    private Map<Difference, Cause> causes(long centre, List<Difference> differences) {
        Map<Difference, Cause> causes = new LinkedHashMap<>();
        differences.stream()
                .collect(groupingBy(difference -> difference.before().knownAt()))
                .forEach((knownAt, those) -> {
                    Map<Long, JudgedOrder> then = asKnown(centre, knownAt);
                    those.forEach(
                            difference -> causes.put(difference, difference.cause(before -> stillSo(before, then))));
                });
        return causes;
    }

    private Map<Long, JudgedOrder> asKnown(long centre, Instant knownAt) {
        return standings.toJudgeAsKnown(Men.WITH_OPEN_ORDER_AT, centre, knownAt).stream()
                .collect(toMap(JudgedOrder::key, order -> order));
    }

    /** An order that was not at the centre then has changed itself. */
    private static boolean stillSo(Snapshot before, Map<Long, JudgedOrder> then) {
        JudgedOrder order = then.get(before.order());
        return order == null || order.on(before.asOf(), before.knownAt()).equals(before.figures());
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
