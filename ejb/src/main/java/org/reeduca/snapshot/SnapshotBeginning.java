package org.reeduca.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;

/** Begins the run of a night, once for all servers. */
@ApplicationScoped
class SnapshotBeginning {

    @Inject
    private SnapshotRepository snapshots;

    @Inject
    private Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    void ofNight(LocalDate night) {
        snapshots.begin(night, null, null, clock.instant());
    }
}
