package org.reeduca.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reeduca.access.PasswordHash;
import org.reeduca.demo.ManyMen.BigGroup;

/**
 * What signing in costs beside the hash of the password, which is slow on purpose, and whether its time tells a login that exists
 * from one that does not.
 */
final class Door {

    private static final int TRIES = 60;
    private static final int WARMUP = 30;
    private static final double OVERHEAD_BAR = 15;
    private static final double TELLING_BAR = 5;

    private final Settings settings;
    private final Connection owner;
    private final BigGroup group;
    private final String password;

    Door(Settings settings, Connection owner, BigGroup group, String password) {
        this.settings = settings;
        this.owner = owner;
        this.group = group;
        this.password = password;
    }

    /**
     * One after the other in turns, so that what else the machine does meets all four. The hash takes ten times as long as all the
     * rest and varies by as much as the rest takes, so each sign-in is laid beside the hash that was made right before it.
     */
    List<Bar> measure() throws IOException, SQLException {
        double[] hash = new double[TRIES];
        double[] right = new double[TRIES];
        double[] beside = new double[TRIES];
        double[] wrong = new double[TRIES];
        double[] unknown = new double[TRIES];
        for (int i = -WARMUP; i < TRIES; i++) {
            forgetTries();
            int at = Math.floorMod(i, TRIES);
            hash[at] = hash();
            right[at] = signIn(group.facilitator(), password, 302);
            beside[at] = right[at] - hash[at];
            wrong[at] = signIn(group.facilitator(), "not " + password, 200);
            unknown[at] = signIn(UUID.randomUUID() + "@nobody.example", password, 200);
        }
        double hashed = Ratio.percentile(hash, 0.5);
        double known = Ratio.percentile(wrong, 0.5);
        double nobody = Ratio.percentile(unknown, 0.5);
        List<Bar> bars = new ArrayList<>();
        bars.add(Bar.atMost(
                "P11",
                "ms of signing in beside the hash",
                Ratio.percentile(beside, 0.5),
                OVERHEAD_BAR,
                "%.1f of %.1f ms are the hash".formatted(hashed, Ratio.percentile(right, 0.5))));
        bars.add(Bar.atMost(
                "P11",
                "% between known and unknown login",
                100 * Math.abs(known - nobody) / known,
                TELLING_BAR,
                "%.1f / %.1f ms".formatted(known, nobody)));
        return bars;
    }

    private double hash() {
        long start = System.nanoTime();
        PasswordHash hash = PasswordHash.of(password);
        double millis = (System.nanoTime() - start) / 1e6;
        if (hash.text().isEmpty()) {
            throw new IllegalStateException("No hash");
        }
        return millis;
    }

    private double signIn(String login, String typed, int status) throws IOException {
        try (Wire wire = new Wire(settings.port())) {
            String body = Visitor.credentials(wire, login, typed);
            long start = System.nanoTime();
            Answer answer = wire.post(Visitor.LOGIN, body);
            double millis = (System.nanoTime() - start) / 1e6;
            answer.expect(status);
            return millis;
        }
    }

    /** So many wrong passwords would close the door. */
    private void forgetTries() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("UPDATE sign_in_tries SET failed_attempts = 0, locked_until = NULL");
        }
    }
}
