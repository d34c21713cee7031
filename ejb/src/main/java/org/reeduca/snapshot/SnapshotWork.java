package org.reeduca.snapshot;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Works on the run that goes on, centre by centre, until none is left. Whoever is stopped in between is followed by the next. */
@ApplicationScoped
public class SnapshotWork {

    private static final System.Logger LOG = System.getLogger(SnapshotWork.class.getName());

    @Inject
    private SnapshotChunk chunk;

    /** Goes on with the run, from wherever it stopped; does nothing when there is none. */
    public void goOn() {
        SnapshotChunk.Step step = SnapshotChunk.Step.DONE;
        while (step == SnapshotChunk.Step.DONE) {
            step = next();
        }
    }

    private SnapshotChunk.Step next() {
        try {
            return chunk.next();
        } catch (ChunkFailed failure) {
            LOG.log(WARNING, "Orders of centre {0} could not be computed: {1}", failure.centre(), failure.kind());
            chunk.failed(failure);
            return SnapshotChunk.Step.DONE;
        }
    }
}
