package org.reeduca.attendance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Box;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/**
 * How many sessions that concern an order a man attended, and how many of them remotely. How they count does not depend on it.
 *
 * @param allowed how many may be attended remotely, as the order, its agreement or its policy says; null when nothing limits it
 * @param clause who set that otherwise than the policy; null when it is the policy's own
 */
public record RemoteAttendance(
        int attended,
        int remote,
        @Nullable Integer allowed,
        @Nullable String clause) {

    private static final Set<Box> THERE = EnumSet.of(Box.ATTENDED, Box.LATE, Box.LEFT_EARLY);

    /**
     * Counts.
     *
     * @param remote sessions in which he was present remotely
     */
    static RemoteAttendance of(Standing standing, Set<UUID> remote) {
        List<UUID> attended = standing.boxes().stream()
                .filter(box -> THERE.contains(box.box()))
                .map(SessionBox::session)
                .toList();
        return new RemoteAttendance(
                attended.size(),
                (int) attended.stream().filter(remote::contains).count(),
                standing.policy().presence().maxRemote(),
                standing.policy().overrideOf(RemoteLimit.PARAMETER).orElse(null));
    }

    /** Whether there is anything to say of it. */
    public boolean said() {
        return remote > 0 || allowed != null;
    }
}
