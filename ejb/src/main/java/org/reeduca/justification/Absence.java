package org.reeduca.justification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.JustificationFact.Decision;

/**
 * A session a man missed, as reception may know it: when it was, and whether something was handed in.
 *
 * @param session public reference
 * @param noticeGiven whether he said beforehand that he would not come
 * @param submittedOn day he handed something in; null when he did not
 * @param decision on it; null when he handed nothing in
 */
public record Absence(
        UUID session,
        LocalDate heldOn,
        LocalTime startTime,
        boolean noticeGiven,
        @Nullable LocalDate submittedOn,
        @Nullable Decision decision) {}
