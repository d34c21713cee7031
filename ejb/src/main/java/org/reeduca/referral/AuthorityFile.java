package org.reeduca.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.AuthorityList.StateChoice;

/**
 * Everything that is kept about an authority.
 *
 * @param states federal states it may lie in, its own among them
 * @param version for the next change
 * @param contacts those who answer there first
 * @param agreements of the caller's centre, of all centres for administrators; the latest first
 */
public record AuthorityFile(
        UUID ref,
        AuthorityData data,
        List<StateChoice> states,
        int version,
        @Nullable LocalDate retiredOn,
        List<Contact> contacts,
        List<Agreement> agreements) {

    /** Somebody who answers or answered there. */
    public record Contact(
            UUID ref,
            String name,
            @Nullable String position,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable LocalDate endedOn) {}

    /**
     * What was agreed.
     *
     * @param centre that made it
     * @param validTo first day on which it no longer holds
     * @param open whether it could still be ended
     * @param reports the next days on which the periodic report is handed in; empty when it names none
     */
    public record Agreement(
            UUID ref,
            String centre,
            String number,
            LocalDate signedOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String purpose,
            @Nullable Integer answerDays,
            @Nullable Integer reportDay,
            List<Clause> terms,
            boolean open,
            List<LocalDate> reports) {}
}
