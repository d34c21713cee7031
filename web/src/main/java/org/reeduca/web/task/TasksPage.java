package org.reeduca.web.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.task.TaskLine;
import org.reeduca.task.TaskList;
import org.reeduca.task.TaskService;
import org.reeduca.task.TaskView;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.TypedDate;

/** The tasks of a centre or of one's groups. The tab stands in the address; the forms are plain, one for each thing one can do. */
@Named
@RequestScoped
public class TasksPage {

    private static final String HERE = "/task/tasks.xhtml";
    private static final Map<String, String> FIELDS = Map.of(
            "task.day-ahead", "on",
            "task.reference-missing", "reference",
            "task.reference-too-long", "reference",
            "task.note-missing", "why",
            "task.note-too-long", "why");

    @Inject
    private TaskService tasks;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    @Inject
    private FieldProblems problems;

    @Inject
    private Dates dates;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable TaskList list;

    /** Does what a button asks for and shows the page anew; a page that is only looked at stays. */
    public @Nullable String open() {
        return switch (Deed.of(request)) {
            case "take" -> assign(currentUser.me().ref(), "task.message.taken");
            case "give" -> assign(PublicRef.parse(parameters.get("colleague")), "task.message.given");
            case "drop" -> assign(null, "task.message.dropped");
            case "finish" -> finish();
            case "reopen" -> reopen();
            default -> null;
        };
    }

    private String assign(@Nullable UUID account, String message) {
        tasks.assign(task(), account);
        return anew(message);
    }

    private @Nullable String finish() {
        LocalDate on = day();
        if (on == null) {
            return problem("on", "task.date-unclear");
        }
        try {
            tasks.finish(task(), on, typed("reference"));
        } catch (NotFound e) {
            throw e;
        } catch (BusinessRuleViolation violation) {
            return atField(violation);
        }
        return anew("task.message.finished");
    }

    private @Nullable String reopen() {
        try {
            tasks.reopen(task(), typed("why"));
        } catch (NotFound e) {
            throw e;
        } catch (BusinessRuleViolation violation) {
            return atField(violation);
        }
        return anew("task.message.reopened");
    }

    private @Nullable String atField(BusinessRuleViolation violation) {
        String field = FIELDS.get(violation.code());
        if (field == null) {
            throw violation;
        }
        return problem(field, violation.code(), violation.arguments().toArray());
    }

    private @Nullable String problem(String field, String code, Object... arguments) {
        problems.show(form(task()), List.of(FieldProblem.of(field, code, arguments)));
        return null;
    }

    private String anew(String message) {
        messages.flashInfo(message);
        return HERE + "?faces-redirect=true&view=" + view() + "&page=" + page();
    }

    private UUID task() {
        return PublicRef.parse(parameters.get("task"));
    }

    private @Nullable LocalDate day() {
        try {
            return TypedDate.parse(typed("on"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private TaskView view() {
        return Choice.orElse(TaskView.class, parameters.get("view"), TaskView.ALL);
    }

    private int page() {
        return Choice.number(parameters.get("page"), 1);
    }

    private String typed(String field) {
        return Objects.requireNonNullElse(parameters.get(field), "");
    }

    private static String form(UUID task) {
        return "task-" + task;
    }

    public TaskList getList() {
        TaskList found = list;
        if (found == null) {
            found = tasks.findTasks(view(), page());
            list = found;
        }
        return found;
    }

    /** The tabs, in their order. */
    public TaskView[] getViews() {
        return TaskView.values();
    }

    /** Address of a tab. */
    public String at(TaskView view) {
        return HERE + "?view=" + view;
    }

    /** Address of another page of the same tab. */
    public String atPage(int page) {
        return at(view()) + "&page=" + page;
    }

    /** Address of this page, for its forms. */
    public String getHere() {
        return atPage(page());
    }

    /** Beginning of the ids of a row's fields. */
    public String form(TaskLine line) {
        return form(line.ref());
    }

    /** Whether a form of that row was sent and is shown again. */
    public boolean sent(TaskLine line) {
        return line.ref().toString().equals(parameters.get("task"));
    }

    /** The day as it was typed; today before. */
    public String on(TaskLine line) {
        return sent(line) && parameters.containsKey("on")
                ? typed("on")
                : dates.field(getList().today());
    }

    /** The number as it was typed. */
    public String reference(TaskLine line) {
        return sent(line) ? typed("reference") : "";
    }

    /** The reason as it was typed. */
    public String why(TaskLine line) {
        return sent(line) ? typed("why") : "";
    }
}
