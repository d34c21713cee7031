package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much travels when a page is opened for the first time; a telephone on a bad network pays for each byte. */
class PageWeightIT extends Journey {

    @Test
    void no_page_is_heavier_than_its_budget() throws Exception {
        Visitors visitors = new Visitors(windows);
        StringBuilder table = new StringBuilder("%nFirst load%n".formatted());
        List<String> tooHeavy = new ArrayList<>();
        for (ShownPage shown : AllPages.all(windows)) {
            Page page = visitors.window(shown.account(), "es-MX");
            shown.prepare(page);
            withoutCache(page);
            List<Request> requests = new ArrayList<>();
            page.onRequestFinished(requests::add);
            shown.show(page);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            long bytes = List.copyOf(requests).stream()
                    .mapToLong(request -> request.sizes().responseBodySize)
                    .sum();
            ShownPage.Weight most = shown.weight();
            String line = "%-34s %-5s %6.1f KB of %3d, %2d requests of %2d"
                    .formatted(shown.view(), most, bytes / 1024.0, most.bytes / 1024, requests.size(), most.requests);
            table.append(line).append('\n');
            if (bytes > most.bytes || requests.size() > most.requests) {
                tooHeavy.add(line);
            }
            page.context().close();
        }
        System.out.println(table);
        assertThat(tooHeavy).isEmpty();
    }

    private static void withoutCache(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject arguments = new JsonObject();
        arguments.addProperty("cacheDisabled", true);
        session.send("Network.enable");
        session.send("Network.setCacheDisabled", arguments);
    }
}
