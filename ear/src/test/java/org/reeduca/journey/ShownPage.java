package org.reeduca.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.journey.pages.NextPage;

/**
 * A page and who sees it.
 *
 * @param view path of its file below {@code webapp}
 * @param account login; null for a stranger
 * @param address where it is
 * @param weight how heavy it may be
 */
record ShownPage(String view, @Nullable String account, String address, Weight weight) {

    /** Budgets of what travels when a page is opened for the first time: bytes of bodies as sent, and requests. */
    enum Weight {
        LIGHT(60 * 1024, 9),
        DESK(380 * 1024, 15);

        final long bytes;
        final int requests;

        Weight(long bytes, int requests) {
            this.bytes = bytes;
            this.requests = requests;
        }
    }

    /** The page that answers a form whose page the server has forgotten. */
    static final String EXPIRED = "/WEB-INF/pages/expired.xhtml";

    /** The page that answers for what is not there. */
    static final String NOT_FOUND = "/WEB-INF/pages/not-found.xhtml";

    boolean answersAnError() {
        return view.startsWith("/WEB-INF/");
    }

    /** What has to be done before it can be shown. */
    void prepare(Page page) {
        if (view.equals(EXPIRED)) {
            page.navigate(address);
            page.locator("#userForm input[name='jakarta.faces.ViewState']")
                    .evaluate("input => { input.value = '1:1'; input.form.noValidate = true; }");
        }
    }

    /** Shows it in this window. */
    void show(Page page) {
        if (view.equals(EXPIRED)) {
            NextPage.after(page, () -> page.locator("#save").click());
        } else {
            Response answer = Objects.requireNonNull(page.navigate(address));
            int expected = view.equals(NOT_FOUND) ? 404 : 200;
            if (answer.status() != expected) {
                throw new IllegalStateException(view + " answered " + answer.status() + " at " + address);
            }
        }
    }
}
