package org.reeduca.audit;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Writes one row about a refusal, however many calls it passes through on its way out. */
@RequestScoped
public class RefusedCalls {

    @Inject
    private IndependentAudit independent;

    private @Nullable EJBAccessException last;

    void remember(Method method, EJBAccessException refusal) {
        if (refusal == last) {
            return;
        }
        last = refusal;
        Audited audited = method.getAnnotation(Audited.class);
        AuditAction action = audited == null ? AuditAction.ACCESS_REFUSED : audited.value();
        String door = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        independent.append(AuditEntry.of(action).because("role " + door), AuditOutcome.REFUSED);
    }
}
