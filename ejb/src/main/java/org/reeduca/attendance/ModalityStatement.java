package org.reeduca.attendance;

import java.time.Instant;

/**
 * What somebody said about how a session was held, or how a man was present in it.
 *
 * @param verified of a man: whether it was seen that it was him and that he was alone
 */
public record ModalityStatement(
        int revision, Modality modality, boolean verified, String reason, String recordedBy, Instant recordedAt) {}
