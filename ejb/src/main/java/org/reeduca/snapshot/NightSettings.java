package org.reeduca.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From which hour a night's run begins, see {@code docs/operations.md}. A value that makes no sense stops the start. */
@ApplicationScoped
class NightSettings {

    private static final String VARIABLE = "REEDUCA_RECOMPUTE_AT";

    private final @Nullable LocalTime hour;

    NightSettings() {
        this(System.getenv());
    }

    NightSettings(Map<String, String> environment) {
        String given = environment.getOrDefault(VARIABLE, "").strip();
        hour = "none".equals(given) ? null : parse(given.isEmpty() ? "09:30" : given);
    }

    private static LocalTime parse(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(VARIABLE + " is neither none nor an hour such as 09:30", e);
        }
    }

    /** The night whose run is due; empty before the hour, and where nothing begins by itself. */
    Optional<LocalDate> due(LocalDateTime utc) {
        return hour == null || utc.toLocalTime().isBefore(hour) ? Optional.empty() : Optional.of(utc.toLocalDate());
    }
}
