package org.reeduca.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it may be stored: salted and slow to try, with everything needed to check it later.
 *
 * <p>Written as {@code PBKDF2WithHmacSHA512:<iterations>:<salt>:<hash>}, the form of Jakarta Security's own hash, so
 * that the cost can be raised without forgetting anybody's password.
 *
 * @param text the stored form
 */
public record PasswordHash(String text) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int HASH_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Matches no password; checking against it costs what checking a real one costs. */
    static final PasswordHash OF_NOBODY = new PasswordHash(
            ALGORITHM + ":" + ITERATIONS + ":" + encode(new byte[SALT_BYTES]) + ":" + encode(new byte[HASH_BYTES]));

    /** Hashes a password that somebody chose or was given. */
    public static PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(ALGORITHM + ":" + ITERATIONS + ":" + encode(salt) + ":"
                + encode(derive(password, salt, ITERATIONS, HASH_BYTES)));
    }

    /** Whether this is the hash of that password. A stored text of another form matches nothing. */
    boolean matches(String password) {
        String[] parts = text.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(ALGORITHM)) {
            derive(password, new byte[SALT_BYTES], ITERATIONS, HASH_BYTES);
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] actual =
                derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** The same word typed on two keyboards may arrive as different code points; NFC makes them one. */
    private static byte[] derive(String password, byte[] salt, int iterations, int bytes) {
        char[] normal = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
        KeySpec key = new PBEKeySpec(normal, salt, iterations, bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        } finally {
            Arrays.fill(normal, '\0');
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Never the hash: a record's own text would end in logs. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
