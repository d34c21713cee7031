package org.reeduca.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wish to change what an account is called and how far it reaches.
 *
 * @param user which account
 * @param version of the account when it was read
 * @param displayName name shown beside what they do
 * @param roles what they will do from now on
 * @param centre centre of the staff
 * @param authority authority of an officer
 */
public record ChangeUser(
        UUID user,
        int version,
        @NotBlank @Size(max = 160) String displayName,
        Set<Role> roles,
        @Nullable UUID centre,
        @Nullable UUID authority) {

    public ChangeUser {
        roles = Set.copyOf(roles);
    }
}
