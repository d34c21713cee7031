package org.reeduca.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row will say about the deed; who did it and when is added when it is written.
 *
 * @param action what
 * @param subjectKind kind of thing it was done to, such as {@code cohort}
 * @param subject which one
 * @param participant the man whose file it belongs to, so that "who saw this file" is one query
 * @param reason why, where a reason was asked for, or which rule stopped it
 */
record AuditEntry(
        AuditAction action,
        @Nullable String subjectKind,
        @Nullable UUID subject,
        @Nullable UUID participant,
        @Nullable String reason) {

    static AuditEntry of(AuditAction action) {
        return new AuditEntry(action, null, null, null, null);
    }

    AuditEntry about(String kind, @Nullable UUID what, @Nullable UUID whose) {
        return new AuditEntry(action, kind, what, whose, reason);
    }

    AuditEntry because(@Nullable String why) {
        return new AuditEntry(action, subjectKind, subject, participant, why);
    }
}
