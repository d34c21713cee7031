package org.reeduca.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a service call in the making: the method adds to it what it touched, the interceptor writes it. */
final class AuditedCall {

    private AuditEntry entry;
    private boolean refused;

    AuditedCall(AuditAction action) {
        this.entry = AuditEntry.of(action);
    }

    void about(String kind, @Nullable UUID subject, @Nullable UUID participant) {
        entry = entry.about(kind, subject, participant);
    }

    void because(String reason) {
        entry = entry.because(reason);
    }

    /** A guard said no; which guard is worth knowing unless the method already said why. */
    void refuse(String guarded) {
        refused = true;
        entry = entry.because(guarded);
    }

    AuditEntry entry() {
        return entry;
    }

    boolean refused() {
        return refused;
    }
}
