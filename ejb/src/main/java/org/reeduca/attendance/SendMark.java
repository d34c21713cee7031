package org.reeduca.attendance;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Sha256;

/**
 * One mark as a device sends it, by itself.
 *
 * @param key made by the device for this mark; sent again with the same key it is recorded once
 * @param participant the man
 * @param revision the one the device saw, 0 for none; another in the database is a conflict
 * @param observed what is to be recorded
 * @param beginsAt when the session begins as the device knows it, in the centre's time; it may have been moved since
 * @param deviceAt what the clock of the device said, null when it said nothing; kept, and used for nothing
 */
public record SendMark(
        @NotNull UUID key,
        @NotNull UUID session,
        @NotNull UUID participant,
        int revision,
        @NotNull Observed observed,
        @NotNull LocalDateTime beginsAt,
        @Nullable Instant deviceAt) {

    /** What tells it from another one of the same key: SHA-256 in hexadecimal of all that matters in it. */
    String digest() {
        String body = String.join(
                "\n",
                List.of(
                        session.toString(),
                        participant.toString(),
                        Integer.toString(revision),
                        observed.toString(),
                        beginsAt.toString()));
        return Sha256.of(body);
    }

    /** It as a line of a roll that is saved. */
    SaveRoll asRoll() {
        return new SaveRoll(session, List.of(new SaveRoll.Line(participant, revision, observed)), false);
    }
}
