package org.reeduca.participant.match;

import java.util.List;
import java.util.stream.Stream;
import org.reeduca.shared.PersonName;
import org.reeduca.shared.Texts;

/** Finds a name by words of it that are not quite right: a slip, another spelling, two surnames typed as one word. */
public final class WordSearch {

    private WordSearch() {}

    /**
     * Whether each word is nearly one of the name, or the beginning of one.
     *
     * @param typed folded words, in any order
     */
    public static boolean nearlyFinds(List<String> typed, PersonName name) {
        List<String> words = words(name);
        return !typed.isEmpty()
                && typed.stream()
                        .allMatch(word -> words.stream()
                                .anyMatch(other -> other.startsWith(word) || Spelling.likeness(word, other) > 0));
    }

    private static List<String> words(PersonName name) {
        NameParts parts = NameParts.of(name);
        return Stream.concat(
                        Stream.of(Texts.words(name.comparisonKey()).split(" ", -1)),
                        Stream.of(parts.surnamesTogether(), parts.surnamesTogetherSwapped(), parts.givenTogether()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
