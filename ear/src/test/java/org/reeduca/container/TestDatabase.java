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
            Database started = Database.start(
                    Path.of(System.getProperty("test.directory")),
                    Integer.getInteger("test.database.port"),
                    System.getenv("DB_PASSWORD"));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            database = started;
        }
    }
}
