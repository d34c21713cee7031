package org.reeduca.web.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.participant.Match;
import org.reeduca.participant.Matches;
import org.reeduca.participant.ParticipantService;
import org.reeduca.participant.RegisterMan;
import org.reeduca.participant.Registration;
import org.reeduca.participant.TypedIdentity;
import org.reeduca.web.faces.Messages;

/** A new file: what is typed is compared with the files there are, and these are shown before another one is opened. */
@Named
@RequestScoped
public class RegisterPage {

    private static final String FORM = "registerForm";
    private static final String SEPARATOR = ",";

    @Inject
    private ParticipantService people;

    @Inject
    private IdentityForm identity;

    @Inject
    private FormProblems problems;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable String telephone;
    private boolean safeToLeaveMessage;
    private @Nullable String seen;
    private @Nullable Matches matches;

    /** Opens the file, or shows what has to be looked at first. */
    public @Nullable String register() {
        return register(Set.of());
    }

    /** Opens the file of somebody who is none of those that were shown. */
    public @Nullable String confirm() {
        String shown = seen;
        return register(shown == null ? Set.of() : Set.of(shown.split(SEPARATOR, -1)));
    }

    private @Nullable String register(Set<String> keys) {
        TypedIdentity typed = identity.typed();
        if (problems.show(FORM, people.findFaults(typed))) {
            return null;
        }
        Registration done = people.register(new RegisterMan(typed, telephone, safeToLeaveMessage, keys));
        UUID man = done.participant();
        if (man == null) {
            matches = done.matches();
            seen = String.join(SEPARATOR, done.matches().keys());
            return null;
        }
        messages.flashInfo("participant.message.registered", String.valueOf(done.fileNumber()));
        return page(man) + "&faces-redirect=true";
    }

    /**
     * Whether a file may be opened although others were shown: when none of them is certainly his. While the button is
     * pressed nothing was compared yet, so the button itself says that it was there.
     */
    public boolean isConfirmable() {
        Matches found = matches;
        return found == null ? parameters.containsKey(FORM + ":confirm") : !found.certain();
    }

    /** Where the file of a match is looked at: by the coordination whole, by reception its contacts. */
    public String href(Match match) {
        return page(match.participant());
    }

    private String page(UUID man) {
        boolean coordinates = currentUser.me().has(Role.COORDINATOR);
        return (coordinates ? "/casefile/view.xhtml" : "/participant/contact.xhtml") + "?participant=" + man;
    }

    public @Nullable Matches getMatches() {
        return matches;
    }

    public @Nullable String getTelephone() {
        return telephone;
    }

    public void setTelephone(@Nullable String telephone) {
        this.telephone = telephone;
    }

    public boolean isSafeToLeaveMessage() {
        return safeToLeaveMessage;
    }

    public void setSafeToLeaveMessage(boolean safeToLeaveMessage) {
        this.safeToLeaveMessage = safeToLeaveMessage;
    }

    public @Nullable String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = seen;
    }
}
