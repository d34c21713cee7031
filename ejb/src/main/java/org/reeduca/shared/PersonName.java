package org.reeduca.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Mexican personal name in its three parts; any part may be unknown.
 *
 * <p>The particles <i>de, del, la, las, los</i> belong to the surname that follows them: «De la Cruz Núñez» is
 * «De la Cruz» + «Núñez». A person may have only one surname.
 *
 * @param given given name or names
 * @param first first surname, from the father in most records
 * @param second second surname
 */
public record PersonName(
        @Nullable String given,
        @Nullable String first,
        @Nullable String second) {

    /** Nobody: all three parts unknown. */
    public static final PersonName UNKNOWN = new PersonName(null, null, null);

    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los");

    /** Tidies three separately typed parts. */
    public static PersonName ofParts(@Nullable String given, @Nullable String first, @Nullable String second) {
        return new PersonName(tidy(given), tidy(first), tidy(second));
    }

    /** Splits typed surnames in two by the particle rule and keeps the given names apart. */
    public static PersonName ofSurnames(@Nullable String surnames, @Nullable String given) {
        List<String> units = units(surnames == null ? "" : surnames);
        String first = units.isEmpty() ? null : units.get(0);
        String second = units.size() < 2 ? null : String.join(" ", units.subList(1, units.size()));
        return ofParts(given, first, second);
    }

    /** Reads «surnames, given names»; only the first comma separates. */
    public static PersonName ofSurnamesFirst(String typed) {
        int comma = typed.indexOf(',');
        return ofSurnames(typed.substring(0, comma), typed.substring(comma + 1));
    }

    /** Reads a name without a comma whose surnames come first: two surnames, the rest is given. */
    public static PersonName ofWords(String typed) {
        List<String> units = units(typed);
        int surnames = Math.min(2, Math.max(1, units.size() - 1));
        if (units.size() <= surnames) {
            return ofParts(null, typed, null);
        }
        String given = String.join(" ", units.subList(surnames, units.size()));
        return ofParts(given, units.get(0), surnames == 2 ? units.get(1) : null);
    }

    /** Reads a name without a comma whose given names come first: the last two surnames are surnames. */
    public static PersonName ofWordsGivenFirst(String typed) {
        List<String> units = units(typed);
        int given = Math.max(1, units.size() - 2);
        String first = units.size() > given ? units.get(given) : null;
        String second = units.size() > given + 1 ? units.get(given + 1) : null;
        return ofParts(String.join(" ", units.subList(0, Math.min(given, units.size()))), first, second);
    }

    /** Whether no part is known. */
    public boolean isUnknown() {
        return given == null && first == null && second == null;
    }

    /** Key for «the same name»: surnames, then given names, without capitals, accents or punctuation. */
    public String comparisonKey() {
        return Stream.of(first, second, given)
                .filter(Objects::nonNull)
                .map(Texts::words)
                .collect(Collectors.joining(" "));
    }

    /** Whether the text has at least one letter; a dash or a full stop alone is not a name. */
    public static boolean looksWritten(String typed) {
        return typed.codePoints().anyMatch(Character::isLetter);
    }

    private static List<String> units(String surnames) {
        List<String> units = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        for (String word : Texts.clean(surnames).split(" ", -1)) {
            pending.append(pending.isEmpty() ? "" : " ").append(word);
            if (!PARTICLES.contains(word.toLowerCase(Locale.ROOT)) && !word.isEmpty()) {
                units.add(pending.toString());
                pending.setLength(0);
            }
        }
        if (!pending.isEmpty()) {
            units.add(pending.toString());
        }
        return units;
    }

    private static @Nullable String tidy(@Nullable String raw) {
        String text = raw == null ? "" : Texts.clean(raw);
        if (!looksWritten(text)) {
            return null;
        }
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            boolean particle = PARTICLES.contains(words[i].toLowerCase(Locale.ROOT));
            words[i] = particle && i > 0 ? words[i].toLowerCase(Locale.ROOT) : tidyWord(words[i]);
        }
        return String.join(" ", words);
    }

    /** A word all in capitals or all in small letters is retyped; mixed spelling («McGregor») stays. */
    private static String tidyWord(String word) {
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
        boolean whispered = word.equals(word.toLowerCase(Locale.ROOT));
        if (!shouted && !whispered) {
            return word;
        }
        StringBuilder tidy = new StringBuilder(word.length());
        boolean start = true;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            tidy.appendCodePoint(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = c == '-' || c == '\'' || c == '’';
            i += Character.charCount(c);
        }
        return tidy.toString();
    }
}
