package org.reeduca.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Whether browsers reach this installation by https, which is so unless {@code REEDUCA_HTTPS=false} says otherwise, as
 * it does on a developer's machine. Without https the session cookie loses the name and the flag that demand it.
 */
@WebListener
public class Transport implements ServletContextListener {

    private static final boolean HTTPS = !"false".equalsIgnoreCase(System.getenv("REEDUCA_HTTPS"));

    public static boolean isHttps() {
        return HTTPS;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        configure(event.getServletContext().getSessionCookieConfig(), HTTPS);
    }

    static void configure(SessionCookieConfig cookie, boolean https) {
        cookie.setName(https ? "__Host-reeduca" : "reeduca");
        cookie.setPath("/");
        cookie.setSecure(https);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
    }
}
