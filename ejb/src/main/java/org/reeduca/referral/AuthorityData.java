package org.reeduca.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an authority, as typed.
 *
 * @param code short code, unique; kept in capitals
 * @param state code of the federal state of its jurisdiction
 * @param district judicial district or region
 * @param email of its office, not of a person
 * @param telephone of its office; national or with a country code
 */
public record AuthorityData(
        @NotBlank @Size(max = 40) String code,
        @NotNull AuthorityKind kind,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 6) String state,
        @Nullable @Size(max = 120) String district,
        @Nullable @Size(max = 120) String seat,
        @Nullable @Size(max = 100) String municipality,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 30) String telephone) {

    public AuthorityData {
        code = code.strip().toUpperCase(Locale.ROOT);
        name = name.strip();
        district = tidy(district);
        seat = tidy(seat);
        municipality = tidy(municipality);
        email = tidy(email);
        telephone = tidy(telephone);
    }

    static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
