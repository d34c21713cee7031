package org.reeduca.shared;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema this version was built with; the scripts are the files of {@code sql/}. */
public final class SchemaMigration {

    private SchemaMigration() {}

    /**
     * Applies what is missing, each script once, in the order of their numbers. Numbers from 101 on belong to sign-in, so a
     * script of another feature may come to a database that has those already. A script that was changed after it ran
     * stops the start: an applied migration is a fact.
     *
     * @param owner a data source whose account may change tables
     */
    public static void migrate(DataSource owner) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration", "classpath:db/reference")
                .validateMigrationNaming(true)
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
