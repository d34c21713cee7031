package org.reeduca.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Population codes of people who do not exist: the three consonants are always X, so that no living person bears one,
 * and the check digit is right. A man gets a code that no other man of the demonstration has.
 */
final class Curp {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
    private static final String NOBODY = "X".repeat(3);
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final Set<String> COMMON_FIRST_NAMES = Set.of("JOSE", "MARIA");
    private static final Set<String> PARTICLES = Set.of("DE", "DEL", "LA", "LAS", "LOS", "Y");

    private final List<String> inconvenient;
    private final Set<String> given = new HashSet<>();

    Curp(List<String> inconvenientWords) {
        this.inconvenient = inconvenientWords;
    }

    String of(String givenNames, String firstSurname, @Nullable String secondSurname, LocalDate birth, String state) {
        String first = mainWord(firstSurname, PARTICLES);
        String second = secondSurname == null ? "X" : mainWord(secondSurname, PARTICLES);
        String name = mainWord(givenNames, COMMON_FIRST_NAMES);
        String initials = "" + first.charAt(0) + innerVowel(first) + second.charAt(0) + name.charAt(0);
        if (inconvenient.contains(initials)) {
            initials = initials.charAt(0) + "X" + initials.substring(2);
        }
        char differentiator = birth.getYear() < 2000 ? '0' : 'A';
        String code;
        do {
            String seventeen = initials + BIRTH.format(birth) + "H" + state + NOBODY + differentiator;
            code = seventeen + checkDigit(seventeen);
            differentiator++;
        } while (!given.add(code));
        return code;
    }

    static int checkDigit(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * (18 - i);
        }
        return (10 - sum % 10) % 10;
    }

    /** Upper case, no accents, ñ as X: the letters a code is made of. */
    private static String mainWord(String text, Set<String> skipped) {
        String upper = text.toUpperCase(Locale.ROOT).replace('Ñ', 'X');
        String[] words = Normalizer.normalize(upper, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .split(" ", -1);
        for (String word : words) {
            if (!skipped.contains(word)) {
                return word;
            }
        }
        return words[0];
    }

    private static char innerVowel(String word) {
        return (char) word.chars()
                .skip(1)
                .filter(c -> "AEIOU".indexOf(c) >= 0)
                .findFirst()
                .orElse('X');
    }
}
