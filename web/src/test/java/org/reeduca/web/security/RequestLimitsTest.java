package org.reeduca.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A form with a file that is too large comes back to the page that it was about. */
class RequestLimitsTest {

    private static final String PATH = "/officer/handin.xhtml";
    private static final Pattern LARGEST_FILE = Pattern.compile("<max-file-size>(\\d+)</max-file-size>");

    @Test
    void what_the_address_says_is_said_again() {
        assertThat(RequestLimits.besides(PATH, "order=1", null)).isEqualTo("order=1&");
        assertThat(RequestLimits.besides(PATH, null, null)).isEmpty();
    }

    @Test
    void of_a_form_that_says_it_in_a_field_the_page_it_stands_on_is_asked() {
        assertThat(RequestLimits.besides(PATH, null, "https://r.example/officer/handin.xhtml?order=1"))
                .isEqualTo("order=1&");
        assertThat(RequestLimits.besides(PATH, "order=1", "https://r.example/officer/handin.xhtml?order=2"))
                .isEqualTo("order=1&");
    }

    @Test
    void another_page_says_nothing_about_it() {
        assertThat(RequestLimits.besides(PATH, null, "https://r.example/officer/case.xhtml?order=1"))
                .isEmpty();
        assertThat(RequestLimits.besides(PATH, null, "https://r.example/officer/handin.xhtml"))
                .isEmpty();
        assertThat(RequestLimits.besides(PATH, null, "https://r.example/officer/handin.xhtml?"))
                .isEmpty();
    }

    @Test
    void a_form_with_a_file_that_the_page_servlet_would_not_read_is_answered_by_its_page() throws IOException {
        Matcher largest = LARGEST_FILE.matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")));

        assertThat(largest.find()).isTrue();
        assertThat(RequestLimits.LONGEST_WITH_FILE).isLessThanOrEqualTo(Long.parseLong(largest.group(1)));
    }
}
