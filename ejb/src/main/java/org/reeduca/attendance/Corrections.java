package org.reeduca.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one mark of a closed list is corrected by whoever reads this.
 *
 * @param way what the reader may do now
 * @param until last instant of the time in which those who took the list correct it themselves; null while the list is open
 * @param requests what was asked for, the latest first
 */
public record Corrections(Way way, @Nullable Instant until, List<CorrectionRequest> requests) {

    /** What a reader may do about a mark. */
    public enum Way {
        /** Nothing: the list is open, or another request waits. */
        NONE,
        /** Correct it, with a reason. */
        DIRECT,
        /** Ask for it. */
        ASK
    }

    public Corrections {
        requests = List.copyOf(requests);
    }

    /** The request that waits for an answer. */
    public Optional<CorrectionRequest> open() {
        return requests.stream().filter(CorrectionRequest::open).findFirst();
    }
}
