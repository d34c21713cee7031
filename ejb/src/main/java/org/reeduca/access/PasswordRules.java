package org.reeduca.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * What a chosen password must be: long and not what a guesser tries first. Nothing is asked about kinds of characters,
 * and it never grows old.
 *
 * <p>The guesser's first tries are common passwords, alone, doubled or with a year behind them, the words of this place
 * and the name of the person. So a password is judged by what remains of it when all of those, digits, punctuation and
 * runs such as {@code abcd} are taken out.
 */
final class PasswordRules {

    static final int SHORTEST = 15;
    static final int LONGEST = 1000;

    private static final int LEAST_STRENGTH = 8;
    private static final int WORTH_OF_WORD = 2;

    private static final int SHORTEST_WORD = 4;
    private static final List<String> COMMON = commonPasswords();

    private PasswordRules() {}

    /**
     * Accepts or says why not.
     *
     * @param password as typed
     * @param about login, name and centre of the person
     * @throws BusinessRuleViolation {@code access.password-short}, {@code access.password-long}, {@code
     *     access.password-common}
     */
    static void require(String password, String... about) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new BusinessRuleViolation("access.password-short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new BusinessRuleViolation("access.password-long", LONGEST);
        }
        if (isGuessable(password, about)) {
            throw new BusinessRuleViolation("access.password-common");
        }
    }

    private static boolean isGuessable(String password, String... about) {
        String plain = plain(password);
        return strength(plain, about) < LEAST_STRENGTH || strength(lettersFor(plain), about) < LEAST_STRENGTH;
    }

    /** Different characters that are no guess, and two more for each common word: four such words make a phrase. */
    private static long strength(String text, String... about) {
        String rest = text;
        for (String word : wordsOf(about)) {
            rest = rest.replace(word, " ");
        }
        int phrase = 0;
        for (String word : COMMON) {
            if (rest.contains(word)) {
                rest = rest.replace(word, " ");
                phrase += WORTH_OF_WORD;
            }
        }
        rest = withoutRuns(rest.replaceAll("[\\p{Punct}\\d\\s]+", " "));
        return phrase + rest.replace(" ", "").codePoints().distinct().count();
    }

    private static List<String> wordsOf(String... about) {
        return Stream.of(about)
                .flatMap(text -> Stream.of(plain(text).split("[^\\p{L}\\d]+", -1)))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    /** Removes characters that only continue what stands before them: aaaa, abcd, dcba. */
    private static String withoutRuns(String text) {
        int[] signs = text.codePoints().toArray();
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < signs.length; i++) {
            boolean continues = i >= 2
                    && Math.abs(signs[i] - signs[i - 1]) <= 1
                    && signs[i] - signs[i - 1] == signs[i - 1] - signs[i - 2];
            if (!continues) {
                rest.appendCodePoint(signs[i]);
            }
        }
        return rest.toString();
    }

    /** Lower case and without accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** With the letters for which digits and signs commonly stand. */
    private static String lettersFor(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('$', 's')
                .replace('5', 's')
                .replace('0', 'o')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i');
    }

    /** How many passwords are refused by name. */
    static int known() {
        return COMMON.size();
    }

    /** Longer ones first, so that a short one does not break a long one apart. */
    private static List<String> commonPasswords() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PasswordRules::plain)
                    .filter(line -> line.length() >= SHORTEST_WORD)
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
