package org.reeduca.task;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.reeduca.standing.FactsChanged;

/**
 * Tasks follow facts once these stand: a plan that cannot be made loses no list, and nobody waits for a centre while holding a roll.
 * What is missed here is made up for when somebody looks.
 */
@ApplicationScoped
class TaskFollowing {

    private static final System.Logger LOG = System.getLogger(TaskFollowing.class.getName());

    private TaskKeeper keeper;

    protected TaskFollowing() {}

    @Inject
    TaskFollowing(TaskKeeper keeper) {
        this.keeper = keeper;
    }

    void factsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) FactsChanged changed) {
        try {
            keeper.keepGroup(changed.session());
        } catch (RuntimeException e) {
            LOG.log(
                    WARNING,
                    "Tasks do not follow session {0} before somebody looks: {1}",
                    changed.session(),
                    e.getClass().getSimpleName());
        }
    }
}
