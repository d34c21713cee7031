package org.reeduca.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Dose;
import org.reeduca.programme.Bilingual;

/**
 * What an order of a man can be made of.
 *
 * @param deceasedOn the day he died, if that is on record: then no order is entered
 * @param orders how many he has already
 * @param authorities those that send men, by name
 * @param policies newest version of each, by name
 */
public record EntryChoices(
        ManHeader man,
        @Nullable LocalDate deceasedOn,
        int orders,
        List<Figure> figures,
        List<Sender> authorities,
        List<Policy> policies) {

    /** A legal figure. */
    public record Figure(String code, Bilingual name, boolean voluntary) {}

    /** An authority; the seat tells two of one name apart. */
    public record Sender(UUID ref, String name, @Nullable String seat) {}

    /**
     * A policy.
     *
     * @param unit what its dose is counted in
     * @param says what it says of each parameter an order may set otherwise; nothing for those it leaves open
     */
    public record Policy(
            UUID ref, String code, int version, Bilingual name, Dose.Unit unit, Map<OrderParameter, Integer> says) {}
}
