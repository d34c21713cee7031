package org.reeduca.cohort.planning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.reeduca.shared.BusinessRuleViolation;

/** Tries operations on groups at a moment: what would be, what speaks against it, and how it would be refused. */
final class Trying {

    private final List<Group> groups = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final LocalDateTime now;
    private Premises premises = Premises.OPEN;

    private Trying(LocalDateTime now) {
        this.now = now;
    }

    static Trying at(String now) {
        return new Trying(LocalDateTime.parse(now));
    }

    Trying with(Group... more) {
        groups.addAll(List.of(more));
        return this;
    }

    Trying in(Premises place) {
        premises = place;
        return this;
    }

    Trying due(Deadline... more) {
        deadlines.addAll(List.of(more));
        return this;
    }

    Plan plan(Operation operation) {
        return new Planner(new Board(groups), premises, deadlines, now).plan(operation);
    }

    /** The first group afterwards, as {@link SomeGroup#dates} writes it. */
    List<String> dates(Operation operation) {
        return SomeGroup.dates(plan(operation).board().groups().get(0));
    }

    List<Finding.Kind> findings(Operation operation) {
        return plan(operation).findings().stream().map(Finding::kind).toList();
    }

    void refuses(String code, Operation operation) {
        assertThatThrownBy(() -> plan(operation))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> org.assertj.core.api.Assertions.assertThat(rule.code())
                                .isEqualTo(code));
    }
}
