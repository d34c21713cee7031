package org.reeduca.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens browser windows for one test and closes them after it. Each has cookies of its own, as if on another device. When
 * the test fails, what they show is kept as pictures in {@code target/journeys}.
 */
final class Windows implements AfterEachCallback {

    private static final int PATIENCE = 15_000;

    private final List<BrowserContext> open = new ArrayList<>();

    /** A telephone held upright. */
    Page phone() {
        return window(360, 740, options -> {});
    }

    /** A telephone whose browser runs no scripts. */
    Page phoneWithoutScripts() {
        return window(360, 740, options -> options.setJavaScriptEnabled(false));
    }

    /** A telephone on which no service worker stands between pages and the network, so that a test can. */
    Page phoneWithoutWorker() {
        return window(360, 740, options -> options.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    /** The screen of an office. */
    Page desk() {
        return window(1366, 768, options -> {});
    }

    /**
     * A telephone whose storage lies in a folder, so that it can be opened again after its browser was ended. It is not the
     * browser of the other windows.
     */
    Page phoneKeeping(Path folder) {
        BrowserContext context = Chromium.keeping(
                folder,
                new BrowserType.LaunchPersistentContextOptions()
                        .setBaseURL(address())
                        .setViewportSize(360, 740)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("es-MX"));
        context.setDefaultTimeout(PATIENCE);
        open.add(context);
        return context.newPage();
    }

    /** Ends the browser of a page at once, whatever it was doing. */
    void end(Page page) {
        open.remove(page.context());
        page.context().close();
    }

    Page window(int width, int height, Consumer<NewContextOptions> more) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(address())
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("es-MX");
        more.accept(options);
        BrowserContext context = Chromium.browser().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        open.add(context);
        return context.newPage();
    }

    /** Where the application of the container tests is served. */
    static String address() {
        return System.getProperty("application.url", "http://127.0.0.1:8280");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            keepPictures(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName());
        }
        open.forEach(BrowserContext::close);
        open.clear();
    }

    private void keepPictures(String test) {
        Path folder = Path.of(System.getProperty("test.directory", "target/it")).resolveSibling("journeys");
        int number = 1;
        for (BrowserContext context : open) {
            for (Page page : context.pages()) {
                Path file = folder.resolve(test + "-" + number++ + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            }
        }
    }
}
