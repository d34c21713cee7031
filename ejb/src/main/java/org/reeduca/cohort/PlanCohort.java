package org.reeduca.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.Cadence;
import org.reeduca.cohort.planning.Slot;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The wish to begin a group.
 *
 * @param code how the centre calls it
 * @param firstDay of the first session; a day on which the centre works
 * @param minutes length of a session
 * @param secondWeekday second day of the week of a group that meets twice, null for one that meets once
 * @param secondStart hour on that day, null together with it
 * @param capacity most men at a time
 * @param facilitators one or two accounts of the centre
 * @param programmeVersion what is taught
 * @param informed whether they said that they know what speaks against it
 */
public record PlanCohort(
        @NotBlank @Size(max = 30) String code,
        @NotNull LocalDate firstDay,
        @NotNull LocalTime startTime,
        @Min(1) @Max(600) int minutes,
        @Nullable DayOfWeek secondWeekday,
        @Nullable LocalTime secondStart,
        @Nullable @Size(max = 60) String room,
        @Min(1) @Max(200) int capacity,
        @NotEmpty @Size(max = 2) List<UUID> facilitators,
        @NotNull UUID programmeVersion,
        boolean informed) {

    public PlanCohort {
        code = code.strip();
        room = room == null || room.isBlank() ? null : room.strip();
        facilitators = List.copyOf(facilitators);
    }

    /**
     * When it meets.
     *
     * @throws BusinessRuleViolation {@code cohort.second-slot-half} when the second day comes without its hour or the other
     *     way round, {@code cohort.slot-twice} when it is the first one
     */
    Cadence cadence() {
        if ((secondWeekday == null) != (secondStart == null)) {
            throw new BusinessRuleViolation("cohort.second-slot-half");
        }
        Slot first = new Slot(firstDay.getDayOfWeek(), startTime);
        return secondWeekday == null || secondStart == null
                ? Cadence.of(first)
                : Cadence.of(first, new Slot(secondWeekday, secondStart));
    }
}
