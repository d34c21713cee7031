package org.reeduca.journey.pages;

import com.microsoft.playwright.Page;

/** The door. */
public final class LoginPage {

    private final Page page;

    private LoginPage(Page page) {
        this.page = page;
    }

    public static LoginPage open(Page page) {
        page.navigate("/access/login.xhtml");
        return new LoginPage(page);
    }

    /** The page to which somebody was sent whose session is over. */
    public static LoginPage shown(Page page) {
        page.waitForURL("**/access/login.xhtml**");
        return new LoginPage(page);
    }

    /** Signs in and waits for the page that follows. */
    public void signIn(String login, String password) {
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("#enter").click();
        page.waitForURL(url -> !url.contains("/access/login.xhtml"));
    }
}
