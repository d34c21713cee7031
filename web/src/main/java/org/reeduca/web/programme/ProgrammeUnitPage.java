package org.reeduca.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;
import org.reeduca.programme.EditUnit;
import org.reeduca.programme.ProgrammeDraft;
import org.reeduca.programme.ProgrammeDraftService;
import org.reeduca.programme.ProgrammeEdition.Item;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** One unit of a version that is being prepared. */
@Named
@RequestScoped
public class ProgrammeUnitPage {

    @Inject
    private ProgrammeDraftService preparation;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable ProgrammeDraft draft;
    private @Nullable EditUnit unit;

    /** Does what one of the plain forms asks for; a page that is only looked at stays. */
    public @Nullable String open() {
        return switch (Deed.of(request)) {
            case "save" -> save();
            case "remove" -> removed();
            default -> look();
        };
    }

    private @Nullable String look() {
        if (!getDraft().state().open()) {
            throw new NotFound();
        }
        getUnit();
        return null;
    }

    private @Nullable String save() {
        Map<Item, Bilingual> items = new EnumMap<>(Item.class);
        for (Item kind : Item.values()) {
            items.put(kind, typed(EditUnit.field(kind)));
        }
        EditUnit wish = new EditUnit(
                getShownRevision(),
                Choice.number(parameters.get("place"), getPlaces().size()),
                typed("title"),
                typed("aim"),
                Choice.number(parameters.getOrDefault("minutes", "").strip(), 0),
                parameters.containsKey("mandatory"),
                items);
        if (problems.show("unitForm", wish.problems())) {
            return null;
        }
        preparation.saveUnit(ref(), number(), wish);
        return done("programme.message.unit-saved");
    }

    private Bilingual typed(String field) {
        return new Bilingual(parameters.getOrDefault(field + "Es", ""), parameters.getOrDefault(field + "En", ""));
    }

    private String removed() {
        preparation.removeUnit(ref(), getShownRevision(), number());
        return done("programme.message.unit-removed");
    }

    private String done(String message) {
        messages.flashInfo(message);
        return "/programme/draft.xhtml?faces-redirect=true&draft=" + ref();
    }

    public ProgrammeDraft getDraft() {
        ProgrammeDraft found = draft;
        if (found == null) {
            found = preparation.openDraft(ref());
            draft = found;
        }
        return found;
    }

    /** Whether it is one more. */
    public boolean isNew() {
        return number() == 0;
    }

    /** The unit as it was saved; for a new one an empty form with the usual length, behind the others. */
    public EditUnit getUnit() {
        EditUnit found = unit;
        if (found == null) {
            List<Unit> units = getDraft().units();
            found = isNew()
                    ? new EditUnit(
                            getDraft().revision(),
                            units.size() + 1,
                            new Bilingual("", ""),
                            new Bilingual("", ""),
                            units.get(units.size() - 1).minutes(),
                            false,
                            Map.of())
                    : units.stream()
                            .filter(one -> one.number() == number())
                            .findFirst()
                            .map(one -> EditUnit.of(getDraft().revision(), one))
                            .orElseThrow(NotFound::new);
            unit = found;
        }
        return found;
    }

    /** The names of the fields of one line, each language after the other. */
    public List<String> getTexts() {
        return List.of("titleEs", "titleEn", "aimEs", "aimEn");
    }

    /** The names of the fields with a line for each thing. */
    public List<String> getLists() {
        return Arrays.stream(Item.values())
                .map(EditUnit::field)
                .flatMap(kind -> Stream.of(kind + "Es", kind + "En"))
                .toList();
    }

    /** The language of a field, for whoever hears it. */
    public String language(String field) {
        return field.endsWith("En") ? "en" : "es";
    }

    /** Most characters of a field of one line. */
    public int longest(String field) {
        return field.startsWith("title") ? EditUnit.TITLE : EditUnit.LINE;
    }

    /** What stands in a field: as it was typed, or as it was saved. */
    public String value(String field) {
        String typed = isPosted() ? parameters.get(field) : null;
        return typed == null ? saved(field) : typed;
    }

    private String saved(String field) {
        String name = field.substring(0, field.length() - 2);
        Bilingual text = switch (name) {
            case "title" -> getUnit().title();
            case "aim" -> getUnit().aim();
            default ->
                getUnit().items().getOrDefault(Item.valueOf(name.toUpperCase(Locale.ROOT)), new Bilingual("", ""));
        };
        return text.in(language(field));
    }

    public String getMinutes() {
        return isPosted()
                ? parameters.getOrDefault("minutes", "")
                : Integer.toString(getUnit().minutes());
    }

    public boolean isMandatory() {
        return isPosted() ? parameters.containsKey("mandatory") : getUnit().mandatory();
    }

    /** The places it can have. */
    public List<Integer> getPlaces() {
        int last = getDraft().units().size() + (isNew() ? 1 : 0);
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    public int getPlace() {
        return isPosted()
                ? Choice.number(parameters.get("place"), getUnit().place())
                : getUnit().place();
    }

    private boolean isPosted() {
        return Deed.of(request).equals("save");
    }

    private int number() {
        return Choice.number(parameters.get("unit"), 0);
    }

    /** The statement the forms are about. */
    public int getShownRevision() {
        return Choice.number(parameters.get("revision"), getDraft().revision());
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("draft"));
    }
}
