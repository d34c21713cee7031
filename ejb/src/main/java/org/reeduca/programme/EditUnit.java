package org.reeduca.programme;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reeduca.programme.ProgrammeEdition.Item;
import org.reeduca.programme.ProgrammeEdition.Listed;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.shared.FieldProblem;

/**
 * A unit as it was typed.
 *
 * @param revision the statement that was shown
 * @param place where it is to stand, from 1
 * @param items for each kind a line for each thing, the same number of lines in both languages
 */
public record EditUnit(
        int revision,
        int place,
        @NotNull Bilingual title,
        @NotNull Bilingual aim,
        int minutes,
        boolean mandatory,
        @NotNull Map<Item, Bilingual> items) {

    /** Longest title. */
    public static final int TITLE = 160;

    /** Longest aim, and longest line of a list. */
    public static final int LINE = 255;

    /** Most minutes of a unit. */
    public static final int MINUTES = 600;

    /** Most lines of a list. */
    public static final int LINES = 50;

    public EditUnit {
        items = Map.copyOf(items);
    }

    /** What of it cannot stand, field by field; the fields are named {@code titleEs}, {@code materialEn} and so on. */
    public List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        text("title", title, TITLE, problems);
        text("aim", aim, LINE, problems);
        if (minutes < 1 || minutes > MINUTES) {
            problems.add(FieldProblem.of("minutes", "programme.minutes", MINUTES));
        }
        for (Item kind : Item.values()) {
            list(kind, problems);
        }
        return problems;
    }

    private static void text(String field, Bilingual typed, int longest, List<FieldProblem> problems) {
        text(field + "Es", typed.es(), longest, problems);
        text(field + "En", typed.en(), longest, problems);
    }

    private static void text(String field, String typed, int longest, List<FieldProblem> problems) {
        if (typed.isBlank()) {
            problems.add(FieldProblem.of(field, "programme.text-missing"));
        } else if (typed.strip().length() > longest) {
            problems.add(FieldProblem.of(field, "programme.text-long", longest));
        }
    }

    private void list(Item kind, List<FieldProblem> problems) {
        List<String> es = lines(kind).es();
        List<String> en = lines(kind).en();
        lines(field(kind) + "Es", es, problems);
        lines(field(kind) + "En", en, problems);
        if (es.size() != en.size()) {
            problems.add(FieldProblem.of(
                    field(kind) + (es.size() < en.size() ? "Es" : "En"),
                    "programme.lines-differ",
                    es.size(),
                    en.size()));
        }
    }

    private static void lines(String field, List<String> lines, List<FieldProblem> problems) {
        if (lines.size() > LINES) {
            problems.add(FieldProblem.of(field, "programme.lines-many", LINES));
        } else if (lines.stream().anyMatch(line -> line.length() > LINE)) {
            problems.add(FieldProblem.of(field, "programme.line-long", LINE));
        }
    }

    /** The beginning of the names of the fields of a kind. */
    public static String field(Item kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private record Lines(List<String> es, List<String> en) {}

    private Lines lines(Item kind) {
        Bilingual typed = items.getOrDefault(kind, new Bilingual("", ""));
        return new Lines(split(typed.es()), split(typed.en()));
    }

    private static List<String> split(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The unit; asked when it has no {@link #problems}. */
    Unit unit() {
        List<Listed> listed = new ArrayList<>();
        for (Item kind : Item.values()) {
            Lines lines = lines(kind);
            for (int i = 0; i < lines.es().size(); i++) {
                listed.add(new Listed(
                        kind, new Bilingual(lines.es().get(i), lines.en().get(i))));
            }
        }
        return new Unit(place, stripped(title), stripped(aim), minutes, mandatory, listed, List.of());
    }

    private static Bilingual stripped(Bilingual text) {
        return new Bilingual(text.es().strip(), text.en().strip());
    }

    /** A unit as it stands in the fields. */
    public static EditUnit of(int revision, Unit unit) {
        Map<Item, Bilingual> items = new EnumMap<>(Item.class);
        for (Item kind : Item.values()) {
            List<Bilingual> lines = unit.items(kind);
            items.put(
                    kind,
                    new Bilingual(
                            String.join("\n", lines.stream().map(Bilingual::es).toList()),
                            String.join("\n", lines.stream().map(Bilingual::en).toList())));
        }
        return new EditUnit(revision, unit.number(), unit.title(), unit.aim(), unit.minutes(), unit.mandatory(), items);
    }
}
