package org.reeduca.transfer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.State;
import org.reeduca.participant.NeedKind;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.OrderInForce;

/**
 * What goes with a man to another centre: what his own centre sees before it offers him.
 *
 * @param orders which the other centre carries on
 * @param units that are credited to him
 * @param absences that count, of them {@code excused} are excused; under the order that presses most
 * @param papers what he signed
 * @param needs what he needs to take part
 * @param attachments letters and scans beside his orders
 */
public record Bundle(
        List<Order> orders,
        List<Credit> units,
        int absences,
        int excused,
        List<Paper> papers,
        List<NeedKind> needs,
        int attachments) {

    /** An order and how he stands under it. */
    public record Order(
            OrderInForce order,
            State state,
            int credited,
            int required,
            @Nullable LocalDate dueOn) {}

    /** A unit that he has. */
    public record Credit(int unit, Bilingual title, LocalDate day) {}

    /**
     * A paper he signed.
     *
     * @param kind PRIVACY, CONSENT or COMMITMENT
     */
    public record Paper(String kind, LocalDate signedOn) {}

    public Bundle {
        orders = List.copyOf(orders);
        units = List.copyOf(units);
        papers = List.copyOf(papers);
        needs = List.copyOf(needs);
    }
}
