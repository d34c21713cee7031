package org.reeduca.snapshot;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks every ten minutes whether the run of the night is due, and goes on with a run that a server left: killed, or stopped for a
 * new version. What somebody asked for begins at once.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class SnapshotNight {

    private static final System.Logger LOG = System.getLogger(SnapshotNight.class.getName());
    private static final long MINUTES = 10;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private NightSettings settings;

    @Inject
    private SnapshotBeginning beginning;

    @Inject
    private SnapshotWork work;

    @Inject
    private Clock clock;

    private @Nullable ScheduledFuture<?> looking;

    @PostConstruct
    void begin() {
        looking = executor.scheduleWithFixedDelay(this::look, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        work.stop();
        ScheduledFuture<?> future = looking;
        if (future != null) {
            future.cancel(false);
        }
    }

    /** Somebody asked, and the run stands in the database. */
    public void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunBegun begun) {
        executor.execute(this::goOn);
    }

    private void look() {
        try {
            settings.due(LocalDateTime.now(clock.withZone(ZoneOffset.UTC))).ifPresent(beginning::ofNight);
            work.goOn();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "A run stopped and is taken up again in ten minutes", e);
        }
    }

    private void goOn() {
        try {
            work.goOn();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "A run stopped", e);
        }
    }
}
