package org.reeduca.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.message.GiveMessages;
import org.reeduca.message.Outbox;
import org.reeduca.message.OutboxService;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** Whom to call today, and what to say: a plain form for each man, one press for what came of it. */
@Named
@RequestScoped
public class OutboxPage {

    private static final String HERE = "/message/outbox.xhtml?faces-redirect=true";

    @Inject
    private OutboxService outboxes;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable Outbox outbox;

    /** Does what a button asks for and shows the page anew; a page that is only looked at stays. */
    public @Nullable String open() {
        String deed = Deed.of(request);
        if (deed.isEmpty()) {
            return null;
        }
        String[] parts = deed.split(":", 2);
        switch (parts[0]) {
            case "told" -> give(parts[1], true);
            case "not-reached" -> give(parts[1], false);
            case "take-back" -> {
                outboxes.takeBack(man(), sent());
                messages.flashInfo("message.message.taken-back");
            }
            default -> throw new NotFound();
        }
        return HERE;
    }

    private void give(String line, boolean told) {
        outboxes.give(new GiveMessages(
                man(), sent(), Choice.number(line, -1), told, Choice.number(parameters.get("tries"), 0)));
        messages.flashInfo(told ? "message.message.told" : "message.message.not-reached");
    }

    private UUID man() {
        return PublicRef.parse(parameters.get("man"));
    }

    /** What the pressed form was about. */
    private List<UUID> sent() {
        return Stream.of(Objects.requireNonNullElse(parameters.get("messages"), "")
                        .split(" "))
                .map(PublicRef::parse)
                .toList();
    }

    public Outbox getOutbox() {
        Outbox found = outbox;
        if (found == null) {
            found = outboxes.openOutbox();
            outbox = found;
        }
        return found;
    }

    /** Whether the caller may word messages otherwise. */
    public boolean isCoordinating() {
        return currentUser.me().has(Role.COORDINATOR);
    }

    /** What a form is about, for its hidden field. */
    public String refs(List<UUID> refs) {
        return refs.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }
}
