package org.reeduca.intake;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.compliance.State;
import org.reeduca.intake.NeverArrived.Urgency;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Standing;

/**
 * Orders whose man has not come, the most urgent first. Everything about terms comes from the compliance engine; nobody is
 * expected while his order rests.
 */
public record Radar(List<NeverArrived> orders) {

    private static final Set<State> RESTING = EnumSet.of(State.SUSPENDED, State.INTERRUPTED);
    private static final String TRIGGER = "state == " + State.NOT_PRESENTED;

    public Radar {
        orders = List.copyOf(orders);
    }

    /**
     * Those of some men.
     *
     * @param attempts how often it was tried to reach the man of each order
     * @param reported orders whose authority was told
     */
    static Radar of(List<ManStanding> men, Map<UUID, Integer> attempts, Set<UUID> reported) {
        return new Radar(men.stream()
                .flatMap(man ->
                        man.standings().stream().flatMap(standing -> late(man, standing, attempts, reported).stream()))
                .sorted(Comparator.comparing(NeverArrived::presentBy))
                .toList());
    }

    /** The act that the policy asks for because he did not come; empty while his term runs. */
    static Optional<Step> report(Standing standing) {
        return standing.evaluation().steps().stream()
                .filter(step -> step.trigger().equals(TRIGGER))
                .findFirst();
    }

    private static Optional<NeverArrived> late(
            ManStanding man, Standing standing, Map<UUID, Integer> attempts, Set<UUID> reported) {
        if (RESTING.contains(standing.evaluation().state())) {
            return Optional.empty();
        }
        Optional<Step> report = report(standing);
        return Optional.ofNullable(standing.evaluation().dates().presentBy())
                .map(day -> new NeverArrived(
                        man.person(),
                        standing.order(),
                        day,
                        standing.asOf(),
                        report.map(Step::act).orElse(null),
                        report.map(Step::dueOn).orElse(null),
                        attempts.getOrDefault(standing.order().ref(), 0),
                        reported.contains(standing.order().ref())));
    }

    public long count(Urgency urgency) {
        return orders.stream().filter(order -> order.urgency() == urgency).count();
    }
}
