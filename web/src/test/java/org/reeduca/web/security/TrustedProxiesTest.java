package org.reeduca.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of("10.0.0.7, 192.168.4.0/22, fd00::/8");

    @Test
    void without_a_proxy_the_header_means_nothing() {
        assertThat(TrustedProxies.of(null).client("203.0.113.9", "1.2.3.4")).isEqualTo("203.0.113.9");
        assertThat(proxies.client("203.0.113.9", "1.2.3.4")).isEqualTo("203.0.113.9");
    }

    @Test
    void the_client_is_the_last_address_that_is_no_proxy_of_ours() {
        assertThat(proxies.client("10.0.0.7", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(proxies.client("10.0.0.7", "203.0.113.9, 192.168.7.255")).isEqualTo("203.0.113.9");
        assertThat(proxies.client("fd00::1", "2001:db8::5")).isEqualTo("2001:db8::5");
    }

    @Test
    void what_the_client_wrote_itself_is_not_believed() {
        assertThat(proxies.client("10.0.0.7", "1.2.3.4, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(proxies.client("10.0.0.7", "10.0.0.7, 203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void what_is_no_address_leaves_the_proxys_own() {
        assertThat(proxies.client("10.0.0.7", "evil.example")).isEqualTo("10.0.0.7");
        assertThat(proxies.client("10.0.0.7", "")).isEqualTo("10.0.0.7");
        assertThat(proxies.client("10.0.0.7", "10.0.0.7")).isEqualTo("10.0.0.7");
    }

    @Test
    void networks_end_where_their_bits_say() {
        assertThat(proxies.client("192.168.3.255", "1.2.3.4")).isEqualTo("192.168.3.255");
        assertThat(proxies.client("192.168.8.0", "1.2.3.4")).isEqualTo("192.168.8.0");
        assertThat(proxies.client("192.168.4.0", "1.2.3.4")).isEqualTo("1.2.3.4");
    }

    @Test
    void a_setting_that_is_no_address_stops_the_start() {
        assertThatThrownBy(() -> TrustedProxies.of("proxy.internal")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TrustedProxies.of("10.0.0.0/40")).isInstanceOf(IllegalArgumentException.class);
    }
}
