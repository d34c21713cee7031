package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.annotation.RequestParameterValuesMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.intake.Availability;
import org.reeduca.intake.Availability.PartOfDay;
import org.reeduca.intake.Availability.Shifts;
import org.reeduca.intake.ContactBoard;
import org.reeduca.intake.ReceptionService;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;

/** Reaching a man who is being taken in: attempts, appointments, and when he can come. */
@Named
@RequestScoped
public class IntakeContactPage {

    @Inject
    private ReceptionService reception;

    @Inject
    private AttemptForm attempt;

    @Inject
    private AppointmentForm appointment;

    @Inject
    private FieldProblems problems;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    @Inject
    @RequestParameterValuesMap
    private Map<String, String[]> values;

    private @Nullable ContactBoard board;
    private @Nullable Shifts shifts;
    private @Nullable Integer travelMinutes;
    private @Nullable String reason;
    private boolean begun;

    /** Shows the page, or does what a button beside an appointment says. */
    public @Nullable String open() {
        VisitDeed deed = VisitDeed.of(Deed.of(request));
        if (deed == null) {
            getBoard();
            return null;
        }
        reception.record(deed.appointment(), deed.revision(), deed.outcome());
        return done("intake.message.visit");
    }

    public @Nullable String note() {
        if (problems.show("attemptForm", reception.checkAttempt(getOrder(), attempt.wish()))) {
            return null;
        }
        reception.note(getOrder(), attempt.wish());
        return done("intake.message.attempt");
    }

    public @Nullable String schedule() {
        if (problems.show("appointmentForm", reception.checkAppointment(getOrder(), appointment.wish()))) {
            return null;
        }
        reception.schedule(getOrder(), appointment.wish());
        return done("intake.message.appointment");
    }

    public @Nullable String sayAvailable() {
        Availability says = new Availability(
                chosen(DayOfWeek.class, "weekdays"), chosen(PartOfDay.class, "parts"), getTravelMinutes(), getShifts());
        if (problems.show("availabilityForm", reception.checkAvailability(says))) {
            return null;
        }
        reception.sayAvailable(getOrder(), says);
        return done("intake.message.availability");
    }

    /** Withdraws the attempt that stands in the address. */
    public String withdraw() {
        reception.withdraw(PublicRef.parse(parameters.get("withdraw")), String.valueOf(reason));
        return done("intake.message.withdrawn");
    }

    private String done(String message) {
        messages.flashInfo(message);
        return "/intake/contact.xhtml?faces-redirect=true&order=" + getOrder();
    }

    private <E extends Enum<E>> Set<E> chosen(Class<E> type, String name) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String value : values.getOrDefault(name, new String[0])) {
            E constant = Choice.of(type, value, null);
            if (constant != null) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    public UUID getOrder() {
        return PublicRef.parse(parameters.get("order"));
    }

    public ContactBoard getBoard() {
        ContactBoard found = board;
        if (found == null) {
            found = reception.openContact(getOrder());
            board = found;
        }
        return found;
    }

    /** Whether the caller notes attempts and appointments. */
    public boolean isWriting() {
        return getBoard().open() && isReception();
    }

    /** Whether the caller keeps the telephone numbers of men. */
    public boolean isReception() {
        return currentUser.me().hasAny(Role.COORDINATOR, Role.RECEPTIONIST);
    }

    /** Whether the caller may open the intake itself. */
    public boolean isOpening() {
        return currentUser.me().hasAny(Role.COORDINATOR, Role.EVALUATOR);
    }

    public boolean isWithdrawing() {
        return parameters.containsKey("withdraw");
    }

    public String getWithdraw() {
        return PublicRef.parse(parameters.get("withdraw")).toString();
    }

    /** How he can be reached, with whether a message may be left there. */
    public List<Option> getLines() {
        return getBoard().contacts().stream()
                .map(line -> new Option(
                        String.valueOf(line.line()),
                        messages.text(
                                line.contact().safeToLeaveMessage() ? "intake.contact.safe" : "intake.contact.not-safe",
                                line.contact().value())))
                .toList();
    }

    public List<Option> getRooms() {
        return options(getBoard().rooms());
    }

    public List<Option> getPeople() {
        return options(getBoard().people());
    }

    static List<Option> options(List<ContactBoard.Named> named) {
        return named.stream()
                .map(one -> new Option(one.ref().toString(), one.name()))
                .toList();
    }

    public List<DayOfWeek> getWeekdays() {
        return Arrays.asList(DayOfWeek.values());
    }

    public List<PartOfDay> getParts() {
        return Arrays.asList(PartOfDay.values());
    }

    /** Whether a day or a part of the day is ticked: as it was sent, else as it was said last. */
    public boolean ticked(Enum<?> constant) {
        boolean sent = parameters.containsKey("availabilityForm");
        if (sent) {
            String[] names = values.get(constant instanceof DayOfWeek ? "weekdays" : "parts");
            return names != null && Arrays.asList(names).contains(constant.name());
        }
        Availability said = getBoard().availability();
        return said != null
                && (constant instanceof DayOfWeek
                        ? said.weekdays().contains(constant)
                        : said.parts().contains(constant));
    }

    private void begin() {
        Availability said = begun ? null : getBoard().availability();
        begun = true;
        if (said != null) {
            shifts = shifts == null ? said.shifts() : shifts;
            travelMinutes = travelMinutes == null ? said.travelMinutes() : travelMinutes;
        }
    }

    public Shifts getShifts() {
        begin();
        return shifts == null ? Shifts.NONE : shifts;
    }

    public void setShifts(Shifts shifts) {
        this.shifts = shifts;
        this.begun = true;
    }

    public Shifts[] getShiftChoices() {
        return Shifts.values();
    }

    public @Nullable Integer getTravelMinutes() {
        begin();
        return travelMinutes;
    }

    public void setTravelMinutes(@Nullable Integer travelMinutes) {
        this.travelMinutes = travelMinutes;
        this.begun = true;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
