package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.IntakeService;
import org.reeduca.intake.NeverArrived;
import org.reeduca.intake.NeverArrived.Urgency;
import org.reeduca.intake.Radar;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.standing.StandingWords;

/** Orders whose man has not come: how many days he has left, or what is to be reported. */
@Named
@RequestScoped
public class RadarPage {

    @Inject
    private IntakeService intakes;

    @Inject
    private Messages messages;

    @Inject
    private StandingWords words;

    private @Nullable Radar radar;

    public Radar getRadar() {
        Radar found = radar;
        if (found == null) {
            found = intakes.findNeverArrived();
            radar = found;
        }
        return found;
    }

    public long getOverdue() {
        return getRadar().count(Urgency.OVERDUE);
    }

    public long getToday() {
        return getRadar().count(Urgency.TODAY);
    }

    public long getWaiting() {
        return getRadar().count(Urgency.WAITING);
    }

    /** How long he has. */
    public String time(NeverArrived order) {
        return switch (order.urgency()) {
            case OVERDUE -> messages.text("intake.radar.overdue", -order.daysLeft());
            case TODAY -> messages.text("intake.radar.today");
            case WAITING -> messages.text("intake.radar.left", order.daysLeft());
        };
    }

    /** What is to be done. */
    public String act(NeverArrived order) {
        if (order.reported()) {
            return messages.text("intake.radar.reported");
        }
        String act = order.act();
        if (act == null || order.order().voluntary()) {
            return messages.text(order.order().voluntary() ? "intake.radar.voluntary" : "intake.radar.reach");
        }
        return order.reportBy() == null
                ? words.actName(act)
                : messages.text("intake.radar.report", words.actName(act), order.reportBy());
    }
}
