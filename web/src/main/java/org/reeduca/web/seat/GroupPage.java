package org.reeduca.web.seat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.CohortRow;
import org.reeduca.cohort.CohortService;
import org.reeduca.seat.CloseGroup;
import org.reeduca.seat.GroupClosingService;
import org.reeduca.seat.MovedMan;
import org.reeduca.seat.SeatService;
import org.reeduca.shared.NotFound;
import org.reeduca.standing.Person;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.RuleFields;

/** A group that closes before its last session, or goes on in another one. */
@Named
@RequestScoped
public class GroupPage {

    private static final Set<String> OPEN = Set.of("PLANNED", "RUNNING");

    @Inject
    private GroupClosingService closing;

    @Inject
    private CohortService cohorts;

    @Inject
    private SeatService seats;

    @Inject
    private FitWords words;

    @Inject
    private RuleFields fields;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable LocalDate on;
    private @Nullable String into;
    private @Nullable String reason;
    private @Nullable List<CohortRow> rows;
    private @Nullable List<MovedMan> moved;

    /** Finds the group; one that is not the caller's, or closed, is not found. */
    public void open() {
        if (!isOpen(getGroup())) {
            throw new NotFound();
        }
    }

    /** Closes it and shows what becomes of its men. */
    public void close() {
        fields.at("closeForm:on", "seat.day-far", "seat.marks-after");
        fields.at("closeForm:into", "seat.no-sessions", "seat.full", "seat.apart", "seat.same-group");
        fields.at("closeForm:into", "seat.other-programme");
        fields.at("closeForm:reason", "seat.reason-missing", "seat.reason-too-long");
        UUID group = getGroup().cohort();
        moved = closing.close(new CloseGroup(
                group,
                Objects.requireNonNull(on),
                into == null ? null : PublicRef.parse(into),
                Objects.requireNonNull(reason)));
        messages.info("seat.message.closed", getGroup().code());
    }

    public CohortRow getGroup() {
        UUID ref = PublicRef.parse(parameters.get("cohort"));
        return rows().stream()
                .filter(row -> row.cohort().equals(ref))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Who belongs to it, for those of whom one goes on at another centre. */
    public List<Person> getMembers() {
        return seats.findMembers(getGroup().cohort());
    }

    /** Groups in which its men could go on. */
    public List<Option> getOthers() {
        return rows().stream()
                .filter(GroupPage::isOpen)
                .filter(row -> !row.cohort().equals(getGroup().cohort()))
                .map(row -> new Option(row.cohort().toString(), messages.text("cohort.list.group", row.code())))
                .toList();
    }

    private static boolean isOpen(CohortRow row) {
        return OPEN.contains(row.state().name());
    }

    /** Read once, before anything changes, so that the page still knows the group it closed. */
    private List<CohortRow> rows() {
        List<CohortRow> found = rows;
        if (found == null) {
            found = cohorts.findCohorts();
            rows = found;
        }
        return found;
    }

    /** What becomes of a man. */
    public String becomes(MovedMan man) {
        if (man.waits()) {
            return messages.text("seat.group.waits");
        } else if (into == null) {
            return messages.text("seat.group.done");
        }
        return man.gaps().isEmpty()
                ? messages.text("seat.group.goes-on")
                : messages.text("seat.group.goes-on.gaps", words.units(man.gaps()));
    }

    public @Nullable List<MovedMan> getMoved() {
        return moved;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable String getInto() {
        return into;
    }

    public void setInto(@Nullable String into) {
        this.into = into;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
