package org.reeduca.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reeduca.standing.ManStanding;

/**
 * How the men of a group stood on a day.
 *
 * @param asOf the day
 * @param knownAt only what was recorded up to this instant counts
 * @param men who belonged to the group that day, as was known then or is known now, in the Spanish order of their surnames
 */
public record PastCohort(UUID cohort, String code, LocalDate asOf, Instant knownAt, List<PastMan> men) {

    /**
     * The group on one day with what was known at one instant.
     *
     * @param members references of those who belonged to it that day
     * @param standings of all who ever did, and whose files the reader may read
     */
    record PastView(LocalDate asOf, Instant knownAt, Set<UUID> members, List<ManStanding> standings) {

        private boolean has(ManStanding man) {
            return members.contains(man.person().ref());
        }

        private Map<UUID, ManStanding> byMan() {
            return standings.stream()
                    .filter(this::has)
                    .collect(Collectors.toMap(man -> man.person().ref(), Function.identity()));
        }
    }

    /** One view of a day beside another one that knows more; both are about the same men. */
    static PastCohort of(UUID cohort, String code, PastView then, PastView now) {
        Map<UUID, ManStanding> before = then.byMan();
        Map<UUID, ManStanding> after = now.byMan();
        List<PastMan> men = now.standings().stream()
                .map(ManStanding::person)
                .filter(man -> before.containsKey(man.ref()) || after.containsKey(man.ref()))
                .map(man -> new PastMan(man, before.get(man.ref()), after.get(man.ref())))
                .toList();
        return new PastCohort(cohort, code, then.asOf(), then.knownAt(), men);
    }
}
