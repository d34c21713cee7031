package org.reeduca.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Windows of people who signed in once, each with an empty cache. */
final class Visitors {

    private final Windows windows;
    private final Map<String, String> inside = new HashMap<>();

    Visitors(Windows windows) {
        this.windows = windows;
    }

    /**
     * A new window.
     *
     * @param account null for a stranger
     * @param language {@code es-MX} or {@code en}
     */
    Page window(@Nullable String account, String language) {
        Page page = windows.window(1366, 768, options -> {
            if (account != null) {
                options.setStorageState(inside.computeIfAbsent(account, this::signIn));
            }
        });
        page.context().addCookies(List.of(new Cookie("reeduca_language", language).setUrl(Windows.address())));
        return page;
    }

    private String signIn(String account) {
        Page page = windows.desk();
        Journey.signIn(page, account);
        BrowserContext context = page.context();
        String cookies = context.storageState();
        context.close();
        return cookies;
    }
}
