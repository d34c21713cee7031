package org.reeduca.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;
import org.reeduca.standing.Standing;

/**
 * What the report about a man who did not come has to say. No telephone numbers, no notes, nothing of why he was sent.
 *
 * @param letterOn date of the authority's letter
 * @param standing with the authority, the letter's number, the rule and its source
 * @param arrivedOn day on which he came after all; null when he has not
 * @param due whether he is out of his term; else there is nothing to report
 * @param calls attempts that hold, the earliest first
 * @param missed days of appointments to which he did not come, local to the centre
 * @param revision how often something was said about its issue
 * @param issued the last that was said; null while it is due
 * @param today local to the centre
 */
public record NonPresentation(
        IntakeMan man,
        @Nullable LocalDate letterOn,
        Standing standing,
        @Nullable LocalDate arrivedOn,
        boolean due,
        List<Call> calls,
        List<LocalDate> missed,
        int revision,
        @Nullable Issued issued,
        LocalDate today) {

    /** An attempt to reach him. */
    public record Call(Instant at, ContactChannel channel, AttemptResult result) {}

    /** That the report left the centre. */
    public record Issued(LocalDate on, String letterNumber) {}

    public NonPresentation {
        calls = List.copyOf(calls);
        missed = List.copyOf(missed);
    }

    /** Whether something can be said about its issue: it is due, or what was said may be wrong, also when he came afterwards. */
    public boolean open() {
        return due || issued != null;
    }

    public FullName name() {
        return man.name();
    }
}
