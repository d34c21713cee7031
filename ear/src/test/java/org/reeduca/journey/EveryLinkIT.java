package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody is shown, that person may open: each role follows the links from its first page as far as they lead. */
class EveryLinkIT extends Journey {

    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"#]+)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern SUBJECT = Pattern.compile("=[^&]*");

    /** Of pages that differ only in what they are about so many are opened. */
    private static final int ALIKE = 2;

    @ParameterizedTest
    @ValueSource(
            strings = {
                Demonstration.COORDINATOR,
                Demonstration.FACILITATOR,
                Demonstration.EVALUATOR,
                Demonstration.RECEPTIONIST,
                Demonstration.ADMINISTRATOR,
                Demonstration.DATA_OFFICER,
                Demonstration.SUPERVISOR,
                Demonstration.OFFICER
            })
    void no_link_leads_nowhere(String account) throws Exception {
        Demonstration.load();
        Page page = windows.desk();
        signIn(page, account);

        List<String> dead = new ArrayList<>();
        int opened = follow(page.context().request(), new Link(pathOf(page.url()), "the way in"), dead);

        assertThat(dead).isEmpty();
        assertThat(opened).as("pages opened from the first one").isGreaterThan(2);
    }

    private static int follow(APIRequestContext client, Link first, List<String> dead) {
        Deque<Link> ahead = new ArrayDeque<>(List.of(first));
        Set<String> seen = new HashSet<>(Set.of(first.path()));
        Map<String, Integer> alike = new HashMap<>();
        int opened = 0;
        while (!ahead.isEmpty()) {
            Link link = ahead.remove();
            if (alike.merge(SUBJECT.matcher(link.path()).replaceAll("="), 1, Integer::sum) > ALIKE) {
                continue;
            }
            APIResponse answer = client.get(Windows.address() + link.path());
            opened++;
            if (!answer.ok()) {
                dead.add(link + " answers " + answer.status());
            }
            if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                linksOf(answer.text(), pathOf(answer.url()))
                        .filter(next -> seen.add(next.path()))
                        .forEach(ahead::add);
            }
            answer.dispose();
        }
        return opened;
    }

    private static Stream<Link> linksOf(String html, String on) {
        String folder = on.substring(0, on.replaceFirst("\\?.*", "").lastIndexOf('/') + 1);
        return LINK.matcher(html)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(href -> !ELSEWHERE.matcher(href).matches())
                .map(href -> new Link(href.startsWith("/") ? href : folder + href, on));
    }

    private static String pathOf(String address) {
        URI uri = URI.create(address);
        return uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
    }

    /**
     * A link.
     *
     * @param path with its parameters
     * @param on the page that shows it
     */
    private record Link(String path, String on) {

        @Override
        public String toString() {
            return path + " on " + on;
        }
    }
}
