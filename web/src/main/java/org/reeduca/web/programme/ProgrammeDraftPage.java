package org.reeduca.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.EditHead;
import org.reeduca.programme.ProgrammeDraft;
import org.reeduca.programme.ProgrammeDraftService;
import org.reeduca.programme.ProgrammeEdition;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.programme.ProgrammeService;
import org.reeduca.programme.PublishProgramme;
import org.reeduca.programme.UnitChange;
import org.reeduca.shared.DraftState;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.TypedDate;

/** A version of a programme that is being prepared: what it says as a whole, its units, and its way to being published. */
@Named
@RequestScoped
public class ProgrammeDraftPage {

    private static final String PAGE = "/programme/draft.xhtml?faces-redirect=true&draft=";

    @Inject
    private ProgrammeDraftService preparation;

    @Inject
    private ProgrammeService programmes;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private Dates dates;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable ProgrammeDraft draft;
    private @Nullable ProgrammeEdition former;

    /** Does what one of the plain forms asks for; a page that is only looked at stays. */
    public @Nullable String open() {
        return switch (Deed.of(request)) {
            case "save" -> save();
            case "up" -> moved(-1);
            case "down" -> moved(1);
            case "send" -> sent();
            case "drop" -> dropped();
            case "refuse" -> refused();
            case "publish" -> published();
            default -> look();
        };
    }

    private @Nullable String look() {
        getFormer();
        return null;
    }

    private @Nullable String save() {
        EditHead wish = new EditHead(revision(), typed("source"), typedDay(), typed("reason"));
        List<FieldProblem> wrong = isNew()
                ? preparation.check(PublicRef.parse(parameters.get("version")), wish)
                : preparation.checkDraft(ref(), wish);
        if (problems.show("draftForm", wrong)) {
            return null;
        }
        if (isNew()) {
            UUID begun = preparation.begin(PublicRef.parse(parameters.get("version")), wish);
            return done("programme.message.begun", begun);
        }
        preparation.change(ref(), wish);
        return done("programme.message.saved", ref());
    }

