package org.reeduca.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language this request is answered in.
 *
 * <p>It is kept in a cookie and not in the session, so that pages without a session (sign-in, verification, kiosk) and
 * the page after a session's end speak the language that was chosen. A user's profile has its say once, at sign-in, by
 * {@link #remember}. The browser's own preference is not asked: centres share machines.
 */
@Named
@RequestScoped
public class ActiveLocale {

    static final String COOKIE = "reeduca_language";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private HttpServletRequest request;
    private @Nullable Locale locale;

    protected ActiveLocale() {}

    @Inject
    public ActiveLocale(HttpServletRequest request) {
        this.request = request;
    }

    public Locale getLocale() {
        if (locale == null) {
            locale = Languages.of(fromCookie());
        }
        return locale;
    }

    /** The value for {@code lang} attributes: {@code es-MX} or {@code en}. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** Tags of the languages one can change to. */
    public List<String> getOthers() {
        return Languages.ALL.stream()
                .filter(other -> !other.equals(getLocale()))
                .map(Locale::toLanguageTag)
                .toList();
    }

    /** Answers in this language from now on, in this browser. */
    public void remember(Locale chosen, HttpServletResponse response) {
        locale = Languages.of(chosen.toLanguageTag());
        Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private @Nullable String fromCookie() {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
