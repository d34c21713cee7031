package org.reeduca.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The proxies whose word about a client's address is believed: single addresses or networks such as {@code 10.2.0.0/16}.
 *
 * <p>A client can write anything into {@code X-Forwarded-For}, but it cannot take away what proxies append. So the list
 * is read from its end, and the first address that is no trusted proxy is the client.
 */
final class TrustedProxies {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * Reads the setting.
     *
     * @param setting addresses and networks, separated by commas
     * @throws IllegalArgumentException one of them is none
     */
    static TrustedProxies of(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            return new TrustedProxies(List.of());
        }
        return new TrustedProxies(Arrays.stream(setting.split(",", -1))
                .map(String::strip)
                .map(Network::of)
                .toList());
    }

    /**
     * Who sent the request.
     *
     * @param peer who opened the connection
     * @param forwardedFor the header, as far as there is one
     */
    String client(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !isTrusted(peer)) {
            return peer;
        }
        String[] hops = forwardedFor.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!ADDRESS.matcher(hop).matches()) {
                return peer;
            }
            if (!isTrusted(hop)) {
                return hop;
            }
        }
        return peer;
    }

    private boolean isTrusted(String address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static final class Network {

        private final byte[] address;
        private final int bits;

        private Network(byte[] address, int bits) {
            this.address = address;
            this.bits = bits;
        }

        static Network of(String text) {
            int slash = text.indexOf('/');
            byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
            int all = address.length * Byte.SIZE;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException("No network: " + text);
            }
            return new Network(address, bits);
        }

        boolean contains(String text) {
            byte[] other = bytes(text);
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((address[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }

        /** Literal addresses only: a name would be looked up on the network. */
        private static byte[] bytes(String text) {
            if (!ADDRESS.matcher(text).matches()) {
                throw new IllegalArgumentException("No address: " + text);
            }
            try {
                return InetAddress.getByName(text).getAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("No address: " + text, e);
            }
        }
    }
}
