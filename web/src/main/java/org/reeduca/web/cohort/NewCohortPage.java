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

    private @Nullable PlanChoices choices;
    private @Nullable CohortCalendar calendar;

    /** Shows the dates the group would have; what was typed stays. */
    public void preview() {
        calendar = cohorts.findCalendar(form.firstDay(), form.version());
    }

    /** Makes the group and goes to it. */
    public String create() {
        PlanCohort wish = form.wish();
        UUID cohort = cohorts.plan(wish);
        messages.flashInfo("cohort.message.created", wish.code());
        return "/matrix/view.xhtml?faces-redirect=true&cohort=" + cohort;
    }

    public @Nullable CohortCalendar getCalendar() {
        return calendar;
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
                                "cohort.new.programme.choice", one.name().in(language), one.version(), one.units())))
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
