package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.Consent;
import org.reeduca.cohort.GroupCalendar;
import org.reeduca.cohort.GroupCalendar.Standing;
import org.reeduca.cohort.PlanWish;
import org.reeduca.cohort.PlanWish.What;
import org.reeduca.cohort.PlanningService;
import org.reeduca.cohort.Proposal;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/**
 * The calendar of a group. Its address names the group and, while one is being changed, the session. A change is shown
 * before it is made; the page sends back which one it showed.
 */
@Named
@RequestScoped
public class CalendarPage {

    @Inject
    private PlanningService planning;

    @Inject
    private ChangeForm form;

    @Inject
    private Shown shown;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable GroupCalendar calendar;
    private @Nullable Proposal proposal;

    /** Loads the calendar; a group or session that is not the caller's is not found. */
    public void open() {
        if (isChanging()) {
            form.begin(getSession());
        } else {
            getCalendar();
        }
    }

    /** Shows what a change would do. */
    public void preview() {
        proposal = planning.preview(wish());
    }

    /** Makes the change that was shown; another one is shown instead. */
    public @Nullable String apply() {
        PlanWish wish = wish();
        Proposal now = planning.preview(wish);
        proposal = now;
        planning.apply(wish, consent());
        messages.flashInfo("cohort.message.replanned", now.sessions());
        return here();
    }

    /** Takes a step back at once when nothing speaks against it, otherwise shows what does. */
    public @Nullable String undo() {
        UUID change = PublicRef.parse(parameters.get("undo"));
        Proposal now = planning.previewUndo(cohort(), change);
        proposal = now;
        if (agreed().isEmpty() && now.needsConsent()) {
            return null;
        }
        planning.undo(cohort(), change, agreed().isEmpty() ? new Consent(now.fingerprint(), false) : consent());
        messages.flashInfo("cohort.message.undone", now.sessions());
        return here();
    }

    private PlanWish wish() {
        return form.wish(cohort(), PublicRef.parse(parameters.get("session")));
    }

    private Consent consent() {
        return new Consent(agreed(), form.isInformed());
    }

    private String here() {
        return "/cohort/calendar.xhtml?faces-redirect=true&cohort=" + cohort();
    }

    private UUID cohort() {
        return PublicRef.parse(parameters.get("cohort"));
    }

    public GroupCalendar getCalendar() {
        GroupCalendar found = calendar;
        if (found == null) {
            found = planning.openCalendar(cohort());
            calendar = found;
        }
        return found;
    }

    /** Whether the address names a session to change. */
    public boolean isChanging() {
        return parameters.containsKey("session");
    }

    /** The session that is being changed. */
    public GroupCalendar.Session getSession() {
        UUID ref = PublicRef.parse(parameters.get("session"));
        return getCalendar().sessions().stream()
                .filter(session -> session.ref().equals(ref))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether day and hour are asked for. */
    public boolean isMoving() {
        return shown.part("changeForm:day", getSession().movable());
    }

    /** Whether what was sent has to say where to: only some of what can be done moves a session. */
    public boolean isSentToMove() {
        String sent = parameters.get("changeForm:what");
        return !shown.isDrawn()
                && Arrays.stream(What.values())
                        .anyMatch(what -> what.moves() && what.name().equals(sent));
    }

    /** Whether something can be done about a session. */
    public boolean isOpen(GroupCalendar.Session session) {
        return getCalendar().open() && (session.cancellable() || session.standing() == Standing.OWED);
    }

    /** What can be done about the session that is being changed; what was chosen before it changed is still understood. */
    public List<What> getChoices() {
        GroupCalendar.Session session = getSession();
        return Arrays.stream(What.values())
                .filter(what -> !shown.isDrawn()
                        || switch (what) {
                            case MOVE_ONE -> session.movable();
                            case MOVE_REST, NEW_HOUR -> session.movable() && !session.catchUp();
                            case CANCEL -> session.cancellable() && !session.catchUp();
                            case CANCEL_ONLY -> session.cancellable();
                            case GIVE_AGAIN -> session.standing() == Standing.OWED;
                        })
                .toList();
    }

    public @Nullable Proposal getProposal() {
        return proposal;
    }

    /** The plan that was shown when the form was sent; empty when none was. */
    private String agreed() {
        return parameters.getOrDefault("agreed", "");
    }

    /** Whether the page shows a plan. */
    public boolean isShowing() {
        return shown.part("agreed", proposal != null);
    }

    /** Whether there is something one has to say that one knows. */
    public boolean isAsking() {
        Proposal now = proposal;
        return shown.part("agreed", now != null && now.needsConsent() && !now.stopped());
    }

    /** Whether a step is being taken back. */
    public boolean isUndoing() {
        return parameters.containsKey("undo");
    }
}
