package org.reeduca.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.message.ChangeWording;
import org.reeduca.message.MessageLanguage;
import org.reeduca.message.WordingKind;
import org.reeduca.message.WordingLine;
import org.reeduca.message.WordingService;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;

/** How messages are worded at a centre: a plain form for each. */
@Named
@RequestScoped
public class WordingsPage {

    private static final Set<String> OF_FIELD = Set.of(
            "message.wording-missing",
            "message.wording-too-long",
            "message.wording-tells",
            "message.wording-place",
            "message.wording-no-day");

    @Inject
    private WordingService wordings;

    @Inject
    private Messages messages;

    @Inject
    private FieldProblems problems;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable List<WordingLine> lines;

    /** Does what a button asks for and shows the page anew; a page that is only looked at stays. */
    public @Nullable String open() {
        return switch (Deed.of(request)) {
            case "" -> null;
            case "save" -> change(Objects.requireNonNullElse(parameters.get("wording"), ""));
            case "general" -> change(null);
            default -> throw new NotFound();
        };
    }

    private @Nullable String change(@Nullable String text) {
        WordingKind kind = Choice.orElse(WordingKind.class, parameters.get("kind"), WordingKind.HEADING);
        MessageLanguage language = Choice.orElse(MessageLanguage.class, parameters.get("language"), MessageLanguage.ES);
        try {
            wordings.change(new ChangeWording(kind, language, text, Choice.number(parameters.get("revision"), -1)));
        } catch (NotFound e) {
            throw e;
        } catch (BusinessRuleViolation violation) {
            if (!OF_FIELD.contains(violation.code())) {
                throw violation;
            }
            problems.show(
                    form(kind, language),
                    List.of(FieldProblem.of(
                            "wording", violation.code(), violation.arguments().toArray())));
            return null;
        }
        messages.flashInfo("message.message.worded");
        return "/message/wordings.xhtml?faces-redirect=true";
    }

    public List<WordingLine> getLines() {
        List<WordingLine> found = lines;
        if (found == null) {
            found = wordings.findWordings();
            lines = found;
        }
        return found;
    }

    /** Beginning of the ids of a form. */
    public String form(WordingLine line) {
        return form(line.kind(), line.language());
    }

    private static String form(WordingKind kind, MessageLanguage language) {
        return "wording-" + kind + "-" + language;
    }

    /** What stands in the field: as it was typed, else as it holds. */
    public String typed(WordingLine line) {
        boolean sent = line.kind().name().equals(parameters.get("kind"))
                && line.language().name().equals(parameters.get("language"));
        return sent ? Objects.requireNonNullElse(parameters.get("wording"), line.text()) : line.text();
    }
}
