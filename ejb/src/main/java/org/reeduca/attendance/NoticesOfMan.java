package org.reeduca.attendance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.participant.FullName;

/**
 * The next sessions of a man, the first ones first.
 *
 * @param mayNote whether this reader may write down that he will not come
 * @param now what the clock at the centre shows
 */
public record NoticesOfMan(
        UUID participant,
        FullName name,
        String fileNumber,
        boolean mayNote,
        LocalDateTime now,
        List<ComingSession> sessions) {

    public NoticesOfMan {
        sessions = List.copyOf(sessions);
    }

    /** One of them; empty when it is none of his, or its list is closed. */
    public Optional<ComingSession> of(UUID session) {
        return sessions.stream().filter(one -> one.session().equals(session)).findFirst();
    }
}
