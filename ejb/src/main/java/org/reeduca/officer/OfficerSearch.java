package org.reeduca.officer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.reeduca.participant.FullName;
import org.reeduca.standing.OrderInForce;

/**
 * Finds men by what an officer has at hand: parts of the name in any order, a case number, the number of the letter.
 *
 * <p>Accents, tildes and capitals do not count; two surnames may be typed as one word; one wrong letter in a longer word
 * of a name is forgiven. Every other character stands for itself, so there are no wildcards.
 */
final class OfficerSearch {

    /** Shorter words are too alike for a guess. */
    private static final int SHORTEST_GUESS = 5;

    private final List<String> words;

    OfficerSearch(String typed) {
        String bare = bare(typed);
        this.words = bare.isEmpty() ? List.of() : List.of(bare.split(" ", -1));
    }

    boolean finds(OfficerRow row) {
        if (words.isEmpty()) {
            return true;
        }
        FullName name = row.person().name();
        OrderInForce order = row.standing().order();
        String nameText = bare(name.inDocuments());
        String texts = String.join(
                "\n",
                nameText,
                bare(name.inLists()).replace(" ", ""),
                bare(order.caseNumber() == null ? "" : order.caseNumber()),
                bare(order.oficioNumber() == null ? "" : order.oficioNumber()));
        List<String> nameWords = List.of(nameText.split(" ", -1));
        return words.stream().allMatch(word -> texts.contains(word) || nearlyOneOf(word, nameWords));
    }

    private static boolean nearlyOneOf(String word, List<String> nameWords) {
        return word.length() >= SHORTEST_GUESS
                && word.chars().allMatch(Character::isLetter)
                && nameWords.stream().anyMatch(other -> oneSlipApart(word, other));
    }

    /** Whether one letter added, left out, changed or swapped with its neighbour makes one word the other. */
    static boolean oneSlipApart(String a, String b) {
        int from = 0;
        int shortest = Math.min(a.length(), b.length());
        while (from < shortest && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        String restA = a.substring(from);
        String restB = b.substring(from);
        if (restA.isEmpty() || restB.isEmpty()) {
            return restA.length() + restB.length() <= 1;
        }
        boolean swapped = restA.length() > 1
                && restB.length() > 1
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        return swapped
                || restA.substring(1).equals(restB.substring(1))
                || restA.substring(1).equals(restB)
                || restA.equals(restB.substring(1));
    }

    /** Lower case, no accents, no commas, single spaces. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,]+", " ")
                .strip();
    }
}
