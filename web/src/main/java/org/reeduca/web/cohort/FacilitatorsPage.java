package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffService;
import org.reeduca.cohort.FacilitatorService;
import org.reeduca.cohort.GroupFacilitators;
import org.reeduca.cohort.GroupFacilitators.Decided;
import org.reeduca.cohort.GroupFacilitators.Present;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.RuleFields;

/** Who facilitates a group: for one session, from a day on, and what has to happen at once. */
@Named
@RequestScoped
public class FacilitatorsPage {

    private static final String[] WHO_COMES = {
        "cohort.facilitator-there", "cohort.facilitator-unqualified", "cohort.facilitator-busy"
    };

    @Inject
    private FacilitatorService facilitators;

    @Inject
    private StaffService staff;

    @Inject
    private RuleFields fields;

    @Inject
    private Messages messages;

    @Inject
    private Dates dates;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable GroupFacilitators group;
    private @Nullable LocalDate from;
    private @Nullable String session;
    private @Nullable String substitute;
    private @Nullable String onceReason;
    private @Nullable String leaves;
    private @Nullable String comes;
    private @Nullable String leaveReason;
    private @Nullable String accused;
    private @Nullable String suspendReason;

    /** Finds the group; one of another centre is not found. */
    public void open() {
        getGroup();
    }

    /** Somebody facilitates one session. */
    public String once() {
        fields.at("onceForm:session", "cohort.session-not-ahead");
        fields.at("onceForm:substitute", WHO_COMES);
        facilitators.substitute(
                getCohort(), PublicRef.parse(session), PublicRef.parse(substitute), Objects.requireNonNull(onceReason));
        return done("cohort.message.facilitator-once");
    }

    /** Somebody leaves, and somebody else may come. */
    public String leave() {
        fields.at("leaveForm:from", "cohort.facilitator-day");
        fields.at("leaveForm:leaves", "cohort.facilitator-not-there");
        fields.at("leaveForm:comes", WHO_COMES);
        facilitators.replace(
                getCohort(),
                PublicRef.parse(leaves),
                comes == null ? null : PublicRef.parse(comes),
                Objects.requireNonNull(from),
                Objects.requireNonNull(leaveReason));
        return done("cohort.message.facilitator-left");
    }

    /** Nobody signs in with the account any more. */
    public String suspend() {
        staff.suspend(PublicRef.parse(accused), Objects.requireNonNull(suspendReason));
        return done("cohort.message.facilitator-suspended");
    }

    private String done(String key) {
        messages.flashInfo(key);
        return "/cohort/facilitators.xhtml?faces-redirect=true&cohort=" + getCohort();
    }

    public UUID getCohort() {
        return PublicRef.parse(parameters.get("cohort"));
    }

    public GroupFacilitators getGroup() {
        GroupFacilitators found = group;
        if (found == null) {
            found = facilitators.openFacilitators(getCohort());
            group = found;
        }
        return found;
    }

    public List<Option> getSessions() {
        return getGroup().sessions().stream()
                .map(one -> new Option(
                        one.session().toString(),
                        messages.text("cohort.facilitators.session-of", one.unit(), dates.day(one.day()))))
                .toList();
    }

    public List<Option> getChoices() {
        return getGroup().choices().stream()
                .map(one -> new Option(one.account().toString(), one.name()))
                .toList();
    }

    public List<Option> getPresent() {
        return options(getGroup().now().stream());
    }

    /** Those whose access the coordination may suspend and who still have it: not its own. */
    public List<Option> getSuspendable() {
        return options(getGroup().now().stream().filter(one -> one.led() && !one.suspended()));
    }

    private static List<Option> options(Stream<Present> people) {
        return people.map(one -> new Option(one.account().toString(), one.name()))
                .distinct()
                .toList();
    }

    /** What was decided, in words. */
    public String sentence(Decided one) {
        if (one.out().isEmpty()) {
            return messages.text("cohort.facilitators.history.once", one.in(), one.from());
        }
        return one.in().isEmpty()
                ? messages.text("cohort.facilitators.history.left", one.out(), one.from())
                : messages.text("cohort.facilitators.history.replaced", one.out(), one.in(), one.from());
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable String getSession() {
        return session;
    }

    public void setSession(@Nullable String session) {
        this.session = session;
    }

    public @Nullable String getSubstitute() {
        return substitute;
    }

    public void setSubstitute(@Nullable String substitute) {
        this.substitute = substitute;
    }

    public @Nullable String getOnceReason() {
        return onceReason;
    }

    public void setOnceReason(@Nullable String onceReason) {
        this.onceReason = onceReason;
    }

    public @Nullable String getLeaves() {
        return leaves;
    }

    public void setLeaves(@Nullable String leaves) {
        this.leaves = leaves;
    }

    public @Nullable String getComes() {
        return comes;
    }

    public void setComes(@Nullable String comes) {
        this.comes = comes;
    }

    public @Nullable String getLeaveReason() {
        return leaveReason;
    }

    public void setLeaveReason(@Nullable String leaveReason) {
        this.leaveReason = leaveReason;
    }

    public @Nullable String getAccused() {
        return accused;
    }

    public void setAccused(@Nullable String accused) {
        this.accused = accused;
    }

    public @Nullable String getSuspendReason() {
        return suspendReason;
    }

    public void setSuspendReason(@Nullable String suspendReason) {
        this.suspendReason = suspendReason;
    }
}