    private @Nullable LocalDate typedDay() {
        try {
            return TypedDate.parse(typed("validFrom"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String moved(int by) {
        int unit = Choice.number(parameters.get("unit"), 0);
        preparation.moveUnit(ref(), revision(), unit, unit + by);
        return done("programme.message.moved", ref());
    }

    private String sent() {
        preparation.send(ref(), revision());
        return done("programme.message.sent", ref());
    }

    private @Nullable String dropped() {
        if (unexplained()) {
            return null;
        }
        preparation.drop(ref(), revision(), typed("reason"));
        return done("programme.message.dropped", ref());
    }

    private @Nullable String refused() {
        if (unexplained()) {
            return null;
        }
        preparation.refuse(ref(), revision(), typed("reason"));
        return done("programme.message.refused", ref());
    }

    private boolean unexplained() {
        String why = typed("reason");
        if (why.isEmpty()) {
            return problems.show("answerForm", List.of(FieldProblem.of("reason", "programme.text-missing")));
        }
        return why.length() > EditHead.LINE
                && problems.show(
                        "answerForm", List.of(FieldProblem.of("reason", "programme.text-long", EditHead.LINE)));
    }

    private @Nullable String published() {
        PublishProgramme wish = new PublishProgramme(
                revision(),
                equivalences("onward", getFormer().units()),
                equivalences("back", getDraft().units()),
                typed("source"));
        if (problems.show("publishForm", preparation.checkPublishing(ref(), wish))) {
            return null;
        }
        preparation.publish(ref(), wish);
        return done("programme.message.published", ref());
    }

    private Map<Integer, Integer> equivalences(String field, List<Unit> units) {
        Map<Integer, Integer> said = new TreeMap<>();
        units.forEach(unit -> said.put(unit.number(), Choice.number(parameters.get(field + unit.number()), -1)));
        return said;
    }

    private String done(String message, UUID ref) {
        messages.flashInfo(message);
        return PAGE + ref;
    }

    /** Whether nothing was saved yet: the page shows the version it is taken from. */
    public boolean isNew() {
        return !parameters.containsKey("draft");
    }

    public ProgrammeDraft getDraft() {
        ProgrammeDraft found = draft;
        if (found == null) {
            found = preparation.openDraft(ref());
            draft = found;
        }
        return found;
    }

    /** The version it is taken from. */
    public ProgrammeEdition getFormer() {
        ProgrammeEdition found = former;
        if (found == null) {
            found = programmes.openEdition(
                    isNew()
                            ? PublicRef.parse(parameters.get("version"))
                            : getDraft().former());
            former = found;
        }
        return found;
    }

    /** Its units as they stand. */
    public List<Unit> getUnits() {
        return isNew() ? getFormer().units() : getDraft().units();
    }

    /** What is otherwise than in the former version. */
    public List<UnitChange> getChanges() {
        return UnitChange.between(getFormer().units(), getUnits());
    }

    /** Whether it can be changed. */
    public boolean isEditable() {
        return isNew() || getDraft().state().open();
    }

    /** Whether the caller may say yes or no. */
    public boolean isAnswering() {
        return isSent() && !getDraft().mine();
    }

    public boolean isSent() {
        return !isNew() && getDraft().state() == DraftState.SENT;
    }

    /** Whether it can be given up. */
    public boolean isDroppable() {
        return !isNew() && getDraft().state().pending();
    }

    /** The tables of what counts as what: units of the former version here, and units of this one there. */
    public List<Table> getTables() {
        List<Unit> before = getFormer().units();
        List<Unit> after = getUnits();
        return List.of(
                new Table("onward", before, after, UnitChange.suggested(before, after)),
                new Table("back", after, before, UnitChange.suggested(after, before)));
    }

    /**
     * One direction.
     *
     * @param field beginning of the names of its fields
     * @param units what a man was given
     * @param others as what it may count
     */
    public record Table(String field, List<Unit> units, List<Unit> others, Map<Integer, Integer> suggested) {

        /** The name of the field of a unit. */
        public String name(Unit unit) {
            return field + unit.number();
        }

        /** Its id in the page. */
        public String id(Unit unit) {
            return "publishForm:" + name(unit);
        }
    }

    /** Whether a unit counts as that one, or as nothing: as it was chosen, or as it is suggested; else it has to be said. */
    public boolean chosen(Table table, Unit unit, int as) {
        String typed = parameters.get(table.name(unit));
        return typed == null
                ? Integer.valueOf(as).equals(table.suggested().get(unit.number()))
                : typed.equals(Integer.toString(as));
    }

    public String getSource() {
        return isSaving()
                ? typed("source")
                : isNew() ? getFormer().source() : getDraft().source();
    }

    /** Who decided what counts as what, as it was typed. */
    public String getDecision() {
        return Deed.of(request).equals("publish") ? typed("source") : "";
    }

    public String getValidFrom() {
        return isSaving()
                ? typed("validFrom")
                : isNew() ? "" : dates.field(getDraft().validFrom());
    }

    /** Why the programme changes. */
    public String getWhy() {
        return isSaving() ? typed("reason") : isNew() ? "" : getDraft().reason();
    }

    /** Why it is returned or given up, as it was typed. */
    public String getReason() {
        return isSaving() ? "" : typed("reason");
    }

    private boolean isSaving() {
        return Deed.of(request).equals("save");
    }

    private String typed(String field) {
        return parameters.getOrDefault(field, "").strip();
    }

    private int revision() {
        return Choice.number(parameters.get("revision"), 0);
    }

    /** The statement the forms are about. */
    public int getShownRevision() {
        return parameters.containsKey("revision")
                ? revision()
                : isNew() ? 0 : getDraft().revision();
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("draft"));
    }
}
