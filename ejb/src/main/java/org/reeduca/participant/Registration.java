package org.reeduca.participant;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the wish to open a file.
 *
 * @param participant the man, when his file was opened
 * @param fileNumber its number
 * @param matches files to look at before one is opened; none when it was
 */
public record Registration(
        @Nullable UUID participant, @Nullable String fileNumber, Matches matches) {

    static Registration opened(Participant man) {
        return new Registration(man.publicRef(), man.fileNumber(), new Matches(List.of(), List.of()));
    }

    static Registration toLookAt(Matches matches) {
        return new Registration(null, null, matches);
    }
}
