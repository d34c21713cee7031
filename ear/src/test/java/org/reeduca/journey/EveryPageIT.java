package org.reeduca.journey;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds for every page, in both languages: nobody is kept out by how it is made, it fits a narrow telephone, its
 * scripts run without an error, and all its words are there.
 */
class EveryPageIT extends Journey {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int[] WIDTHS = {1366, 360};
    private static final int PLACES = 5;
    private static final int NARROWEST = 320;

    @Test
    void a_page_without_a_line_in_the_list_is_noticed() throws Exception {
        Path pages = Path.of(System.getProperty("repository.root"), "web", "src", "main", "webapp");
        Set<String> there;
        try (Stream<Path> files = Files.walk(pages)) {
            there = files.map(file -> "/" + pages.relativize(file).toString().replace('\\', '/'))
                    .filter(view -> view.endsWith(".xhtml") && !view.startsWith("/WEB-INF/"))
                    .collect(toCollection(TreeSet::new));
        }
        Set<String> listed = AllPages.all(windows).stream()
                .filter(page -> !page.answersAnError())
                .map(ShownPage::view)
                .collect(toCollection(TreeSet::new));
        listed.addAll(AllPages.SEND_ELSEWHERE);
        assertThat(there).isEqualTo(listed);
    }

    @Test
    void every_page_is_usable_by_everybody_in_spanish() throws Exception {
        assertThat(faults("es-MX")).isEmpty();
    }

    @Test
    void every_page_is_usable_by_everybody_in_english() throws Exception {
        assertThat(faults("en")).isEmpty();
    }

    private List<String> faults(String language) throws Exception {
        Visitors visitors = new Visitors(windows);
        Map<String, String> titles = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (ShownPage shown : AllPages.all(windows)) {
            Page page = visitors.window(shown.account(), language);
            shown.prepare(page);
            page.onConsoleMessage(message -> {
                boolean ownStatus = shown.answersAnError() && message.text().startsWith("Failed to load resource");
                if (message.type().equals("error") && !ownStatus) {
                    faults.add(shown.view() + " console: " + message.text());
                }
            });
            page.onPageError(error -> faults.add(shown.view() + " script: " + error));
            shown.show(page);
            words(shown, page, language, faults);
            String other = titles.put(page.title(), shown.view());
            if (other != null && !other.equals(shown.view())) {
                faults.add(shown.view() + " has the title of " + other + ": " + page.title());
            }
            fit(shown, page, faults);
            access(shown, page, faults);
            page.context().close();
        }
        return faults;
    }

    private static void words(ShownPage shown, Page page, String language, List<String> faults) {
        if (page.content().contains("???")) {
            faults.add(shown.view() + " shows a key instead of words");
        }
        String lang = page.locator("html").getAttribute("lang");
        if (!language.equals(lang)) {
            faults.add(shown.view() + " says it is written in " + lang);
        }
    }

    private static void fit(ShownPage shown, Page page, List<String> faults) {
        page.setViewportSize(NARROWEST, 640);
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > NARROWEST) {
            faults.add(shown.view() + " is " + width + " wide on a screen of " + NARROWEST);
        }
        if ((Boolean) page.evaluate("[...document.querySelectorAll('.table-box:has(> .table-rows)')]"
                + ".some(box => box.scrollWidth > box.clientWidth)")) {
            faults.add(shown.view() + " has rows that end outside a screen of " + NARROWEST);
        }
        int places = page.locator(".on-phone").count();
        if (places > PLACES) {
            faults.add(shown.view() + " has " + places + " places in the bar of a telephone, which holds " + PLACES);
        }
    }

    private static void access(ShownPage shown, Page page, List<String> faults) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 768);
            for (Rule rule : axe(page).analyze().getViolations()) {
                if (GRAVE.contains(rule.getImpact())) {
                    rule.getNodes()
                            .forEach(node -> faults.add("%s at %d: %s %s %s"
                                    .formatted(shown.view(), width, rule.getImpact(), rule.getId(), node.getHtml())));
                }
            }
        }
    }

    /** No page has frames, so none has to be opened to gather what was found in them. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }
}
