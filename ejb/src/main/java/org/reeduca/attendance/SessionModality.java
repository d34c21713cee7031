package org.reeduca.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How a session was held.
 *
 * @param history what was said, newest first
 * @param inRoom men expected in it who may not attend remotely, or not once more
 * @param mayNote whether this reader may say otherwise
 */
public record SessionModality(
        UUID session,
        String cohortCode,
        int unitNumber,
        LocalDate heldOn,
        Modality modality,
        List<ModalityStatement> history,
        List<RemoteLimit> inRoom,
        boolean mayNote) {}
