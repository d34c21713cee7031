package org.reeduca.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The provisioned WildFly with the EAR in it, running from a folder of its own so that the provisioned one stays clean. */
public final class ApplicationServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    private final Process process;
    private final Path deployments;

    private ApplicationServer(Process process, Path deployments) {
        this.process = process;
        this.deployments = deployments;
    }

    /**
     * Starts the server; {@link #awaitDeployment} says when the application answers.
     *
     * @param home the provisioned server
     * @param base where this run keeps its configuration, log and deployments; made anew at each start
     * @param ear the application
     * @param port where http answers, on 127.0.0.1
     * @param environment the variables that configure the application, see docs/operations.md
     */
    public static ApplicationServer start(Path home, Path base, Path ear, int port, Map<String, String> environment) {
        try {
            deleteTree(base);
            copyTree(home.resolve("standalone"), base);
            Path deployments = Files.createDirectories(base.resolve("deployments"));
            Files.copy(ear, deployments.resolve("reeduca.ear"), StandardCopyOption.REPLACE_EXISTING);
            StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home)
                    .setBaseDirectory(base)
                    .setServerReadOnlyConfiguration("standalone.xml")
                    .addJavaOptions(
                            "-Xmx768m",
                            "-Djava.net.preferIPv4Stack=true",
                            "-Duser.language=es",
                            "-Duser.country=MX",
                            "-Duser.timezone=UTC")
                    .addServerArgument("-Djboss.http.port=" + port)
                    .addServerArgument("-Djboss.tx.node.id=reeduca")
                    .addServerArgument("-Djboss.management.http.port=" + (port + 1910));
            ProcessBuilder builder = new ProcessBuilder(command.build())
                    .redirectErrorStream(true)
                    .redirectOutput(base.resolve("console.log").toFile());
            builder.environment().putAll(environment);
            return new ApplicationServer(builder.start(), deployments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the application is deployed. */
    public void awaitDeployment() throws InterruptedException {
        awaitDeployment("reeduca.ear");
    }

    /** Puts another archive beside the application and returns when it is deployed. */
    public void deploy(Path archive) throws IOException, InterruptedException {
        String name = archive.getFileName().toString();
        Files.copy(archive, deployments.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        awaitDeployment(name);
    }

    private void awaitDeployment(String name) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            if (Files.exists(deployments.resolve(name + ".deployed"))) {
                return;
            }
            if (Files.exists(deployments.resolve(name + ".failed")) || !process.isAlive()) {
                break;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException(name + " did not start; see " + deployments.resolveSibling("console.log"));
    }

    /** Waits until the server ends, which it does when it is told to. */
    public void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Ends it as a fault does: at once, in the middle of whatever it was doing. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes a folder with everything in it, if it is there. */
    public static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
