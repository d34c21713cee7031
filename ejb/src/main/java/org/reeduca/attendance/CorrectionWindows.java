package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeduca.compliance.CompliancePolicy.Correction;
import org.reeduca.standing.ManQuestions;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/** How long those who took a list correct the mark of a man themselves, under the policies of his orders. */
@ApplicationScoped
class CorrectionWindows {

    private Standings standings;

    protected CorrectionWindows() {}

    @Inject
    CorrectionWindows(Standings standings) {
        this.standings = standings;
    }

    /**
     * The time after the closing of the list. Under several orders the shortest holds: one mark stands under all of them.
     *
     * @param man his key
     * @param today day at the centre, for the versions of the policies
     */
    Duration of(long man, LocalDate today) {
        return standings.questions(Men.ONE, man, today).stream()
                .map(CorrectionWindows::shortest)
                .findFirst()
                .orElse(Correction.USUAL);
    }

    /**
     * The same for everybody who was expected in a session, by reference.
     *
     * @param session its key
     */
    Map<UUID, Duration> ofSession(long session, LocalDate today) {
        return standings.questions(Men.OF_SESSION, session, today).stream()
                .collect(Collectors.toMap(one -> one.person().ref(), CorrectionWindows::shortest));
    }

    private static Duration shortest(ManQuestions man) {
        return man.orders().stream()
                .map(order -> order.question().policy().correction().window())
                .min(Comparator.naturalOrder())
                .orElse(Correction.USUAL);
    }
}
