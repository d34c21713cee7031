package org.reeduca.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How typed text is tidied and compared all over the system.
 *
 * <p>People paste from Word, web pages and telephones: composed and decomposed accents, non-breaking and thin spaces,
 * zero-width marks. Everything that looks the same must compare the same.
 */
public final class Texts {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\uFEFF]+|[\\s\\p{Z}\\uFEFF]+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Texts() {}

    /** Composed form (NFC), every kind of blank as one space, nothing at the ends. */
    public static String clean(String raw) {
        String composed = Normalizer.normalize(INVISIBLE.matcher(raw).replaceAll(""), Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }

    /** The text as it was typed, without the blanks (of any kind) at its ends. */
    public static String trim(String raw) {
        return EDGES.matcher(raw).replaceAll("");
    }

    /** Comparison key: {@linkplain #clean clean}, lower case, without accents, so that «ÁVILA» equals «avila». */
    public static String key(String raw) {
        String apart = Normalizer.normalize(clean(raw), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The {@linkplain #key key} with everything that is not a letter or digit as one space: «F. nac.» gives «f nac». */
    public static String words(String raw) {
        return NOT_WORD.matcher(key(raw)).replaceAll(" ").strip();
    }

    /**
     * Lower case without accents, character by character, so that a place found in the result is the same place in the
     * argument. The argument should be composed (NFC).
     */
    public static String fold(String composed) {
        StringBuilder folded = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            char base = c < 128 || Character.isSurrogate(c)
                    ? c
                    : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                            .charAt(0);
            folded.append(Character.toLowerCase(base == '\u00A0' ? ' ' : base));
        }
        return folded.toString();
    }
}
