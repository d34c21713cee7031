package org.reeduca.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.reeduca.bench.floor.AllocatedServlet;
import org.reeduca.bench.floor.FloorBean;
import org.reeduca.bench.floor.FloorRow;
import org.reeduca.bench.floor.HeapServlet;

/** The archive with the bare page. */
final class FloorWar {

    /** Its file name, and without the ending its address. */
    static final String NAME = "bench-floor.war";

    private static final String BEANS = "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
            + " bean-discovery-mode=\"annotated\"/>";

    private FloorWar() {}

    /** Writes it to that file. */
    static Path write(Path file) throws IOException {
        try (ZipOutputStream war = new ZipOutputStream(Files.newOutputStream(file))) {
            add(war, "index.xhtml", resource("/bench/floor.xhtml"));
            add(war, "WEB-INF/web.xml", resource("/bench/web.xml"));
            add(war, "WEB-INF/beans.xml", BEANS.getBytes(UTF_8));
            for (Class<?> type :
                    new Class<?>[] {FloorBean.class, FloorRow.class, AllocatedServlet.class, HeapServlet.class}) {
                String path = type.getName().replace('.', '/') + ".class";
                add(war, "WEB-INF/classes/" + path, resource("/" + path));
            }
        }
        return file;
    }

    private static void add(ZipOutputStream war, String path, byte[] content) throws IOException {
        war.putNextEntry(new ZipEntry(path));
        war.write(content);
        war.closeEntry();
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = FloorWar.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not among the test resources");
            }
            return in.readAllBytes();
        }
    }
}
