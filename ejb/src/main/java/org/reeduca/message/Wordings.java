package org.reeduca.message;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How messages are worded at a centre. Whatever a man is to be told at once becomes one text. */
final class Wordings {

    private final Map<Key, String> texts;

    Wordings(Map<Key, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** What is worded in which language. */
    record Key(WordingKind kind, MessageLanguage language) {}

    /** One text for all of it: the first line, then a line for each, the earliest first. */
    String digest(List<Occasion> occasions, MessageLanguage language) {
        Set<String> lines = occasions.stream()
                .sorted(Comparator.comparing(Occasion::at).thenComparing(Occasion::kind))
                .map(one -> line(one, language))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Stream.concat(Stream.of(heading(language)), lines.stream()).collect(Collectors.joining("\n"));
    }

    /** The first line, which is also the subject of a letter. */
    String heading(MessageLanguage language) {
        return text(WordingKind.HEADING, language);
    }

    private String line(Occasion one, MessageLanguage language) {
        return filled(text(WordingKind.of(one.kind()), language), language, one.at(), one.was());
    }

    /** A wording with its places filled in. */
    static String filled(String wording, MessageLanguage language, LocalDateTime at, @Nullable LocalDateTime was) {
        return wording.replace("{day}", language.day(at))
                .replace("{time}", language.time(at))
                .replace("{before}", was == null ? "" : language.day(was));
    }

    private String text(WordingKind kind, MessageLanguage language) {
        return Objects.requireNonNull(texts.get(new Key(kind, language)), () -> kind + " has no words");
    }
}
