/**
 * Who is asking and what that person may touch: users and their roles, the caller of the current request, sign-in with
 * its lock-out, and the guard that every service asks before it answers about a case.
 *
 * <p>It stands below the features of the field and imports none of them. It leans on {@code audit}, which in turn
 * learns the caller through the interface {@link org.reeduca.audit.CallerFacts} implemented here.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.access;
