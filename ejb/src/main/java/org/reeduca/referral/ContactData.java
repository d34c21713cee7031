package org.reeduca.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers at an authority, as typed.
 *
 * @param position office the person holds
 * @param email work address; this or the telephone is needed
 * @param telephone work telephone; national or with a country code
 */
public record ContactData(
        @NotBlank @Size(max = 160) String name,
        @Nullable @Size(max = 120) String position,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 30) String telephone) {

    public ContactData {
        name = name.strip();
        position = AuthorityData.tidy(position);
        email = AuthorityData.tidy(email);
        telephone = AuthorityData.tidy(telephone);
    }
}
