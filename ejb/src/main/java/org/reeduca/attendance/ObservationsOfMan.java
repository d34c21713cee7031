package org.reeduca.attendance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of a man in a session.
 *
 * @param own what the reader wrote last; null before they did
 * @param history all that was written, newest first
 * @param promised last day on which the reader said they would write; null when they did not say so or have written since
 * @param mayWrite whether he is marked as present, so that there is something to write about
 */
public record ObservationsOfMan(
        @Nullable Observation own,
        List<ObservationStatement> history,
        @Nullable LocalDate promised,
        boolean mayWrite) {}
