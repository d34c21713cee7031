package org.reeduca.participant;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of two files that are to be merged.
 *
 * @param version of the file as it was read
 * @param curp population registry code; null when there is none on file
 * @param orders orders under which he is or was
 * @param groups memberships in groups
 * @param marks sessions in which something was written down about him
 * @param contacts contacts, needs and other names on file
 */
public record MergeSide(
        UUID participant,
        int version,
        FullName name,
        String fileNumber,
        @Nullable String curp,
        @Nullable LocalDate birthDate,
        boolean restricted,
        int orders,
        int groups,
        int marks,
        int contacts) {

    /** Everything that could change between looking and doing. */
    String fingerprint() {
        return version + "." + orders + "." + groups + "." + marks + "." + contacts;
    }
}
