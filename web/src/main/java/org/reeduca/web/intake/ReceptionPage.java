package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.ReceptionDay;
import org.reeduca.intake.ReceptionService;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.Messages;

/** Who comes today: hour, name and room, never why. */
@Named
@RequestScoped
public class ReceptionPage {

    @Inject
    private ReceptionService reception;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private @Nullable String day;
    private @Nullable ReceptionDay visits;

    /** Shows the day, or does what a button beside an appointment says. */
    public @Nullable String open() {
        VisitDeed deed = VisitDeed.of(Deed.of(request));
        if (deed == null) {
            getVisits();
            return null;
        }
        reception.record(deed.appointment(), deed.revision(), deed.outcome());
        messages.flashInfo("intake.message.visit");
        return "/intake/today.xhtml?faces-redirect=true&day=" + getVisits().day();
    }

    public ReceptionDay getVisits() {
        ReceptionDay found = visits;
        if (found == null) {
            found = reception.findDay(date());
            visits = found;
        }
        return found;
    }

    private @Nullable LocalDate date() {
        try {
            return day == null || day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public LocalDate getBefore() {
        return Objects.requireNonNull(getVisits()).day().minusDays(1);
    }

    public LocalDate getAfter() {
        return getVisits().day().plusDays(1);
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }
}
