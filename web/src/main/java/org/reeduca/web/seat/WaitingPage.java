package org.reeduca.web.seat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.CohortRow;
import org.reeduca.cohort.CohortService;
import org.reeduca.seat.GroupChoice;
import org.reeduca.seat.SeatService;
import org.reeduca.seat.TakeSeat;
import org.reeduca.seat.WaitingList;
import org.reeduca.seat.WaitingService;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** Who waits for a group, the most pressing first, with the groups that fit; a plain form for each assigns him. */
@Named
@RequestScoped
public class WaitingPage {

    private static final String HERE = "/seat/waiting.xhtml?faces-redirect=true";

    /** Groups shown at once; the others are behind the seat of the man. */
    private static final int SHOWN = 3;

    private static final Set<String> OPEN = Set.of("PLANNED", "RUNNING");

    @Inject
    private WaitingService waiting;

    @Inject
    private SeatService seats;

    @Inject
    private CohortService cohorts;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable WaitingList list;

    /** Assigns, when a form was sent; no link can make anything happen. */
    public @Nullable String open() {
        if ("POST".equals(request.getMethod()) && "assign".equals(parameters.get("do"))) {
            UUID man = PublicRef.parse(parameters.get("man"));
            seats.assign(new TakeSeat(
                    man, PublicRef.parse(parameters.get("cohort")), getList().today()));
            messages.flashInfo("seat.message.assigned");
            return HERE;
        }
        return null;
    }

    public WaitingList getList() {
        WaitingList found = list;
        if (found == null) {
            found = waiting.openList();
            list = found;
        }
        return found;
    }

    /** The best groups for a man. */
    public List<GroupChoice> best(WaitingList.Line line) {
        return line.groups().stream().limit(SHOWN).toList();
    }

    /** How many days he has waited. */
    public long days(WaitingList.Line line) {
        LocalDate today = getList().today();
        return ChronoUnit.DAYS.between(line.since(), today);
    }

    /** Groups that can be closed or merged. */
    public List<CohortRow> getGroups() {
        return cohorts.findCohorts().stream()
                .filter(row -> OPEN.contains(row.state().name()))
                .toList();
    }
}
