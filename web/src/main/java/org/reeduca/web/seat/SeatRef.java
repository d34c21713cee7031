package org.reeduca.web.seat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.SeatOfMan;
import org.reeduca.seat.SeatService;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** The man whom the address names, by his reference or the number of his file, and his seat read once for the page. */
@Named
@RequestScoped
public class SeatRef {

    @Inject
    private SeatService seats;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable SeatOfMan seat;

    /** Loads his seat; a number leads to the address with the reference, or back when no file has it. */
    public @Nullable String open() {
        String file = parameters.get("file");
        if (file == null || parameters.containsKey("man")) {
            getSeat();
            return null;
        }
        Optional<UUID> man = seats.findFile(file);
        if (man.isEmpty()) {
            messages.error("rule.seat.no-such-file", file);
            FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
            return "/seat/waiting.xhtml?faces-redirect=true";
        }
        return page(man.get());
    }

    public UUID getRef() {
        return PublicRef.parse(parameters.get("man"));
    }

    public SeatOfMan getSeat() {
        SeatOfMan found = seat;
        if (found == null) {
            found = seats.openSeat(getRef(), null);
            seat = found;
        }
        return found;
    }

    static String page(UUID man) {
        return "/seat/transfer.xhtml?faces-redirect=true&man=" + man;
    }
}
