package org.reeduca.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to begin a group.
 *
 * @param code how the centre calls it
 * @param firstDay of the first session; stepped over when nobody works on it
 * @param minutes length of a session
 * @param capacity most men at a time
 * @param facilitators one or two accounts of the centre
 * @param programmeVersion what is taught
 */
public record PlanCohort(
        @NotBlank @Size(max = 30) String code,
        @NotNull LocalDate firstDay,
        @NotNull LocalTime startTime,
        @Min(1) @Max(600) int minutes,
        @Nullable @Size(max = 60) String room,
        @Min(1) @Max(200) int capacity,
        @NotEmpty @Size(max = 2) List<UUID> facilitators,
        @NotNull UUID programmeVersion) {

    public PlanCohort {
        code = code.strip();
        room = room == null || room.isBlank() ? null : room.strip();
        facilitators = List.copyOf(facilitators);
    }
}
