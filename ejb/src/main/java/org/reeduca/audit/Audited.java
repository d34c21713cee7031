package org.reeduca.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One call of this service method leaves exactly one row in the audit: granted in the transaction of the call itself,
 * refused or failed in a transaction of its own. The method names what it touched with {@link AuditTrail#about}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Audited {

    /** What the method does. */
    @Nonbinding
    AuditAction value();
}
