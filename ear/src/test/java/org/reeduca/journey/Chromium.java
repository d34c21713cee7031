package org.reeduca.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The browser of all journeys: the Chromium of this machine, started once. Nothing is downloaded.
 *
 * <p>The system property {@code chromium} names another executable.
 */
final class Chromium {

    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser browser;

    private Chromium() {}

    /** Where it is; empty when there is none. */
    static Optional<Path> executable() {
        Stream<Path> known =
                Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser").map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("chromium", "google-chrome", "google-chrome-stable")
                        .map(name -> Path.of(folder, name)));
        return Stream.of(asked(), known, onPath)
                .flatMap(candidates -> candidates)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> asked() {
        String asked = System.getProperty("chromium", "");
        return asked.isBlank() ? Stream.empty() : Stream.of(Path.of(asked));
    }

    /** The running browser. */
    static synchronized Browser browser() {
        Browser running = browser;
        if (running == null) {
            running = launch(executable().orElseThrow());
            browser = running;
        }
        return running;
    }

    /** A browser of its own that keeps what pages store in a folder. */
    static BrowserContext keeping(Path folder, BrowserType.LaunchPersistentContextOptions options) {
        return browser()
                .browserType()
                .launchPersistentContext(
                        folder,
                        options.setExecutablePath(executable().orElseThrow())
                                .setArgs(QUIET)
                                .setChromiumSandbox(sandbox()));
    }

    /** Root has no namespaces of its own to build the sandbox from. */
    private static boolean sandbox() {
        return !"root".equals(System.getProperty("user.name"));
    }

    private static Browser launch(Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET)
                        .setChromiumSandbox(sandbox()));
    }
}
