package org.reeduca.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Loads the demonstration into a migrated database: address, account, password, {@code sql/demo}, hash of the password
 * of the demonstration accounts, and optionally the sizes of groups and of one authority to add.
 */
public final class LoadDemo {

    private LoadDemo() {}

    public static void main(String[] arguments) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneId.of("America/Mexico_City"));
        Path folder = Path.of(arguments[3]);
        String hash = arguments[4];
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            boolean wrote =
                    new DemoData(connection, now.toLocalDate(), now.toLocalTime(), folder, hash).writeIfAbsent();
            System.out.println(wrote ? "The demonstration was loaded." : "The demonstration was there already.");
            ManyMen many = new ManyMen(connection, now.toLocalDate(), folder, hash);
            for (int i = 5; i < arguments.length; i++) {
                int men = Integer.parseInt(arguments[i]);
                System.out.println(men < 100 ? many.group(men) : many.authority(men));
            }
        }
    }
}
