package org.reeduca.importing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The orders on hand and those of the same workbook, which are written together in the end: a man with a file who stands on two lists
 * under one letter has one order.
 */
final class OrdersOnce implements PaperMan.OrdersOnHand {

    private final PaperMan.OrdersOnHand onHand;
    private final Set<List<?>> listed = new HashSet<>();

    OrdersOnce(PaperMan.OrdersOnHand onHand) {
        this.onHand = onHand;
    }

    @Override
    public boolean has(long participantId, @Nullable String oficio, String figure) {
        return !listed.add(Arrays.<@Nullable Object>asList(participantId, oficio, figure))
                || onHand.has(participantId, oficio, figure);
    }
}
