package org.reeduca.audit;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/**
 * Remembers calls that ended at {@code @RolesAllowed}. It stands around the whole call, security check included, which
 * is why {@code jboss-ejb3.xml} names it and the container injects nothing into it.
 */
public class RoleRefusalInterceptor {

    @AroundInvoke
    Object remember(InvocationContext invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (EJBAccessException e) {
            CDI.current().select(RefusedCalls.class).get().remember(invocation.getMethod(), e);
            throw e;
        }
    }
}
