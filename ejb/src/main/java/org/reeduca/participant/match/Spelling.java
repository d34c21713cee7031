package org.reeduca.participant.match;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How alike two words of a name are. Words come {@linkplain org.reeduca.shared.Texts#words folded}: small letters without
 * accents, ñ as n.
 */
final class Spelling {

    /** What {@link #likeness} answers for words that sound alike: a spelling of the same name. */
    static final double SOUNDS_ALIKE = 0.95;

    /** For one slip of the fingers. */
    static final double ONE_SLIP = 0.9;

    /** For two slips in a long word. */
    static final double TWO_SLIPS = 0.8;

    /** Words shorter than this are too alike to forgive anything: «Juan», «Joan» are, «Luz», «Paz» are not. */
    private static final int SHORTEST_WITH_SLIP = 4;

    private static final int SHORTEST_WITH_TWO = 8;

    /** Replaced one after another; what is heard once is written once. */
    private static final List<Sound> SOUNDS = List.of(
            Sound.of("^x(?=[aeiou])", "j"),
            Sound.of("ph", "f"),
            Sound.of("ch", "#"),
            Sound.of("h", ""),
            Sound.of("qu(?=[ei])|q", "k"),
            Sound.of("c(?=[eiy])", "s"),
            Sound.of("c", "k"),
            Sound.of("g(?=[eiy])", "j"),
            Sound.of("gu(?=[ei])", "g"),
            Sound.of("ll", "y"),
            Sound.of("y$", "i"),
            Sound.of("v|w", "b"),
            Sound.of("[zx]", "s"),
            Sound.of("(.)\\1+", "$1"));

    private record Sound(Pattern written, String heard) {

        static Sound of(String written, String heard) {
            return new Sound(Pattern.compile(written), heard);
        }

        String in(String word) {
            return written.matcher(word).replaceAll(heard);
        }
    }

    private Spelling() {}

    /** From 0, another word, to 1, the same. Symmetric. */
    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int forgiven = slipsForgiven(Math.min(one.length(), other.length()));
        int slips = slips(one, other, forgiven);
        if (sound(one).equals(sound(other))) {
            return SOUNDS_ALIKE;
        }
        if (slips > forgiven) {
            return 0;
        }
        return slips == 1 ? ONE_SLIP : TWO_SLIPS;
    }

    private static int slipsForgiven(int length) {
        if (length < SHORTEST_WITH_SLIP) {
            return 0;
        }
        return length < SHORTEST_WITH_TWO ? 1 : 2;
    }

    /** The word as a Mexican hears it: «Gimenez», «Jimenez» and «Ximenez» are one. */
    static String sound(String word) {
        String heard = word;
        for (Sound sound : SOUNDS) {
            heard = sound.in(heard);
        }
        return heard;
    }

    /**
     * How many letters have to be added, left out, changed, or exchanged with their neighbour to make one word the other
     * (optimal string alignment), as long as it is not too many.
     *
     * @param most where counting ends
     * @return the number, or {@code most + 1} when it is higher
     */
    static int slips(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] above = firstRow(other.length());
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(above[j - 1] + (same ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
                if (exchanged(one, i, other, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return Math.min(above[other.length()], most + 1);
    }

    private static boolean exchanged(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }

    private static int[] firstRow(int length) {
        int[] row = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            row[j] = j;
        }
        return row;
    }
}
