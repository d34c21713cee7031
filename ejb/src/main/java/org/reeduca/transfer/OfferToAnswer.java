package org.reeduca.transfer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.State;
import org.reeduca.participant.NeedKind;
import org.reeduca.programme.Bilingual;

/**
 * An offer as the centre that is asked sees it. Until it accepts it learns nothing that names him: no name, number, CURP,
 * birth date, group, letter or remark.
 *
 * @param line the offer
 * @param fromState name of the federal state from which he comes
 * @param orders how he stands under each order that is open
 * @param needs what he needs to take part, without its details
 * @param items sessions that are credited to him, each with what is proposed
 * @param versions of the programme in which he could go on, the usual one first
 * @param version the one for which the proposals are
 * @param units of that version by number
 */
public record OfferToAnswer(
        OfferLine line,
        LocalDate today,
        String fromState,
        List<Order> orders,
        List<Need> needs,
        List<Item> items,
        List<VersionChoice> versions,
        UUID version,
        Map<Integer, Bilingual> units) {

    /**
     * An order without what would name him.
     *
     * @param dueOn day by which he has to have finished; null without one
     */
    public record Order(
            Bilingual figure,
            State state,
            int credited,
            int required,
            @Nullable LocalDate dueOn) {}

    /**
     * What he needs to take part.
     *
     * @param language of the interpreter; null for other needs
     */
    public record Need(NeedKind kind, @Nullable String language) {}

    /**
     * A session that is credited to him.
     *
     * @param session reference under which it is decided
     * @param title of the unit it credited
     * @param proposed unit of the new version; null when the table of equivalences names none
     */
    public record Item(
            String session,
            LocalDate day,
            int unit,
            Bilingual title,
            @Nullable Integer proposed) {}

    /** A version of a programme. */
    public record VersionChoice(UUID ref, Bilingual name, int version) {}

    public OfferToAnswer {
        orders = List.copyOf(orders);
        needs = List.copyOf(needs);
        items = List.copyOf(items);
        versions = List.copyOf(versions);
        units = Collections.unmodifiableMap(new TreeMap<>(units));
    }

    /** Whether it can be accepted today: the authority does not stand in the way, and the day has come. */
    public boolean acceptable() {
        return line.state() == OfferState.OPEN
                && line.consent().state().lets()
                && !line.leavesOn().isAfter(today);
    }
}
