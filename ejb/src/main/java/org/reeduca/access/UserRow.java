package org.reeduca.access;

import java.util.Set;
import java.util.UUID;

/**
 * One line of the list of users.
 *
 * @param ref which user
 * @param login what they sign in with
 * @param displayName their name
 * @param roles what they do
 * @param scopeName centre or authority; empty for national accounts
 * @param disabled whether they may no longer sign in
 * @param locked whether wrong passwords keep them waiting where they are not known
 * @param awaitsOwnPassword whether they have not chosen a password yet
 */
public record UserRow(
        UUID ref,
        String login,
        String displayName,
        Set<Role> roles,
        String scopeName,
        boolean disabled,
        boolean locked,
        boolean awaitsOwnPassword) {

    public UserRow {
        roles = Set.copyOf(roles);
    }
}
