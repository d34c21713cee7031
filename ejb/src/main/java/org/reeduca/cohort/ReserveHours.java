package org.reeduca.cohort;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The wish to keep a place free of groups.
 *
 * @param place building or floor as rooms name it; null or blank for the whole centre
 * @param from first day on which it holds
 */
public record ReserveHours(
        @Nullable @Size(max = 60) String place,
        @NotNull DayOfWeek weekday,
        @NotNull LocalTime since,
        @NotNull LocalTime until,
        @NotNull LocalDate from) {

    public ReserveHours {
        place = place == null || place.isBlank() ? null : place.strip();
    }
}
