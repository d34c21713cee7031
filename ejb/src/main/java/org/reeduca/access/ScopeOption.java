package org.reeduca.access;

import java.util.UUID;

/**
 * A centre or an authority to which an account can be limited.
 *
 * @param ref which one
 * @param name its full name
 */
public record ScopeOption(UUID ref, String name) {}
