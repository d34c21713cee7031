package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.attendance.Engagement;
import org.reeduca.attendance.Observation;
import org.reeduca.attendance.ObservationService;
import org.reeduca.attendance.ObservationsOfMan;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;

/** What was observed of a man in a session, on the page of his mark, for those who facilitate his group. */
@Named
@RequestScoped
public class ObservationPanel {

    private static final List<Integer> DAYS = List.of(1, 3, 7);

    @Inject
    private ObservationService observations;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private boolean looked;
    private @Nullable ObservationsOfMan man;

    /** Writes what was typed; false when something is wrong with it, which is said at the field. */
    boolean write() {
        Observation said = typed();
        if (problems.show("observation", observations.check(said))) {
            return false;
        }
        boolean added = observations.write(sessionRef(), manRef(), said);
        messages.flashInfo(added ? "attendance.message.observation" : "attendance.message.nothing");
        return true;
    }

    /** Skips it for now. */
    boolean later() {
        observations.promise(sessionRef(), manRef(), Choice.number(parameters.get("days"), 0));
        messages.flashInfo("attendance.message.promise");
        return true;
    }

    private Observation typed() {
        return new Observation(
                Choice.of(Engagement.class, parameters.get("engagement"), null),
                parameters.get("contribution"),
                parameters.get("difficulty"),
                parameters.get("next"));
    }

    /** What was observed; null for somebody who does not facilitate his group. */
    public @Nullable ObservationsOfMan getMan() {
        if (!looked) {
            looked = true;
            man = currentUser.me().has(Role.FACILITATOR)
                    ? observations.find(sessionRef(), manRef()).orElse(null)
                    : null;
        }
        return man;
    }

    /** What the form shows: as it was typed, or as it was written last. */
    public Observation getShown() {
        ObservationsOfMan found = getMan();
        Observation own = found == null ? null : found.own();
        return parameters.containsKey("contribution") || own == null ? typed() : own;
    }

    public Engagement[] getScale() {
        return Engagement.values();
    }

    /** In how many days it may be written. */
    public List<Integer> getDays() {
        return DAYS;
    }

    /** A text of an observation for people; empty when nothing was written. */
    public String text(@Nullable String text) {
        return Objects.toString(text, "");
    }

    private UUID sessionRef() {
        return RollRefs.parse(parameters.get("session"));
    }

    private UUID manRef() {
        return RollRefs.parse(parameters.get("man"));
    }
}
