package org.reeduca.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The audited service calls of this request that have begun and not ended; the innermost is on top. */
@RequestScoped
class AuditedCalls {

    private final Deque<AuditedCall> open = new ArrayDeque<>();

    AuditedCall begin(AuditAction action) {
        AuditedCall call = new AuditedCall(action);
        open.push(call);
        return call;
    }

    void end(AuditedCall call) {
        open.remove(call);
    }

    Optional<AuditedCall> current() {
        return Optional.ofNullable(open.peek());
    }
}
