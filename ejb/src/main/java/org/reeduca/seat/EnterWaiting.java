package org.reeduca.seat;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.engine.Availability.Window;

/**
 * The wish to put a man on the waiting list.
 *
 * @param order reference of the order for which he waits; null when none is registered
 * @param since the day from which he waits
 * @param hours at which he can come; none means at any time
 * @param note a practical remark about the place he needs; no clinical content, nobody else named
 */
public record EnterWaiting(
        @NotNull UUID man,
        @Nullable UUID order,
        @NotNull LocalDate since,
        @NotNull @Size(max = 21) List<Window> hours,
        @Nullable @Size(max = 255) String note) {

    public EnterWaiting {
        hours = List.copyOf(hours);
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
