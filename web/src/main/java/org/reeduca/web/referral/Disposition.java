package org.reeduca.web.referral;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** The header that has a browser keep a file under its name, whatever somebody called it (RFC 6266 and 8187). */
public final class Disposition {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    /** The name twice: in plain letters for old browsers, and as it is. Nothing in it can end the header or the name. */
    public static String attachment(String fileName) {
        return "attachment; filename=\"" + plain(fileName) + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9 ._()-]", "_");
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            int unsigned = each & 0xFF;
            boolean letter = (unsigned >= '0' && unsigned <= '9')
                    || (unsigned >= 'A' && unsigned <= 'Z')
                    || (unsigned >= 'a' && unsigned <= 'z');
            if (letter || PLAIN.indexOf(unsigned) >= 0) {
                encoded.append((char) unsigned);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", unsigned));
            }
        }
        return encoded.toString();
    }
}
