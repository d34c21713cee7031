package org.reeduca.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reeduca.shared.PersonName;
import org.reeduca.shared.Texts;

/**
 * Asks the database for men with words like these among their names.
 *
 * <p>A slip of the fingers leaves the beginning or the end of a word untouched, and both can be looked up in an index. What
 * comes back is too much, of course: whether a word is really near is decided by {@code org.reeduca.participant.match}.
 */
final class NearWords {

    /** Shorter words have to be right: with a slip they could be anything. */
    private static final int SHORTEST_WITH_SLIP = 4;

    private static final int SHORTEST_END = 2;

    /** Words beyond these narrow nothing down any more. */
    private static final int MOST = 8;

    private final List<String> words;
    private final int first;
    private final List<Object> parameters = new ArrayList<>();

    /**
     * Words to look for.
     *
     * @param words folded
     * @param first number of the first parameter that is free in the statement
     */
    NearWords(List<String> words, int first) {
        this.words = words.stream().distinct().limit(MOST).toList();
        this.first = first;
    }

    /** The words of a name, folded. */
    static List<String> of(PersonName name) {
        String folded = Texts.words(name.comparisonKey());
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    int count() {
        return words.size();
    }

    /**
     * Men with {@code participant_id} and {@code centre_id}, how many of the words they nearly have ({@code near}), and how
     * many exactly ({@code exact}); nobody when there are no words.
     *
     * @param within a condition on {@code w.centre_id}, or empty
     */
    String sql(String within) {
        parameters.clear();
        if (words.isEmpty()) {
            return "SELECT 0 AS participant_id, 0 AS centre_id, 0 AS near, 0 AS exact FROM DUAL WHERE FALSE";
        }
        String ranges = IntStream.range(0, words.size())
                .mapToObj(i -> ranges(1 << i, words.get(i), within))
                .collect(Collectors.joining(" UNION ALL "));
        return "SELECT n.participant_id, MAX(n.centre_id) AS centre_id, BIT_COUNT(BIT_OR(n.nth)) AS near, BIT_COUNT(BIT_OR(n.nth * n.exact)) AS exact FROM ("
                + ranges + ") n GROUP BY n.participant_id";
    }

    private String ranges(int bit, String word, String within) {
        String begins = "SELECT " + bit + " AS nth, w.word = " + parameter(word)
                + " AS exact, w.participant_id, w.centre_id FROM participant_name_word w WHERE w.word LIKE ";
        if (word.length() < SHORTEST_WITH_SLIP) {
            return begins + parameter(word) + within;
        }
        int half = Math.max(SHORTEST_END, (word.length() - 1) / 2);
        String backwards = new StringBuilder(word).reverse().substring(0, half);
        return begins + parameter(word.substring(0, half) + "%") + within + " UNION ALL SELECT " + bit
                + ", FALSE, w.participant_id, w.centre_id FROM participant_name_word w WHERE w.backwards LIKE "
                + parameter(backwards + "%") + within;
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "?" + (first + parameters.size() - 1);
    }

    /** Values of the parameters of the last statement, in order. */
    List<Object> parameters() {
        return List.copyOf(parameters);
    }
}
