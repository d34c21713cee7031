package org.reeduca.web.seat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.CatchUpProposal;
import org.reeduca.seat.CatchUpQueue;
import org.reeduca.seat.CatchUpService;
import org.reeduca.seat.CatchUpWish;
import org.reeduca.seat.CatchUpWish.Wanted;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.RuleFields;
import org.reeduca.web.faces.Shown;

/** Who catches up on what: the queue, hours at which a session could be held, the plan, and its acceptance. */
@Named
@RequestScoped
public class CatchUpsPage {

    private static final int SLOTS = 4;

    @Inject
    private CatchUpService catchUps;

    @Inject
    private Messages messages;

    @Inject
    private RuleFields fields;

    @Inject
    private Shown shown;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private final List<SlotForm> slots =
            IntStream.rangeClosed(1, SLOTS).mapToObj(SlotForm::new).toList();
    private @Nullable String why;
    private @Nullable CatchUpQueue queue;
    private @Nullable CatchUpProposal proposal;

    /** Shows where the chosen men would catch up. */
    public void propose() {
        CatchUpWish wish = wish();
        if (wish != null) {
            proposal = catchUps.propose(wish);
        }
    }

    /** Carries out the plan that was shown. */
    public @Nullable String accept() {
        CatchUpWish wish = wish();
        if (wish == null) {
            return null;
        }
        proposal = catchUps.propose(wish);
        CatchUpProposal done = catchUps.accept(wish, parameters.getOrDefault("token", ""));
        long places = done.sessions().stream()
                .mapToLong(session -> session.guests().size())
                .sum();
        messages.flashInfo("seat.message.planned", places, done.newSessions());
        return "/seat/catchups.xhtml?faces-redirect=true";
    }

    private @Nullable CatchUpWish wish() {
        List<Wanted> wanted = chosen().stream().map(CatchUpsPage::wanted).toList();
        if (wanted.isEmpty()) {
            messages.error("seat.catchups.none-chosen");
            return null;
        }
        List<SlotForm> half = slots.stream().filter(SlotForm::half).toList();
        half.forEach(slot -> messages.errorAt(day(slot), "seat.catchups.slot-half", slot.getNumber()));
        if (!half.isEmpty()) {
            return null;
        }
        List<SlotForm> typed =
                slots.stream().filter(slot -> slot.getDay() != null).toList();
        if (typed.size() == 1) {
            fields.at(day(typed.get(0)), "seat.slot-past", "seat.slot-day-off", "seat.slot-taken", "seat.group-closed");
            fields.at(day(typed.get(0)), "seat.slot-facilitator", "seat.slot-room", "seat.slot-reserved");
        }
        return new CatchUpWish(
                wanted, slots.stream().flatMap(slot -> slot.wish().stream()).toList());
    }

    private static String day(SlotForm slot) {
        return "planForm:slots:" + (slot.getNumber() - 1) + ":day";
    }

    private static Wanted wanted(String key) {
        int colon = key.indexOf(':');
        return new Wanted(
                PublicRef.parse(colon < 0 ? key : key.substring(0, colon)),
                colon < 0 ? 0 : Integer.parseInt(key.substring(colon + 1)));
    }

    /** Takes a man off a guest list. */
    public String withdraw() {
        catchUps.withdrawGuest(
                PublicRef.parse(parameters.get("session")),
                PublicRef.parse(parameters.get("man")),
                why == null ? "" : why);
        messages.flashInfo("seat.message.withdrawn");
        return "/seat/catchups.xhtml?faces-redirect=true";
    }

    /** Whether somebody has to catch up, or had to when the page was shown. */
    public boolean isPlanning() {
        return shown.part("planForm", !getQueue().lines().isEmpty());
    }

    /** Whether a plan is shown that can be accepted. */
    public boolean isAcceptable() {
        CatchUpProposal now = proposal;
        return shown.part("token", now != null && !now.sessions().isEmpty());
    }

    private Set<String> chosen() {
        String[] values = request.getParameterValues("need");
        return values == null ? Set.of() : Arrays.stream(values).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a line is ticked: as it was sent, or at first when something can be planned for it. */
    public boolean ticked(CatchUpQueue.Line line) {
        return "POST".equals(request.getMethod()) ? chosen().contains(line.key()) : line.refused() == null;
    }

    public CatchUpQueue getQueue() {
        CatchUpQueue found = queue;
        if (found == null) {
            found = catchUps.openQueue();
            queue = found;
        }
        return found;
    }

    public @Nullable CatchUpProposal getProposal() {
        return proposal;
    }

    /** How a man's make-ups stand: {@code 1 de 3}. */
    public String makeUps(CatchUpQueue.Line line) {
        return line.makeUpsMost() == null
                ? messages.text("seat.catchups.make-ups.free", line.makeUpsUsed())
                : messages.text("seat.catchups.make-ups", line.makeUpsUsed(), line.makeUpsMost());
    }

    /** When he missed the unit, or that his groups never gave it to him. */
    public String missed(CatchUpQueue.Line line) {
        return line.missedOn() == null
                ? messages.text("seat.catchups.never")
                : messages.text("seat.catchups.missed", line.missedOn());
    }

    /** Why something has no place. */
    public String why(Enum<?> reason) {
        return messages.text("seat.catchups.why." + reason.name());
    }

    /** Names of guests in one line. */
    public String names(CatchUpProposal.Gathering gathering) {
        return gathering.guests().stream().map(guest -> guest.name().inLists()).collect(Collectors.joining("; "));
    }

    public List<Option> getHosts() {
        return getQueue().hosts().stream()
                .map(host -> new Option(host.cohort().toString(), messages.text("cohort.list.group", host.code())))
                .toList();
    }

    public List<SlotForm> getSlots() {
        return slots;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
