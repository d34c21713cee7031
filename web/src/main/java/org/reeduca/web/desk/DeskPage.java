package org.reeduca.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.WorkKind;
import org.reeduca.desk.WorkList;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.TypedDate;

/**
 * What is due at a centre. Everything the page shows stands in its address; its forms are plain, and what a button is about is
 * in the request.
 */
@Named
@RequestScoped
public class DeskPage {

    private static final String HERE = "/desk/list.xhtml";
    private static final String ANEW = HERE + "?faces-redirect=true";

    @Inject
    private DeskService desk;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    @Inject
    private FieldProblems problems;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable WorkList list;

    /** Does what a button asks for and shows the page anew; a page that is only looked at stays. */
    public @Nullable String open() {
        if (!parameter("dueUntil").isBlank() && dueUntil() == null) {
            problems.show("filterForm", List.of(FieldProblem.of("dueUntil", "desk.date-unclear")));
        }
        return switch (Deed.of(request)) {
            case "remind" -> remind();
            case "take" -> assign(currentUser.me().ref(), "desk.message.taken");
            case "give" -> assign(PublicRef.parse(parameters.get("colleague")), "desk.message.given");
            case "drop" -> assign(null, "desk.message.dropped");
            case "save" -> save();
            case "change" -> change();
            case "withdraw" -> withdraw();
            default -> null;
        };
    }

    private String remind() {
        desk.remind(PublicRef.parse(parameters.get("session")));
        messages.flashInfo("desk.message.reminded");
        return anew();
    }

    private String assign(@Nullable UUID account, String message) {
        desk.assign(parameter("row"), account);
        messages.flashInfo(message);
        return anew();
    }

    private @Nullable String save() {
        try {
            desk.saveView(parameter("viewName"), filter(), sharing());
        } catch (NotFound e) {
            throw e;
        } catch (BusinessRuleViolation violation) {
            problems.show(
                    "viewForm",
                    List.of(FieldProblem.of(
                            "viewName", violation.code(), violation.arguments().toArray())));
            return null;
        }
        messages.flashInfo("desk.message.view-saved", parameter("viewName"));
        return anew();
    }

    private String change() {
        desk.changeView(PublicRef.parse(parameters.get("view")), parameter("name"), sharing());
        messages.flashInfo("desk.message.view-saved", parameter("name"));
        return anew();
    }

    private String withdraw() {
        desk.withdrawView(PublicRef.parse(parameters.get("view")));
        messages.flashInfo("desk.message.view-withdrawn");
        return anew();
    }

    private boolean sharing() {
        return parameters.containsKey("shared");
    }

    private String anew() {
        String query = filter().query();
        return query.isEmpty() ? ANEW : ANEW + "&" + query;
    }

    public WorkList getList() {
        WorkList found = list;
        if (found == null) {
            found = desk.findWork(filter());
            list = found;
        }
        return found;
    }

    private DeskFilter filter() {
        return new DeskFilter(
                Choice.of(WorkKind.class, parameters.get("kind"), null),
                parameter("group"),
                person(),
                dueUntil(),
                parameters.containsKey("mine"),
                Choice.number(parameters.get("page"), 1));
    }

    private @Nullable UUID person() {
        String ref = parameter("person");
        return ref.isEmpty() ? null : PublicRef.parse(ref);
    }

    private @Nullable LocalDate dueUntil() {
        String typed = parameter("dueUntil");
        try {
            return typed.isBlank() ? null : TypedDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String parameter(String name) {
        return Objects.requireNonNullElse(parameters.get(name), "");
    }

    /** The tabs that have rows, and the one that is shown. */
    public List<WorkKind> getKinds() {
        return Arrays.stream(WorkKind.values())
                .filter(kind ->
                        getList().count(kind) > 0 || kind == getList().filter().kind())
                .toList();
    }

    /** Address of the tab of a kind; of all of them without one. */
    public String inTab(@Nullable WorkKind kind) {
        return at(getList().filter().of(kind));
    }

    /** Address of another page of the same rows. */
    public String atPage(int page) {
        return at(getList().filter().at(page));
    }

    /** Address of this page, for its forms. */
    public String getHere() {
        return at(getList().filter());
    }

    private static String at(DeskFilter filter) {
        String query = filter.query();
        return query.isEmpty() ? HERE : HERE + "?" + query;
    }

    /** Address of a saved view. */
    public String saved(String query) {
        return query.isEmpty() ? HERE : HERE + "?" + query;
    }

    public List<Option> getGroups() {
        return options("desk.list.group.all", getList().groups().stream().map(code -> new Option(code, code)));
    }

    public List<Option> getPeople() {
        return options(
                "desk.list.person.all",
                getList().people().stream()
                        .map(person -> new Option(
                                person.ref().toString(), person.name().inLists())));
    }

    private List<Option> options(String all, Stream<Option> others) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", messages.text(all)));
        others.forEach(options::add);
        return options;
    }

    public String getGroup() {
        return getList().filter().group();
    }

    public void setGroup(String ignored) {
        // the form is sent by its address
    }

    public String getPerson() {
        return Objects.toString(getList().filter().person(), "");
    }

    public void setPerson(String ignored) {
        // the form is sent by its address
    }

    public boolean isMine() {
        return getList().filter().mine();
    }

    /** As it was typed. */
    public String getDueUntil() {
        return parameter("dueUntil");
    }

    /** As it was typed. */
    public String getViewName() {
        return parameter("viewName");
    }
}
