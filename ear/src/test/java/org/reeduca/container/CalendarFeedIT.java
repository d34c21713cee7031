package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.PasswordHash;

/** From the page on which an address is made to the answer a calendar program gets, over http. */
@ExtendWith(ArquillianExtension.class)
class CalendarFeedIT {

    private static final String PASSWORD = "una frase que nadie adivina 7";
    private static final Pattern ADDRESS = Pattern.compile("id=\"address\"[^>]*>https?://[^/<]+([^<]+)<");

    @Test
    void an_address_is_shown_once_and_answers_a_stranger_until_it_is_ended() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        group.weekly(3, group.today().plusWeeks(1));
        Browser facilitator = inside(group);

        String address = made(facilitator);
        assertThat(facilitator.get("/calendar/address.xhtml").body()).doesNotContain(address);
        HttpResponse<String> answer = new Browser().get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).isEqualTo("private, no-cache");
        assertThat(answer.headers().firstValue("X-Content-Type-Options").orElse(""))
                .isEqualTo("nosniff");
        assertThat(answer.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:Grupo 01/2026 · sesión 3\r\n", "STATUS:CONFIRMED\r\n");
        assertThat(answer.body().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("prueba", "juan", "juzgado", "reeduca");

        facilitator.submit("/calendar/address.xhtml", "addressForm", "end", Map.of());
        HttpResponse<String> gone = new Browser().get(address);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).isEmpty();
        assertThat(gone.body())
                .isEqualTo(new Browser().get("/calendar/feed/x.ics").body());
    }

    @Test
    void a_calendar_that_did_not_change_is_not_sent_twice() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        group.weekly(2, group.today().plusWeeks(1));
        String address = made(inside(group));
        String tag = new Browser().get(address).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = new Browser().with("If-None-Match", tag).get(address);
        group.session(9, group.today());
        HttpResponse<String> changed = new Browser().with("If-None-Match", tag).get(address);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    @Test
    void who_tries_addresses_is_slowed_down() throws Exception {
        Browser guesser = new Browser();
        HttpResponse<String> answer = guesser.get("/calendar/feed/guess.ics");
        for (int tries = 0; tries < 300 && answer.statusCode() == 404; tries++) {
            answer = guesser.get("/calendar/feed/guess-" + tries + ".ics");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    }

    private static String made(Browser browser) throws Exception {
        HttpResponse<String> page = browser.submit("/calendar/address.xhtml", "addressForm", "make", Map.of());
        Matcher shown = ADDRESS.matcher(page.body());
        assertThat(shown.find()).as(page.body()).isTrue();
        return shown.group(1);
    }

    private static Browser inside(SomeCohort group) throws Exception {
        Sql.run(
                "UPDATE app_user SET password_hash = ? WHERE login = ?",
                PasswordHash.of(PASSWORD).text(),
                group.facilitator());
        Browser browser = new Browser();
        browser.signIn(group.facilitator(), PASSWORD);
        return browser;
    }
}
