package org.reeduca.participant.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.PersonName;
import org.reeduca.shared.Texts;

/**
 * A name in the form in which it is compared: folded words, surnames as units.
 *
 * @param given words of the given names, particles left out
 * @param surnames none to two
 */
record NameParts(List<String> given, List<Surname> surnames) {

    /** Words that join a name and tell nobody from anybody; foreign ones too, for those who came from elsewhere. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "la", "las", "los", "y", "da", "das", "do", "dos", "du", "di", "van", "von", "der", "den");

    /** Nobody is told apart by a sixth given name. */
    private static final int MOST_GIVEN = 5;

    /**
     * One surname, «De la Cruz», «Palo Verde».
     *
     * @param bare its words without particles, as one: {@code cruz}, {@code paloverde}
     * @param whole all its words as one: {@code delacruz}
     */
    record Surname(String bare, String whole) {

        /** The best that its two forms have in common with those of another. Symmetric. */
        double likeness(Surname other) {
            return Math.max(
                    Math.max(Spelling.likeness(bare, other.bare), Spelling.likeness(whole, other.whole)),
                    Math.max(Spelling.likeness(bare, other.whole), Spelling.likeness(whole, other.bare)));
        }
    }

    static NameParts of(PersonName name) {
        List<Surname> surnames = Stream.of(name.first(), name.second())
                .filter(Objects::nonNull)
                .map(NameParts::surname)
                .filter(surname -> !surname.whole().isEmpty())
                .toList();
        List<String> given = withoutParticles(words(name.given()));
        return new NameParts(given.subList(0, Math.min(MOST_GIVEN, given.size())), surnames);
    }

    private static Surname surname(String typed) {
        List<String> words = words(typed);
        return new Surname(String.join("", withoutParticles(words)), String.join("", words));
    }

    private static List<String> words(@Nullable String typed) {
        String folded = typed == null ? "" : Texts.words(typed);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    /** A name of nothing but particles keeps them. */
    private static List<String> withoutParticles(List<String> words) {
        List<String> left =
                words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return left.isEmpty() ? words : left;
    }

    /** Both surnames as one word, in this order. */
    String surnamesTogether() {
        return surnames.stream().map(Surname::bare).reduce("", String::concat);
    }

    /** Both surnames as one word, the second one first. */
    String surnamesTogetherSwapped() {
        List<Surname> swapped = new ArrayList<>(surnames);
        Collections.reverse(swapped);
        return new NameParts(given, swapped).surnamesTogether();
    }

    String givenTogether() {
        return String.join("", given);
    }

    /** All parts in the order of the alphabet: the same for a name whose parts were written into other fields. */
    List<String> everything() {
        return Stream.concat(given.stream(), surnames.stream().map(Surname::bare))
                .sorted()
                .toList();
    }
}
