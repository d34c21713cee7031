package org.reeduca.snapshot;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Works on the run that goes on, centre by centre, until none is left. Whoever is stopped in between is followed by the next. */
@ApplicationScoped
public class SnapshotWork {

    private static final System.Logger LOG = System.getLogger(SnapshotWork.class.getName());

    private SnapshotChunk chunk;
    private volatile boolean stopping;

    protected SnapshotWork() {}

    @Inject
    SnapshotWork(SnapshotChunk chunk) {
        this.chunk = chunk;
    }

    /** Goes on with the run, from wherever it stopped; does nothing when there is none. */
    public void goOn() {
        SnapshotChunk.Step step = SnapshotChunk.Step.DONE;
        while (step == SnapshotChunk.Step.DONE && !stopping) {
            step = next();
        }
    }

    /** The server stops: no centre is begun any more, and one that is broken off is no fault of its own. The run waits for the next server. */
    void stop() {
        stopping = true;
    }

    private SnapshotChunk.Step next() {
        try {
            return chunk.next();
        } catch (ChunkFailed failure) {
            if (stopping) {
                return SnapshotChunk.Step.NOTHING_LEFT;
            }
            LOG.log(
                    WARNING,
                    "Orders of centre {0} could not be computed: {1}",
                    Long.toString(failure.centre()),
                    failure.kind());
            chunk.failed(failure);
            return SnapshotChunk.Step.DONE;
        }
    }
}
