package org.reeduca.referral;

/**
 * One parameter that an order or an agreement sets otherwise than the policy.
 *
 * @param source where it says so, in words a judge can look up, such as {@code cláusula 3}
 */
public record Clause(OrderParameter parameter, int value, String source) {}
