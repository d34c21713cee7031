package org.reeduca.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.FieldProblem;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Standing;

/**
 * How many sessions a man may attend remotely, as the order that allows the fewest more says.
 *
 * @param allowed how many in all
 * @param used in how many others he was present remotely since that order took effect
 * @param clause who set it otherwise than the policy, as the policy names its sources; null when it is the policy's own
 * @param policyName the policy, for readers, with its {@code citation}
 */
public record RemoteLimit(
        UUID participant,
        FullName name,
        int allowed,
        int used,
        @Nullable String clause,
        Bilingual policyName,
        String citation) {

    /** Path of the parameter. */
    static final String PARAMETER = "presence.maxRemote";

    /**
     * The limit of a man; empty when nothing limits it. An order that had not taken effect says nothing of that day.
     *
     * @param remote days of the other sessions in which he was present remotely
     */
    static Optional<RemoteLimit> of(ManStanding man, Collection<LocalDate> remote) {
        return man.standings().stream()
                .filter(standing -> !standing.evaluation().state().closed())
                .filter(standing -> !standing.order().effectiveOn().isAfter(standing.asOf()))
                .flatMap(standing -> of(man, standing, remote).stream())
                .min(Comparator.comparingInt(limit -> limit.allowed() - limit.used()));
    }

    private static Optional<RemoteLimit> of(ManStanding man, Standing standing, Collection<LocalDate> remote) {
        Integer allowed = standing.policy().presence().maxRemote();
        if (allowed == null) {
            return Optional.empty();
        }
        LocalDate since = standing.order().effectiveOn();
        long used = remote.stream().filter(day -> !day.isBefore(since)).count();
        return Optional.of(new RemoteLimit(
                man.person().ref(),
                man.person().name(),
                allowed,
                Math.toIntExact(used),
                standing.policy().overrideOf(PARAMETER).orElse(null),
                standing.policyName(),
                standing.policy().citation()));
    }

    /** Whether another session would be one too many. */
    public boolean reached() {
        return used >= allowed;
    }

    /** What stands against one session more, once it is reached. */
    FieldProblem problem() {
        return allowed == 0 ? forbidden() : FieldProblem.of("modality", "attendance.remote-used-up", allowed);
    }

    /** What is said without a figure. */
    static FieldProblem forbidden() {
        return FieldProblem.of("modality", "attendance.remote-forbidden");
    }
}
