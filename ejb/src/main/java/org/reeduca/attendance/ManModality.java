package org.reeduca.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a man was present in a session.
 *
 * @param modality as it stands: what was said of him, else how the session was held; null while he is not marked as present
 * @param seen whether it stands on record that it was seen that it was him and that he was alone
 * @param history what was said of him, newest first
 * @param limit how many sessions he may attend remotely; null when nothing limits it
 * @param mayNote whether this reader may say otherwise: he is marked as present, and the list can be changed
 */
public record ManModality(
        @Nullable Modality modality,
        boolean seen,
        List<ModalityStatement> history,
        @Nullable RemoteLimit limit,
        boolean mayNote) {}
