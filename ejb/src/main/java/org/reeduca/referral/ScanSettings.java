package org.reeduca.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which scanner an installation has, see {@code docs/operations.md}. A value that makes no sense stops the start. */
@ApplicationScoped
public class ScanSettings {

    private static final String VARIABLE = "REEDUCA_ATTACHMENT_SCAN";
    private static final Pattern CLAMD = Pattern.compile("clamd://([^:/]+):([0-9]{1,5})");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> environment;

    public ScanSettings() {
        this(System.getenv());
    }

    ScanSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Reads the setting when the application starts, so that a wrong one is noticed then. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        scan();
    }

    @Produces
    @ApplicationScoped
    MalwareScan scan() {
        String given = environment.getOrDefault(VARIABLE, "none").strip();
        if (given.isEmpty() || "none".equals(given)) {
            return new NoScan();
        }
        Matcher clamd = CLAMD.matcher(given);
        if (!clamd.matches()) {
            throw new IllegalArgumentException(VARIABLE + " is neither none nor clamd://host:port");
        }
        return new ClamdScan(
                InetSocketAddress.createUnresolved(clamd.group(1), Integer.parseInt(clamd.group(2))), PATIENCE);
    }
}
