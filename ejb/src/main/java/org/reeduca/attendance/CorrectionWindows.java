package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeduca.compliance.CompliancePolicy.Correction;
import org.reeduca.standing.ManQuestions;
import org.reeduca.standing.ManQuestions.OrderQuestion;
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
     * The time after the closing of the list.
     *
     * @param man his key
     * @param heldOn day of the session
     * @param today day at the centre, for the versions of the policies
     */
    Duration of(long man, LocalDate heldOn, LocalDate today) {
        return of(standings.questions(Men.ONE, man, today), heldOn);
    }

    /**
     * The same for everybody who was expected in a session, by reference.
     *
     * @param session its key
     */
    Map<UUID, Duration> ofSession(long session, LocalDate heldOn, LocalDate today) {
        return standings.questions(Men.OF_SESSION, session, today).stream()
                .collect(Collectors.toMap(one -> one.person().ref(), one -> of(List.of(one), heldOn)));
    }

    /** The shortest of his orders on that day: one mark stands under all of them, and under none that was over or still to come. */
    static Duration of(List<ManQuestions> men, LocalDate heldOn) {
        return men.stream()
                .flatMap(man -> man.orders().stream())
                .map(OrderQuestion::question)
                .filter(question -> question.order().standsOn(heldOn))
                .map(question -> question.policy().correction().window())
                .min(Comparator.naturalOrder())
                .orElse(Correction.USUAL);
    }
}
