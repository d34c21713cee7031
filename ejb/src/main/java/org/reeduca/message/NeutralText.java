package org.reeduca.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Texts;

/**
 * What a message may say: somebody else may read or hear it, so no word tells why a man comes. The database has the same list and refuses
 * the same ({@code message_forbidden_stem}).
 */
public final class NeutralText {

    /** Longest wording. */
    public static final int LONGEST = 300;

    /** Beginnings of words, small and without accents. */
    static final List<String> STEMS = Stream.of("""
                    abus acus agred agres arrest assault batter cecovim conden convict court
                    crime crimin delict delit denunci domestic esposa expareja familiar feminici fiscal
                    gender genero golpe hombre imputad intervenc judge judici juez juzgado libert
                    machis maltrat mascul medida mujer offen orden pareja partner penal perpetrat
                    policia police prison probation proces program prosecut psico psych reeduc rehab
                    senten suspens taller terap therap trial tribunal umeca victim violen wife woman
                    women workshop
                    abogad anger audienc carcel castig culpa detenid enojo familia guilt husband jail juicio justic lawyer
                    marido sancion sexual varon
                    """.split("\\s+")).toList();

    private static final Pattern PLACE = Pattern.compile("[{]([^{}]*)[}]");
    private static final Set<String> MOMENT = Set.of("day", "time");

    private NeutralText() {}

    /** The first word that tells too much; empty when none does. */
    static Optional<String> telling(String text) {
        return firstWord(text, String::startsWith);
    }

    /** The same of an address, in which several words may be written as one. */
    static Optional<String> tellingInside(String address) {
        return firstWord(address, String::contains);
    }

    private static Optional<String> firstWord(String text, BiPredicate<String, String> tells) {
        return Stream.of(Texts.words(text).split(" "))
                .filter(word -> STEMS.stream().anyMatch(stem -> tells.test(word, stem)))
                .findFirst();
    }

    /**
     * The text in its form.
     *
     * @throws BusinessRuleViolation {@code message.wording-missing}, {@code message.wording-too-long}, {@code
     *     message.wording-tells} with the word, {@code message.wording-place} with what cannot be put in, {@code
     *     message.wording-no-day} when it does not say on which day
     */
    static String typed(WordingKind kind, String raw) {
        String text = Texts.clean(raw);
        if (text.isEmpty()) {
            throw new BusinessRuleViolation("message.wording-missing");
        } else if (text.length() > LONGEST) {
            throw new BusinessRuleViolation("message.wording-too-long", LONGEST);
        }
        telling(text).ifPresent(word -> {
            throw new BusinessRuleViolation("message.wording-tells", word);
        });
        Set<String> places =
                PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        places.stream()
                .filter(place -> !allowed(kind).contains(place))
                .findFirst()
                .ifPresent(NeutralText::refusePlace);
        if (PLACE.matcher(text).replaceAll("").matches(".*[{}].*")) {
            refusePlace("");
        }
        if (kind != WordingKind.HEADING && !places.contains("day")) {
            throw new BusinessRuleViolation("message.wording-no-day", "{day}");
        }
        return text;
    }

    private static void refusePlace(String place) {
        throw new BusinessRuleViolation("message.wording-place", "{" + place + "}");
    }

    private static Set<String> allowed(WordingKind kind) {
        return switch (kind) {
            case HEADING -> Set.of();
            case SESSION_MOVED -> Set.of("day", "time", "before");
            case SESSION_REMINDER, SESSION_CANCELLED, APPOINTMENT, MISSED_SESSION -> MOMENT;
        };
    }
}
