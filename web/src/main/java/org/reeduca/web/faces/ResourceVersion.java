package org.reeduca.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What addresses of style sheets, scripts, fonts and drawings end with: a sum over all their contents. It is the same on
 * every node and changes when a file does, so browsers may keep files for ever.
 */
@Named
@ApplicationScoped
public class ResourceVersion {

    private static final String FOLDER = "/WEB-INF/resources/";

    private ServletContext files;
    private @Nullable String value;

    protected ResourceVersion() {}

    @Inject
    public ResourceVersion(ServletContext files) {
        this.files = files;
    }

    public synchronized String getValue() {
        if (value == null) {
            CRC32 sum = new CRC32();
            add(FOLDER, sum);
            value = Long.toHexString(sum.getValue());
        }
        return value;
    }

    private void add(String path, CRC32 sum) {
        if (path.endsWith("/")) {
            Set<String> children = files.getResourcePaths(path);
            if (children != null) {
                new TreeSet<>(children).forEach(child -> add(child, sum));
            }
            return;
        }
        try (InputStream in = files.getResourceAsStream(path)) {
            sum.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
