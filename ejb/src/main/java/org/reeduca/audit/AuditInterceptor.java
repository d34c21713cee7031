package org.reeduca.audit;

import jakarta.annotation.Priority;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.reeduca.shared.BusinessRuleViolation;

/** Writes the one row of an {@link Audited} call when the call ends. */
@Interceptor
@Audited(AuditAction.ACCESS_REFUSED)
@Priority(Interceptor.Priority.APPLICATION)
public class AuditInterceptor {

    @Inject
    private AuditedCalls calls;

    @Inject
    private AuditLog log;

    @Inject
    private IndependentAudit independent;

    @AroundInvoke
    Object audit(InvocationContext invocation) throws Exception {
        AuditedCall call = calls.begin(actionOf(invocation));
        try {
            Object answer = invocation.proceed();
            log.append(call.entry(), AuditOutcome.GRANTED);
            return answer;
        } catch (EJBAccessException e) {
            throw e; // RoleRefusalInterceptor remembers it
        } catch (Exception e) {
            appendFailure(call, e);
            throw e;
        } finally {
            calls.end(call);
        }
    }

    private void appendFailure(AuditedCall call, Exception failure) {
        try {
            if (call.refused()) {
                independent.append(call.entry(), AuditOutcome.REFUSED);
            } else {
                independent.append(call.entry().because(nameOf(failure)), AuditOutcome.FAILED);
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static String nameOf(Exception failure) {
        return failure instanceof BusinessRuleViolation rule
                ? rule.code()
                : failure.getClass().getSimpleName();
    }

    private static AuditAction actionOf(InvocationContext invocation) {
        Audited onMethod = invocation.getMethod().getAnnotation(Audited.class);
        return onMethod != null
                ? onMethod.value()
                : invocation
                        .getMethod()
                        .getDeclaringClass()
                        .getAnnotation(Audited.class)
                        .value();
    }
}
