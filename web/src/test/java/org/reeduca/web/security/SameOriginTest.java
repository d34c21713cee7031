package org.reeduca.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameOriginTest {

    @Test
    void the_word_of_the_browser_about_the_sender_counts_first() {
        assertThat(isOurs(Map.of("Sec-Fetch-Site", "same-origin"))).isTrue();
        assertThat(isOurs(Map.of("Sec-Fetch-Site", "none"))).isTrue();
        assertThat(isOurs(Map.of("Sec-Fetch-Site", "same-site"))).isFalse();
        assertThat(isOurs(Map.of("Sec-Fetch-Site", "cross-site"))).isFalse();
        assertThat(isOurs(Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://a.mx", "Host", "a.mx")))
                .isFalse();
    }

    @Test
    void an_older_browser_names_the_origin() {
        assertThat(isOurs(Map.of("Origin", "https://a.mx", "Host", "a.mx"))).isTrue();
        assertThat(isOurs(Map.of("Origin", "http://localhost:8080", "Host", "localhost:8080")))
                .isTrue();
        assertThat(isOurs(Map.of("Origin", "https://a.mx.evil.example", "Host", "a.mx")))
                .isFalse();
        assertThat(isOurs(Map.of("Origin", "https://a.mx:444", "Host", "a.mx"))).isFalse();
        assertThat(isOurs(Map.of("Origin", "null", "Host", "a.mx"))).isFalse();
        assertThat(isOurs(Map.of("Origin", "::", "Host", "a.mx"))).isFalse();
    }

    @Test
    void who_says_nothing_may_act_only_for_nobody() {
        assertThat(isOurs(Map.of("Host", "a.mx"))).isTrue();
        assertThat(isOurs(Map.of("Host", "a.mx", "Cookie", "reeduca=1"))).isFalse();
    }

    private static boolean isOurs(Map<String, String> headers) {
        return SameOrigin.isOurs((HttpServletRequest) Proxy.newProxyInstance(
                SameOriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> headers.get((String) arguments[0])));
    }
}
