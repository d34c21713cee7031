package org.reeduca.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One statement about a task; the database has which fields go with which kind.
 *
 * @param revision number of the statement, from 1
 * @param owner who takes care of it from here on
 * @param doneOn day on which it was done
 * @param reference number of the letter or document
 * @param dueOn last day of the term from here on
 * @param reason what changed in the facts
 * @param note why it is not done after all
 * @param by name of who says so; null when the program does, because of the facts
 */
public record TaskEvent(
        int revision,
        TaskEventKind kind,
        @Nullable Owner owner,
        @Nullable LocalDate doneOn,
        @Nullable String reference,
        @Nullable LocalDate dueOn,
        @Nullable GroundChange reason,
        @Nullable String note,
        Instant recordedAt,
        @Nullable String by) {}
