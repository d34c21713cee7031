package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy.MakeUp;
import org.reeduca.compliance.CreditSoFar;
import org.reeduca.compliance.Dose;

/**
 * Can he still finish? All that the answer depends on.
 *
 * @param from first day that counts: today, or the day the order takes effect
 * @param lastDay last day on which a session helps; null without one
 * @param dose unit, shortest session, mandatory units
 * @param makeUp how absences may be made up for; null when they may not
 * @param perWeek most sessions a week beside those of his group; null without such a limit
 * @param sofar his credit, what he missed and when he is away, as the rules of compliance have it
 * @param own sessions of his group
 * @param offers sessions to which he may come as a guest
 * @param daysOff days on which the centre is closed
 * @param availability hours at which he can come as a guest; his own group's hours he has accepted
 */
public record FinishQuestion(
        LocalDate from,
        @Nullable LocalDate lastDay,
        Dose dose,
        @Nullable MakeUp makeUp,
        @Nullable Integer perWeek,
        CreditSoFar sofar,
        List<Meeting> own,
        List<Offer> offers,
        Set<LocalDate> daysOff,
        Availability availability) {

    public FinishQuestion {
        own = List.copyOf(own);
        offers = List.copyOf(offers);
        daysOff = Set.copyOf(daysOff);
    }

    /** The same question without any session as a guest. */
    public FinishQuestion withoutOffers() {
        return new FinishQuestion(from, lastDay, dose, makeUp, perWeek, sofar, own, List.of(), daysOff, availability);
    }
}
