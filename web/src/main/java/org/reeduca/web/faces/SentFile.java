package org.reeduca.web.faces;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a form.
 *
 * @param name as the browser names it; not blank
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by the one who asked for it
public record SentFile(String name, byte[] content) {

    /** The file of a field; null when none was chosen. */
    public static @Nullable SentFile of(HttpServletRequest request, String field) throws IOException, ServletException {
        Part part = request.getPart(field);
        String name = part == null ? null : part.getSubmittedFileName();
        if (part == null || name == null || name.isBlank()) {
            return null;
        }
        try (InputStream in = part.getInputStream()) {
            return new SentFile(name, in.readAllBytes());
        }
    }
}
