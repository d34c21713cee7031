package org.reeduca.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Equivalences;
import org.reeduca.programme.Versions;

/** Credit that goes with a man who goes on in another version of the programme, or at another centre. No door. */
@ApplicationScoped
public class CreditCarrying {

    @Inject
    private CreditRepository credits;

    @Inject
    private Versions versions;

    /** The sessions he had before a day, attended or not, in order. */
    public List<PriorSession> sessionsBefore(long man, LocalDate day) {
        return credits.sessions(man, day);
    }

    /** Says as what sessions count from now on. */
    public void say(long man, long version, List<CarriedUnit> lines, @Nullable Long offer, long by, Instant now) {
        credits.append(man, version, lines, offer, by, now);
    }

    /**
     * Carries what he had before he joined a group into the version that the group follows: by the table of equivalences,
     * without credit for what it does not name. Nothing is written for a man who stays in his version.
     */
    void join(long man, long version, LocalDate day, long by, Instant now) {
        List<PriorSession> others = credits.sessions(man, day).stream()
                .filter(session -> !session.countsIn(version))
                .toList();
        if (!others.isEmpty()) {
            Equivalences into = versions.into(version);
            say(
                    man,
                    version,
                    others.stream().map(session -> session.carriedInto(into)).toList(),
                    null,
                    by,
                    now);
        }
    }
}
