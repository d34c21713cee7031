package org.reeduca.compliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * His membership of one cohort.
 *
 * @param id name of the enrolment
 * @param cohort the cohort whose sessions he owes
 * @param from first day of membership
 * @param to first day after it, or null while it lasts
 */
public record Enrolment(
        String id, String cohort, LocalDate from, @Nullable LocalDate to) implements DateSpan {}
