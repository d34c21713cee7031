package org.reeduca.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.reeduca.faults.clock.ShiftedClockProducer;

/**
 * The clock of an application whose EAR was copied and given another producer of time. The application itself has no
 * switch for its clock: what a court reads carries the hour of the machine.
 */
final class SettableClock {

    private static final String BEANS = "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
            + " bean-discovery-mode=\"annotated\"/>";
    private static final String PACKAGE = "/org/reeduca/faults/clock/";

    private final Path ear;
    private final Path shift;

    /** Lays the copy and the file with the shift into that folder. */
    SettableClock(Path original, Path folder) throws IOException {
        ear = folder.resolve("clock.ear");
        shift = folder.resolve("clock.txt");
        set(Duration.ZERO);
        Files.copy(original, ear, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem inside = FileSystems.newFileSystem(ear)) {
            Files.write(inside.getPath("lib", "faults-clock.jar"), library());
        }
    }

    private static byte[] library() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            add(jar, "META-INF/beans.xml", BEANS.getBytes(UTF_8));
            for (String name : new String[] {"ShiftedClock.class", "ShiftedClockProducer.class"}) {
                add(jar, (PACKAGE + name).substring(1), resource(PACKAGE + name));
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream jar, String path, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(path));
        jar.write(content);
        jar.closeEntry();
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = SettableClock.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not among the test classes");
            }
            return in.readAllBytes();
        }
    }

    Path ear() {
        return ear;
    }

    /** What the server has to know. */
    Map<String, String> environment() {
        return Map.of(ShiftedClockProducer.VARIABLE, shift.toString());
    }

    /** From now on the application believes that it is this instant; its clock goes on from there. */
    void set(Instant instant) throws IOException {
        set(Duration.between(Instant.now(), instant));
    }

    /** Written beside and moved, so that nobody reads half of it. */
    private void set(Duration difference) throws IOException {
        Path next = shift.resolveSibling("clock.next");
        Files.writeString(next, difference.toString());
        Files.move(next, shift, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
