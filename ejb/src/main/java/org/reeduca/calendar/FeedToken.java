package org.reeduca.calendar;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.reeduca.shared.Sha256;

/**
 * The secret in an address: 256 random bits, written so that they need no escaping in an address. As nobody can guess or
 * list them, a plain digest is enough to keep: there is nothing to slow down.
 */
final class FeedToken {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private FeedToken(String text) {
        this.text = text;
    }

    /** One that nobody has. */
    static FeedToken random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What came in an address; anything at all may stand there. */
    static FeedToken typed(String text) {
        return new FeedToken(text);
    }

    /** Whether it can be one of ours; what cannot is not looked up. */
    boolean wellFormed() {
        return SHAPE.matcher(text).matches();
    }

    /** SHA-256 in hexadecimal: what is kept instead of it. */
    String digest() {
        return Sha256.of(text);
    }

    /** For the one answer that shows it. */
    String secret() {
        return text;
    }

    /** Never the secret: it would end in logs. */
    @Override
    public String toString() {
        return "FeedToken";
    }
}
