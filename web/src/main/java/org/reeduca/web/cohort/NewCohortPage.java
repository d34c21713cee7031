package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.CohortCalendar;
import org.reeduca.cohort.CohortService;
import org.reeduca.cohort.PlanChoices;
import org.reeduca.cohort.PlanCohort;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.RuleFields;
import org.reeduca.web.faces.Shown;

/** A new group: its dates are shown first, then it is made with all its sessions. */
@Named
@RequestScoped
public class NewCohortPage {

    @Inject
    private CohortService cohorts;

    @Inject
    private CohortForm form;

    @Inject
    private Messages messages;

    @Inject
    private ActiveLocale activeLocale;

    @Inject
    private Shown shown;

    @Inject
    private RuleFields fields;

    private @Nullable PlanChoices choices;
    private @Nullable CohortCalendar calendar;

    /** Shows the dates the group would have and what speaks against them; what was typed stays. */
    public void preview() {
        answerAtFields();
        calendar = cohorts.findCalendar(form.wish());
    }

    private void answerAtFields() {
        fields.at("cohortForm:programme", "cohort.programme-not-valid");
    }

    /** Makes the group and goes to it; if something speaks against it, the page shows what. */
    public String create() {
        answerAtFields();
        PlanCohort wish = form.wish();
        calendar = cohorts.findCalendar(wish);
        UUID cohort = cohorts.plan(wish);
        messages.flashInfo("cohort.message.created", wish.code());
        return "/matrix/view.xhtml?faces-redirect=true&cohort=" + cohort;
    }

    public @Nullable CohortCalendar getCalendar() {
        return calendar;
    }

    /** Whether something speaks against the dates that are shown: then one can say that one knows. */
    public boolean isWarned() {
        CohortCalendar dates = calendar;
        return shown.part(
                "warned", dates != null && !dates.stopped() && !dates.findings().isEmpty());
    }

    /** The rooms of the centre, as help at the field; empty when none is written down. */
    public String getRooms() {
        List<String> rooms = choices().rooms();
        return rooms.isEmpty() ? "" : messages.text("cohort.new.rooms", String.join(", ", rooms));
    }

    public List<Option> getFacilitators() {
        return choices().facilitators().stream()
                .map(one -> new Option(one.ref().toString(), one.name()))
                .toList();
    }

    public List<Option> getProgrammes() {
        String language = activeLocale.getLocale().getLanguage();
        return choices().programmes().stream()
                .map(one -> new Option(
                        one.ref().toString(),
                        messages.text(
                                one.to() == null ? "cohort.new.programme.choice" : "cohort.new.programme.choice.until",
                                one.name().in(language),
                                one.version(),
                                one.units(),
                                one.from(),
                                one.to())))
                .toList();
    }

    private PlanChoices choices() {
        PlanChoices found = choices;
        if (found == null) {
            found = cohorts.findChoices();
            choices = found;
        }
        return found;
    }
}
