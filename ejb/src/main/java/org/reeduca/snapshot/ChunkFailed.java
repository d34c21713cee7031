package org.reeduca.snapshot;

import java.util.UUID;

/** A centre could not be computed; its transaction is undone. */
final class ChunkFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 80;

    private final UUID run;
    private final long centre;

    ChunkFailed(UUID run, long centre, RuntimeException fault) {
        super(fault);
        this.run = run;
        this.centre = centre;
    }

    UUID run() {
        return run;
    }

    long centre() {
        return centre;
    }

    /** The class of the fault; what it says may name somebody. */
    String kind() {
        Throwable fault = getCause();
        String name = fault == null ? "" : fault.getClass().getSimpleName();
        return name.length() > MOST ? name.substring(0, MOST) : name;
    }
}
