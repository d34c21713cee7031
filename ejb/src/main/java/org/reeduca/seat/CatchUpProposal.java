package org.reeduca.seat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;
import org.reeduca.seat.engine.CatchUpPlan.Why;
import org.reeduca.standing.Person;

/**
 * Where the chosen men would catch up.
 *
 * @param sessions in order of date
 * @param unserved needs without a place, with why
 * @param newSessions how many sessions have to be held for it
 * @param atLeast no plan that serves as many has fewer new sessions
 * @param proved whether no plan is better
 */
public record CatchUpProposal(
        List<Gathering> sessions, List<Unserved> unserved, int newSessions, int atLeast, boolean proved) {

    public CatchUpProposal {
        sessions = List.copyOf(sessions);
        unserved = List.copyOf(unserved);
    }

    /**
     * A session with its guests.
     *
     * @param session the one that takes place anyhow; null when it has to be held for them
     */
    public record Gathering(
            @Nullable UUID session,
            UUID cohort,
            String group,
            int unit,
            Bilingual title,
            LocalDate day,
            LocalTime start,
            LocalTime end,
            List<Person> guests) {

        public Gathering {
            guests = List.copyOf(guests);
        }

        /** Whether it has to be held for them. */
        public boolean fresh() {
            return session == null;
        }
    }

    /** A need without a place. */
    public record Unserved(Person person, int unit, Why why) {}

    /** Names this proposal: the same plan has the same name, so that what is accepted is what was shown. */
    public String token() {
        return UUID.nameUUIDFromBytes((sessions + "|" + unserved).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
