package org.reeduca.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.State;
import org.reeduca.programme.Bilingual;

/** What a row is about, as far as its words and its next step need it. */
public interface Matter {

    /** What it is about and how that stands, in public references and codes separated by colons; no names. */
    String key();

    /**
     * A list that is not complete.
     *
     * @param missing men of whom nothing is recorded
     * @param whose names of those who facilitated; empty when nobody did
     * @param closed whether whoever facilitates is through with it: those who are missing are for the coordination
     * @param remindedAt when the coordination asked for it last; null when it did not
     */
    record OpenList(
            UUID session,
            int unit,
            int missing,
            String whose,
            boolean closed,
            @Nullable Instant remindedAt) implements Matter {

        @Override
        public String key() {
            return session.toString();
        }
    }

    /**
     * How a man stands under an order.
     *
     * @param act the act that the policy asks for, such as {@code PROPOSE_BREACH}; null when it asks for none
     */
    record Stands(UUID order, State state, @Nullable String act) implements Matter {

        @Override
        public String key() {
            return order + ":" + state + (act == null ? "" : ":" + act);
        }
    }

    /**
     * Sessions that do not fit.
     *
     * @param needed sessions that are still needed
     * @param last last day on which one counts
     * @param projected day on which he would be through; null when too few sessions are planned for him
     */
    record DoesNotFit(
            UUID order,
            int needed,
            LocalDate last,
            @Nullable LocalDate projected) implements Matter {

        @Override
        public String key() {
            return order + ":" + last;
        }
    }

    /** An absence that he can still justify, and for which nothing waits for a decision. */
    record Unjustified(UUID session, LocalDate absentOn) implements Matter {

        @Override
        public String key() {
            return session + ":justify";
        }
    }

    /** What he handed in for an absence, in time or not, waits for a decision. */
    record ToDecide(UUID session, LocalDate absentOn) implements Matter {

        @Override
        public String key() {
            return session + ":decide";
        }
    }

    /**
     * A document that came too late, which a second person is asked to accept.
     *
     * @param askedBy who asks
     */
    record AskedOverride(UUID session, LocalDate absentOn, String askedBy) implements Matter {

        @Override
        public String key() {
            return session + ":override";
        }
    }

    /** A request for leave that waits for an answer. */
    record LeaveAsked(UUID request, LocalDate from, LocalDate lastDay) implements Matter {

        @Override
        public String key() {
            return request + ":leave";
        }
    }

    /**
     * A correction of a mark that waits for an answer.
     *
     * @param askedBy who asks
     */
    record CorrectionAsked(UUID request, int unit, LocalDate heldOn, String askedBy) implements Matter {

        @Override
        public String key() {
            return request + ":correction";
        }
    }

    /** Somebody was in a session and on no list. */
    record Unexpected(UUID attendee, int unit, LocalDate heldOn) implements Matter {

        @Override
        public String key() {
            return attendee.toString();
        }
    }

    /**
     * An order nobody answered.
     *
     * @param incomplete whether the centre asked for what its letter lacks
     */
    record Unanswered(UUID order, @Nullable String authority, boolean incomplete) implements Matter {

        @Override
        public String key() {
            return order + (incomplete ? ":incomplete" : ":open");
        }
    }

    /**
     * A man who is to go on at another centre.
     *
     * @param centre name of the other centre
     * @param received whether it offers him to ours; else an authority has not answered for ours
     */
    record Offered(UUID offer, String number, String centre, LocalDate leavesOn, boolean received) implements Matter {

        @Override
        public String key() {
            return offer.toString();
        }
    }

    /**
     * The next session of a group.
     *
     * @param closed why its day is closed; null when it lacks facilitators
     */
    record NextSession(
            UUID cohort,
            UUID session,
            LocalDateTime at,
            @Nullable Bilingual closed) implements Matter {

        @Override
        public String key() {
            return session + (closed == null ? ":nobody" : ":closed");
        }
    }
}
