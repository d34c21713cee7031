package org.reeduca.journey;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.reeduca.access.PasswordHash;
import org.reeduca.demo.DemoData;

/** The demonstration data in the database of the tests; other tests have users of their own and do not meet it. */
final class Demonstration {

    static final String PASSWORD = "demostracion-local";
    static final String FACILITATOR = "ana.facilitadora@xalapa.reeduca.example";
    static final String COORDINATOR = "carmen.coordinadora@xalapa.reeduca.example";
    static final String EVALUATOR = "diego.evaluador@xalapa.reeduca.example";
    static final String ADMINISTRATOR = "fabian.administrador@xalapa.reeduca.example";
    static final String OTHER_COORDINATOR = "rosa.coordinadora@guadalajara.reeduca.example";
    static final String RECEPTIONIST = "elena.recepcion@xalapa.reeduca.example";
    static final String DATA_OFFICER = "gloria.datos@xalapa.reeduca.example";
    static final String SUPERVISOR = "nora.supervisora@nacional.reeduca.example";
    static final String OFFICER = "olga.enlace@umeca-xalapa.reeduca.example";
    static final String OTHER_OFFICER = "sofia.enlace@umeca-cancun.reeduca.example";

    /** One hash for every account, as making one takes its time. */
    static final String HASH = PasswordHash.of(PASSWORD).text();

    private static boolean loaded;

    private Demonstration() {}

    /** Loads it once. */
    static synchronized void load() throws SQLException {
        if (loaded) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(ZoneId.of("America/Mexico_City"));
        Path folder = Path.of(System.getProperty("repository.root"), "sql", "demo");
        try (Connection connection = Records.connect()) {
            new DemoData(connection, now.toLocalDate(), now.toLocalTime(), folder, HASH).writeIfAbsent();
        }
        Records.change("UPDATE app_user SET password_hash = ? WHERE login LIKE '%.reeduca.example'", HASH);
        loaded = true;
    }
}
