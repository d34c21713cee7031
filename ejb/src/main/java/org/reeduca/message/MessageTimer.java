package org.reeduca.message;

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
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Goes round every few minutes, so that messages are queued, withdrawn and held back also when nobody looks. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class MessageTimer {

    private static final System.Logger LOG = System.getLogger(MessageTimer.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private MessageSettings settings;

    @Inject
    private MessageWork work;

    private @Nullable ScheduledFuture<?> looking;

    @PostConstruct
    void begin() {
        int minutes = settings.minutes();
        if (minutes > 0) {
            looking = executor.scheduleWithFixedDelay(this::look, minutes, minutes, TimeUnit.MINUTES);
        }
    }

    @PreDestroy
    void end() {
        ScheduledFuture<?> future = looking;
        if (future != null) {
            future.cancel(false);
        }
    }

    private void look() {
        try {
            work.goRound();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "A round of messages stopped and is taken up again by the next one", e);
        }
    }
}
