package org.reeduca.container;

import java.nio.file.Path;
import java.util.Objects;
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

    /**
     * An empty schema of its own on the server of the tests, for what cannot share theirs. Only the JVM of the tests knows
     * it, not the container.
     */
    public static synchronized Database another(String name) {
        startOnce();
        return Objects.requireNonNull(database).another(name);
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
