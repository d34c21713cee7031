package org.reeduca.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Wish to merge two files of one man.
 *
 * @param kept the file that goes on
 * @param absorbed the file whose facts go over
 * @param fingerprint of the preview that was shown
 * @param informed whether they said that they know what speaks against it
 * @param reason why the files are of one man
 */
public record MergeFiles(
        @NotNull UUID kept,
        @NotNull UUID absorbed,
        @NotNull String fingerprint,
        boolean informed,
        @NotBlank @Size(max = 255) String reason) {}
