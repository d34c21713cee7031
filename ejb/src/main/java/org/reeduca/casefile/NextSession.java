package org.reeduca.casefile;

import java.time.LocalDate;
import java.time.LocalTime;

/** The next session of one of his groups. */
public record NextSession(String cohortCode, int unit, LocalDate date, LocalTime startTime, LocalTime endTime) {}
