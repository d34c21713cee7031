package org.reeduca.compliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stretch of local dates that includes its first day and stops before its end; it may be open, and it may be empty. */
public interface DateSpan {

    /** The first day that belongs to the span. */
    LocalDate from();

    /** The first day that no longer belongs to it, or null while no end is known. */
    @Nullable
    LocalDate to();

    /** Whether the date belongs to the span. */
    default boolean covers(LocalDate date) {
        LocalDate end = to();
        return !date.isBefore(from()) && (end == null || date.isBefore(end));
    }
}
