package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.intake.AdmissionService;
import org.reeduca.intake.ContactBoard;
import org.reeduca.intake.IntakeView;
import org.reeduca.intake.IntakeView.Task;
import org.reeduca.intake.IntakeView.TaskState;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;

/** The tasks of one intake, each with how far it is and where it is done. */
@Named
@RequestScoped
public class IntakePage {

    private static final String UNTIE = "untie:";

    @Inject
    private AdmissionService admissions;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable IntakeView view;
    private @Nullable String person;

    /** Shows the tasks, or takes back a tie of somebody. */
    public @Nullable String open() {
        String deed = Deed.of(request);
        if (!deed.startsWith(UNTIE)) {
            getView();
            return null;
        }
        admissions.tie(getOrder(), PublicRef.parse(deed.substring(UNTIE.length())), false);
        return tied();
    }

    /** Says that somebody of the staff has a tie with him. */
    public String tie() {
        admissions.tie(getOrder(), PublicRef.parse(person), true);
        return tied();
    }

    private String tied() {
        messages.flashInfo("intake.message.tie");
        return "/intake/view.xhtml?faces-redirect=true&order=" + getOrder();
    }

    public UUID getOrder() {
        return PublicRef.parse(parameters.get("order"));
    }

    public IntakeView getView() {
        IntakeView found = view;
        if (found == null) {
            found = admissions.openIntake(getOrder());
            view = found;
        }
        return found;
    }

    public List<Task> getTasks() {
        return Arrays.asList(Task.values());
    }

    public TaskState state(Task task) {
        return getView().state(task);
    }

    /** Whether the page of a task can be opened. */
    public boolean isOpen(Task task) {
        boolean own = task != Task.IDENTITY || isCoordinating();
        return own && state(task) != TaskState.BLOCKED;
    }

    /** Where a task is done. */
    public String address(Task task) {
        return switch (task) {
            case IDENTITY ->
                "/participant/edit.xhtml?participant=" + getView().man().man();
            case ORDER -> "/referral/order.xhtml?order=" + getOrder();
            case CONTACT -> "/intake/contact.xhtml?order=" + getOrder();
            case PAPERS -> "/intake/papers.xhtml?order=" + getOrder();
            case INTERVIEW -> "/intake/interview.xhtml?order=" + getOrder();
            case DECISION -> "/intake/decision.xhtml?order=" + getOrder();
        };
    }

    public boolean isCoordinating() {
        return currentUser.me().has(Role.COORDINATOR);
    }

    /** Those of the staff of whom no tie is known. */
    public List<Option> getPeople() {
        List<ContactBoard.Named> tied = getView().tied();
        return IntakeContactPage.options(getView().people().stream()
                .filter(one -> tied.stream().noneMatch(other -> other.ref().equals(one.ref())))
                .toList());
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }
}
