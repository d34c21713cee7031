package org.reeduca.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it before changing it.
 *
 * @param row what the list says
 * @param roles what they do now
 * @param centre centre they are limited to
 * @param authority authority they are limited to
 * @param mine whether it is the administrator's own, which they cannot change
 * @param version to be given back with the change
 * @param centres what can be chosen
 * @param authorities what can be chosen
 */
public record UserForChange(
        UserRow row,
        Set<Role> roles,
        @Nullable UUID centre,
        @Nullable UUID authority,
        boolean mine,
        int version,
        List<ScopeOption> centres,
        List<ScopeOption> authorities) {

    public UserForChange {
        roles = Set.copyOf(roles);
        centres = List.copyOf(centres);
        authorities = List.copyOf(authorities);
    }
}
