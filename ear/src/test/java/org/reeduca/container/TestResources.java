package org.reeduca.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import javax.sql.DataSource;

/** What the static helpers of the tests need from the server. */
@ApplicationScoped
class TestResources {

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/ReeducaDS")
    private DataSource database;

    static ManagedExecutorService executor() {
        return CDI.current().select(TestResources.class).get().theExecutor();
    }

    static DataSource database() {
        return CDI.current().select(TestResources.class).get().theDatabase();
    }

    ManagedExecutorService theExecutor() {
        return executor;
    }

    DataSource theDatabase() {
        return database;
    }
}
