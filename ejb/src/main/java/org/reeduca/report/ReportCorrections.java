package org.reeduca.report;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.reeduca.access.CurrentUser;
import org.reeduca.report.SaidOnSheet.Next;
import org.reeduca.standing.FactsChanged;

/**
 * Compares what went out with what is so now, in the transaction of whoever decides or corrects. It is no door: the service that
 * changed the facts has checked who asks.
 */
@ApplicationScoped
public class ReportCorrections {

    /** Before those who ask which cases are open. */
    private static final int EARLY = 1000;

    private SheetIssueRepository issues;
    private CurrentUser currentUser;
    private Clock clock;

    protected ReportCorrections() {}

    @Inject
    ReportCorrections(SheetIssueRepository issues, CurrentUser currentUser, Clock clock) {
        this.issues = issues;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Opens a case, once, for what a sheet says otherwise, and withdraws it when that is so again. */
    void factsChanged(@Observes @Priority(EARLY) FactsChanged changed) {
        UUID session = changed.session();
        if (issues.said(session).stream().allMatch(said -> said.next() == Next.NOTHING)) {
            return;
        }
        issues.lock(session);
        long by = currentUser.me().userId();
        Instant now = clock.instant();
        issues.said(session).forEach(said -> carryOut(said, by, now));
    }

    private void carryOut(SaidOnSheet said, long by, Instant now) {
        switch (said.next()) {
            case OPEN -> issues.open(said, by, now);
            case WITHDRAW, REOPEN -> issues.turn(Objects.requireNonNull(said.correction()), said.events(), by, now);
            case NOTHING -> {}
        }
    }
}
