package org.reeduca.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;

/**
 * What a reader needs to know of an order beside how the man stands under it.
 *
 * @param figure code of the legal figure
 * @param figureName its name
 * @param voluntary nobody ordered him: no court is told
 * @param authority who sent him, as written when it is not one of the catalogue
 * @param dueOn the date the order or its last extension names, before interruptions move it
 */
public record OrderInForce(
        UUID ref,
        String figure,
        Bilingual figureName,
        boolean voluntary,
        @Nullable String authority,
        @Nullable String oficioNumber,
        @Nullable String caseNumber,
        LocalDate receivedOn,
        LocalDate effectiveOn,
        @Nullable LocalDate dueOn) {

    /** The same order with another term, as an extension sets it. */
    OrderInForce due(@Nullable LocalDate on) {
        return new OrderInForce(
                ref, figure, figureName, voluntary, authority, oficioNumber, caseNumber, receivedOn, effectiveOn, on);
    }
}
