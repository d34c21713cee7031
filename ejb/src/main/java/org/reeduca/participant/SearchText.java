package org.reeduca.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Texts;

/**
 * What was typed to find a man: parts of names in any order, a file number, a CURP, all of which have to agree.
 *
 * <p>Only letters and figures are left of it, so that no sign has a meaning of its own in the database. A name needs two
 * letters: less would answer with everybody.
 *
 * @param words beginnings of words of names, folded
 * @param numbers pieces with figures, in capitals: parts of file numbers or CURPs
 */
public record SearchText(List<String> words, List<String> numbers) {

    /** Longest text that is looked at. */
    public static final int LONGEST = 120;

    private static final int MOST_PIECES = 8;
    private static final int FEWEST_LETTERS = 2;
    private static final Pattern FIGURE = Pattern.compile("\\d");
    private static final Pattern NO_NUMBER = Pattern.compile("[^A-Z0-9/-]+");
    private static final Pattern LIKE_CURP = Pattern.compile("[A-Z]{4}\\d{2}[A-Z0-9]*");

    /** They stand in too many names to help, unless nothing else was typed. */
    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "y");

    public SearchText {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
    }

    /**
     * Reads what was typed.
     *
     * @throws BusinessRuleViolation {@code participant.search-short} when less than two letters or a figure is left of it,
     *     {@code participant.search-long}
     */
    public static SearchText of(@Nullable String typed) {
        String text = typed == null ? "" : Texts.clean(typed);
        if (text.length() > LONGEST) {
            throw new BusinessRuleViolation("participant.search-long", LONGEST);
        }
        List<String> words = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (String piece : text.split(" ", -1)) {
            if (FIGURE.matcher(piece).find()) {
                numbers.add(NO_NUMBER.matcher(piece.toUpperCase(Locale.ROOT)).replaceAll(""));
            } else {
                words.addAll(List.of(Texts.words(piece).split(" ", -1)));
            }
        }
        words.removeIf(String::isEmpty);
        return usable(words, numbers);
    }

    private static SearchText usable(List<String> words, List<String> numbers) {
        if (words.stream().anyMatch(word -> !PARTICLES.contains(word))) {
            words.removeIf(PARTICLES::contains);
        }
        boolean enough = !numbers.isEmpty()
                || words.stream().anyMatch(word -> word.codePointCount(0, word.length()) >= FEWEST_LETTERS);
        if (!enough) {
            throw new BusinessRuleViolation("participant.search-short");
        }
        if (words.size() + numbers.size() > MOST_PIECES) {
            throw new BusinessRuleViolation("participant.search-long", LONGEST);
        }
        return new SearchText(words, numbers);
    }

    /** Whether a piece has the beginning of a CURP. */
    boolean asksForCurp() {
        return numbers.stream().anyMatch(number -> LIKE_CURP.matcher(number).matches());
    }
}
