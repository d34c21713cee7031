package org.reeduca.web.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.participant.FoundPeople;
import org.reeduca.participant.ParticipantService;
import org.reeduca.participant.PersonHit;

/** Finds men by name or number. The page opens empty; with {@code again} it shows what was searched last. */
@Named
@RequestScoped
public class SearchPage {

    private static final String AGAIN = "/participant/search.xhtml?faces-redirect=true&again=1";

    @Inject
    private ParticipantService people;

    @Inject
    private LastSearch last;

    @Inject
    private CurrentUser currentUser;

    private @Nullable String again;
    private @Nullable String text;
    private @Nullable FoundPeople found;

    /** Shows the list of the last search, when it is asked for. */
    public void open() {
        String searched = last.text();
        if (again != null && searched != null) {
            text = searched;
            found = people.search(searched);
        }
    }

    /** Searches, and shows what was found at an address without what was typed. */
    public String search() {
        String typed = String.valueOf(text);
        people.search(typed);
        last.remember(typed);
        return AGAIN;
    }

    /** Where a man's name leads: to the file that is his now, or for reception to the contacts in it. */
    public String href(PersonHit hit) {
        String page = hit.opens() ? "/casefile/view.xhtml" : "/participant/contact.xhtml";
        UUID goesOn = hit.goesOn();
        return page + "?participant=" + (goesOn == null ? hit.participant() : goesOn);
    }

    /** The groups of a man in one line. */
    public String groups(PersonHit hit) {
        return String.join(", ", hit.groups());
    }

    /** Whether the caller may open files. */
    public boolean isRegistering() {
        return currentUser.me().hasAny(Role.COORDINATOR, Role.RECEPTIONIST);
    }

    /** Whether more than name and number is told. */
    public boolean isDetailed() {
        return currentUser.me().hasAny(Role.COORDINATOR, Role.FACILITATOR);
    }

    public @Nullable FoundPeople getFound() {
        return found;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }
}
