package org.reeduca.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The wish to write down a room.
 *
 * @param place building or floor; null or blank when the centre has only one
 * @param seats null when nobody counted
 */
public record AddRoom(
        @NotBlank @Size(max = 60) String name,
        @Nullable @Size(max = 60) String place,
        @Nullable @Min(1) @Max(500) Integer seats) {

    public AddRoom {
        name = name.strip();
        place = place == null || place.isBlank() ? null : place.strip();
    }
}
