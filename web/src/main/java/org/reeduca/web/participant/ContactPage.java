package org.reeduca.web.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.participant.AddContact;
import org.reeduca.participant.ChangeContact;
import org.reeduca.participant.ChangeContact.Change;
import org.reeduca.participant.Contact;
import org.reeduca.participant.ContactKind;
import org.reeduca.participant.ContactService;
import org.reeduca.participant.ContactSheet;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** How a man can be reached, and how he could before. */
@Named
@RequestScoped
public class ContactPage {

    @Inject
    private ContactService contacts;

    @Inject
    private FormProblems problems;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable ContactSheet sheet;
    private ContactKind kind = ContactKind.TELEPHONE;
    private @Nullable String value;
    private boolean safeToLeaveMessage;

    /** Shows the contacts, or does what a button beside one says. */
    public @Nullable String open() {
        LineDeed deed = LineDeed.of(request);
        if (deed == null) {
            getSheet();
            return null;
        }
        contacts.change(new ChangeContact(getRef(), deed.line(), deed.revision(), change(deed.what())));
        return saved();
    }

    private static Change change(String what) {
        return switch (what) {
            case "end" -> Change.ENDED;
            case "safe" -> Change.SAFE;
            case "not-safe" -> Change.NOT_SAFE;
            default -> throw new NotFound();
        };
    }

    /** Notes another way to reach him. */
    public @Nullable String add() {
        String typed = Objects.requireNonNull(value);
        Optional<String> fault = Contact.faultOf(kind, typed);
        if (fault.isPresent()) {
            problems.say("contactForm:value", fault.get());
            return null;
        }
        contacts.add(new AddContact(getRef(), kind, typed, safeToLeaveMessage));
        return saved();
    }

    private String saved() {
        messages.flashInfo("participant.message.noted");
        return "/participant/contact.xhtml?faces-redirect=true&participant=" + getRef();
    }

    public UUID getRef() {
        return PublicRef.parse(parameters.get("participant"));
    }

    public ContactSheet getSheet() {
        ContactSheet found = sheet;
        if (found == null) {
            found = contacts.openContacts(getRef());
            sheet = found;
        }
        return found;
    }

    /** Whether the caller may open the file itself. */
    public boolean isCoordinating() {
        return currentUser.me().has(Role.COORDINATOR);
    }

    public ContactKind[] getKinds() {
        return ContactKind.values();
    }

    public ContactKind getKind() {
        return kind;
    }

    public void setKind(ContactKind kind) {
        this.kind = kind;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value;
    }

    public boolean isSafeToLeaveMessage() {
        return safeToLeaveMessage;
    }

    public void setSafeToLeaveMessage(boolean safeToLeaveMessage) {
        this.safeToLeaveMessage = safeToLeaveMessage;
    }
}
