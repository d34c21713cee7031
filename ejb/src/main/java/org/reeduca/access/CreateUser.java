package org.reeduca.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wish to open an account.
 *
 * @param login work e-mail address
 * @param displayName name shown beside what they do
 * @param roles what they will do
 * @param centre centre of the staff
 * @param authority authority of an officer
 */
public record CreateUser(
        @NotBlank @Email @Size(max = 254) String login,
        @NotBlank @Size(max = 160) String displayName,
        Set<Role> roles,
        @Nullable UUID centre,
        @Nullable UUID authority) {

    public CreateUser {
        roles = Set.copyOf(roles);
    }
}
