package org.reeduca.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransportTest {

    @Test
    void with_https_the_cookie_travels_on_https_only_and_for_this_host_only() {
        assertThat(settings(true))
                .contains("setName[__Host-reeduca]", "setSecure[true]", "setPath[/]", "setHttpOnly[true]");
    }

    @Test
    void without_https_it_is_still_closed_to_scripts() {
        assertThat(settings(false)).contains("setName[reeduca]", "setSecure[false]", "setPath[/]", "setHttpOnly[true]");
    }

    private static List<String> settings(boolean https) {
        List<String> told = new ArrayList<>();
        Transport.configure(
                (SessionCookieConfig) Proxy.newProxyInstance(
                        TransportTest.class.getClassLoader(),
                        new Class<?>[] {SessionCookieConfig.class},
                        (proxy, method, arguments) -> {
                            told.add(method.getName() + Arrays.toString(arguments));
                            return null;
                        }),
                https);
        return told;
    }
}
