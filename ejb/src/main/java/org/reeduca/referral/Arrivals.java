package org.reeduca.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells an order on which day its man first came, for features whose readers were checked by their own door. */
@ApplicationScoped
public class Arrivals {

    @Inject
    private OrderRepository orders;

    /**
     * Says the day anew. A day that came from elsewhere, such as a list, is only ever replaced by an earlier one.
     *
     * @param before what the caller's facts said until now
     * @param after what they say now; null when they no longer say that he came
     */
    public void revise(long order, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (!Objects.equals(before, after)) {
            orders.arrived(order, before, after);
        }
    }
}
