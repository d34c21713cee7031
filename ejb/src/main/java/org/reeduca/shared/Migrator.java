package org.reeduca.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/** Migrates the schema before anything else of the application starts; others are {@code @DependsOn("Migrator")}. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class Migrator {

    @Resource(lookup = "java:jboss/datasources/ReeducaMigrationDS")
    private DataSource owner;

    @PostConstruct
    void migrate() {
        SchemaMigration.migrate(owner);
    }
}
