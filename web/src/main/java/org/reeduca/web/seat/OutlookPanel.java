package org.reeduca.web.seat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.seat.FinishService;
import org.reeduca.seat.Outlook;
import org.reeduca.seat.engine.Obstacle;
import org.reeduca.web.faces.Messages;

/** Whether a man can still finish, for the panel in his file. */
@Named
@RequestScoped
public class OutlookPanel {

    @Inject
    private FinishService finishes;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    private final Map<UUID, List<Outlook>> known = new HashMap<>();

    /** The answer under an order; null when nothing is owed under it any more. */
    public @Nullable Outlook of(UUID man, UUID order) {
        return known.computeIfAbsent(man, finishes::findOutlook).stream()
                .filter(outlook -> outlook.order().equals(order))
                .findFirst()
                .orElse(null);
    }

    /** The answer in a sentence. */
    public String sentence(Outlook outlook) {
        if (!outlook.inGroup()) {
            return messages.text("seat.outlook.no-group");
        }
        if (!outlook.finish().possible()) {
            return messages.text(
                    outlook.minutes() ? "seat.outlook.no.minutes" : "seat.outlook.no",
                    outlook.finish().reached(),
                    outlook.finish().required());
        }
        if (outlook.finish().on() == null) {
            return messages.text("seat.outlook.reached");
        }
        int places = outlook.finish().newPlaces();
        return places == 0
                ? messages.text("seat.outlook.yes", outlook.finish().on())
                : messages.text("seat.outlook.yes.places", outlook.finish().on(), places);
    }

    /** What stands in the way: each line alone would have to be lifted. */
    public List<String> ways(Outlook outlook) {
        return outlook.finish().ways().stream().map(this::way).toList();
    }

    private String way(Set<Obstacle> obstacles) {
        return obstacles.stream()
                .sorted()
                .map(obstacle -> messages.text("seat.obstacle." + obstacle))
                .collect(Collectors.joining("; "));
    }

    /** Why a session is in the calendar: a place as a guest, and whether it makes up for an absence. */
    public String kind(Outlook.Step step) {
        if (!step.guest()) {
            return "";
        }
        String place = messages.text(step.booked() ? "seat.outlook.guest.booked" : "seat.outlook.guest");
        return step.makeUp() ? place + " " + messages.text("seat.outlook.make-up") : place;
    }

    /** Whether the reader may change his seat. */
    public boolean isCoordinating() {
        return currentUser.me().has(Role.COORDINATOR);
    }
}
