package org.reeduca.message;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The hours, local to the centre, in which nobody is called or written to.
 *
 * @param from first minute of them
 * @param to first minute after them; before {@code from} when they go over midnight
 */
public record QuietHours(@Nullable LocalTime from, @Nullable LocalTime to) {

    /**
     * What an installation says.
     *
     * @param text such as {@code 21:00-09:00}, or {@code none}
     * @throws IllegalArgumentException when it is neither
     */
    static QuietHours parse(String text) {
        if ("none".equals(text)) {
            return new QuietHours(null, null);
        }
        String[] parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("neither none nor hours such as 21:00-09:00");
        }
        try {
            LocalTime from = LocalTime.parse(parts[0].strip());
            LocalTime to = LocalTime.parse(parts[1].strip());
            if (from.equals(to)) {
                throw new IllegalArgumentException("the whole day, so nobody would ever be called");
            }
            return new QuietHours(from, to);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("neither none nor hours such as 21:00-09:00", e);
        }
    }

    /** Whether nobody may be called or written to at that hour. */
    public boolean cover(LocalTime hour) {
        if (from == null || to == null) {
            return false;
        }
        boolean after = !hour.isBefore(from);
        boolean before = hour.isBefore(to);
        return from.isBefore(to) ? after && before : after || before;
    }
}
