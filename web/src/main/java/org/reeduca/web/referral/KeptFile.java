package org.reeduca.web.referral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.PublicRef;

/** A file that somebody brought, on its way out: to be kept and not shown. A browser neither guesses what it is nor runs anything in it. */
public final class KeptFile {

    private KeptFile() {}

    /**
     * The reference that the address ends in.
     *
     * @throws NotFound when it ends in none
     */
    public static UUID ref(HttpServletRequest request) {
        String path = request.getPathInfo();
        return PublicRef.parse(path == null || !path.startsWith("/") ? null : path.substring(1));
    }

    /** Hands it out under its name. */
    public static void send(HttpServletResponse response, String fileName, String mediaType, byte[] content)
            throws IOException {
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", Disposition.attachment(fileName));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
