package org.reeduca.container;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.reeduca.server.Database;

/** Starts the database of the container tests once, before Arquillian boots the server. */
public final class TestDatabase implements LauncherSessionListener {

    private static @Nullable Database database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        startOnce();
    }

    private static synchronized void startOnce() {
        if (database == null) {
            Path directory = Path.of(System.getProperty("test.directory"));
            Database.forget(directory);
            Database started =
                    Database.start(directory, Integer.getInteger("test.database.port"), System.getenv("DB_PASSWORD"));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            database = started;
        }
    }
}
