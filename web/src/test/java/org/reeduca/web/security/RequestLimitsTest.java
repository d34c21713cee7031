package org.reeduca.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

    private static final Pattern LARGEST_FILE = Pattern.compile("<max-file-size>(\\d+)</max-file-size>");

    @Test
    void a_form_with_a_file_that_the_page_servlet_would_not_read_is_answered_by_its_page() throws IOException {
        Matcher largest = LARGEST_FILE.matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")));

        assertThat(largest.find()).isTrue();
        assertThat(RequestLimits.LONGEST_WITH_FILE).isLessThanOrEqualTo(Long.parseLong(largest.group(1)));
    }
}
