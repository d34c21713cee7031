package org.reeduca.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Person;

/**
 * What a coordinator sees before she offers a man.
 *
 * @param group he is in; null without one
 * @param centres that can be asked
 * @param open the offer that nobody answered yet; null without one
 */
public record OfferPreview(
        Person man,
        LocalDate today,
        @Nullable String group,
        Bundle bundle,
        List<OtherCentre> centres,
        @Nullable UUID open) {

    public OfferPreview {
        centres = List.copyOf(centres);
    }
}
