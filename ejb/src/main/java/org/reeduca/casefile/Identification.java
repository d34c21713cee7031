package org.reeduca.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.CurpMissingReason;
import org.reeduca.participant.FullName;

/**
 * What tells a man from others.
 *
 * @param age in full years, null when his birth date is unknown
 * @param maskedCurp his CURP with its middle covered, null when he has none on file
 * @param curpMissingReason why he has none on file
 * @param goesOnIn the file that goes on for this one since both were merged; null for a file of its own
 */
public record Identification(
        UUID participant,
        FullName name,
        String fileNumber,
        @Nullable Integer age,
        @Nullable String maskedCurp,
        @Nullable CurpMissingReason curpMissingReason,
        @Nullable UUID goesOnIn) {

    private static final int SHOWN_BEFORE = 4;
    private static final int SHOWN_AFTER = 2;

    /** Covers what tells birth date, sex and state: {@code GOMC••••••••••••09}. */
    static String masked(String curp) {
        int covered = Math.max(0, curp.length() - SHOWN_BEFORE - SHOWN_AFTER);
        return covered == 0
                ? "•".repeat(curp.length())
                : curp.substring(0, SHOWN_BEFORE) + "•".repeat(covered) + curp.substring(curp.length() - SHOWN_AFTER);
    }
}
