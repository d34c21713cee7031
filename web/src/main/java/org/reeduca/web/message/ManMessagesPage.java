package org.reeduca.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.message.ManMessages;
import org.reeduca.message.MessageConsentService;
import org.reeduca.message.MessageEvent;
import org.reeduca.message.MessageLanguage;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** Whether a man wants messages, and which he was given. */
@Named
@RequestScoped
public class ManMessagesPage {

    @Inject
    private MessageConsentService consents;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable ManMessages sheet;

    /** Does what a button asks for and shows the page anew; a page that is only looked at stays. */
    public @Nullable String open() {
        switch (Deed.of(request)) {
            case "" -> {
                getSheet();
                return null;
            }
            case "agree" ->
                consents.agree(
                        getRef(), Choice.orElse(MessageLanguage.class, parameters.get("language"), MessageLanguage.ES));
            case "stop" -> consents.stop(getRef());
            default -> throw new NotFound();
        }
        messages.flashInfo("message.message.noted");
        return "/message/man.xhtml?faces-redirect=true&participant=" + getRef();
    }

    public UUID getRef() {
        return PublicRef.parse(parameters.get("participant"));
    }

    public ManMessages getSheet() {
        ManMessages found = sheet;
        if (found == null) {
            found = consents.openMessages(getRef());
            sheet = found;
        }
        return found;
    }

    public MessageLanguage[] getLanguages() {
        return MessageLanguage.values();
    }

    /** What was said about a message, with the reason, when, and by whom. */
    public String event(MessageEvent event) {
        String what = messages.text("message.event." + event.kind());
        String whole = event.reason() == null
                ? what
                : messages.text("message.event-because", what, messages.label(event.reason()));
        return event.by() == null
                ? messages.text("message.event-by-program", event.recordedAt(), whole)
                : messages.text("message.event-by", event.recordedAt(), whole, event.by());
    }
}
