package org.reeduca.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.Roles;

/** What the templates ask for: who is here, where one may go, and in which language this page is. */
@Named
@RequestScoped
public class PageFrame {

    private SignedInUser user;
    private Messages messages;
    private HttpServletRequest request;
    private Instance<NavigationEntry> entries;
    private Clock clock;

    protected PageFrame() {}

    @Inject
    public PageFrame(
            SignedInUser user,
            Messages messages,
            HttpServletRequest request,
            @Any Instance<NavigationEntry> entries,
            Clock clock) {
        this.user = user;
        this.messages = messages;
        this.request = request;
        this.entries = entries;
        this.clock = clock;
    }

    public boolean isSignedIn() {
        return user.signedIn();
    }

    public String getDisplayName() {
        return user.displayName();
    }

    /** Whose page this is, for scripts that keep something on the device; empty for a visitor. */
    public String getWho() {
        return user.reference();
    }

    /** The centre's name, or the product's where there is no centre yet. */
    public String getCentreName() {
        return user.centreName().isEmpty() ? messages.text("frame.product") : user.centreName();
    }

    /** The roles held, in the user's words. */
    public String getRoleNames() {
        return user.roles().stream()
                .sorted()
                .map(role -> "Role." + role)
                .filter(messages::has)
                .map(messages::text)
                .collect(Collectors.joining(", "));
    }

    /** Text of the {@code title} element: what went wrong first, then page, centre, product. Names no person. */
    public String title(String page, boolean error) {
        String title = user.centreName().isEmpty()
                ? page + " · " + messages.text("frame.product")
                : messages.text("frame.title", page, user.centreName(), messages.text("frame.product"));
        return error ? messages.text("frame.title.error", title) : title;
    }

    /** The entries this person may follow. */
    public List<NavigationEntry> getNavigation() {
        if (!user.signedIn()) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.isFor(user.roles()))
                .sorted(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::page))
                .toList();
    }

    /** Where this person's work begins: a redirect to the first entry, or nowhere when there is none. */
    public @Nullable String start() {
        List<NavigationEntry> entries = getNavigation();
        return entries.isEmpty() ? null : entries.get(0).page() + "?faces-redirect=true";
    }

    /** The address of this page inside the application, to come back to. */
    public String getHere() {
        String uri = askedFor(RequestDispatcher.ERROR_REQUEST_URI);
        if (uri == null) {
            uri = askedFor(RequestDispatcher.FORWARD_REQUEST_URI);
        }
        if (uri == null) {
            uri = request.getRequestURI();
        }
        String path = uri.startsWith(request.getContextPath())
                ? uri.substring(request.getContextPath().length())
                : uri;
        return LocalPath.orRoot(PageAddress.of(path, request.getQueryString(), request.getParameterMap()));
    }

    /** Whether this person has sessions of their own, which a calendar program may show. */
    public boolean isOwnSessions() {
        return user.signedIn()
                && (user.roles().contains(Roles.FACILITATOR) || user.roles().contains(Roles.COORDINATOR));
    }

    /** Seconds without a request until the session ends; zero for a visitor, who has none to lose. */
    public long getIdleSeconds() {
        return user.signedIn() ? user.idleLimit().toSeconds() : 0;
    }

    /** For the foot of printed pages. */
    public Instant getNow() {
        return clock.instant();
    }

    private @Nullable String askedFor(String attribute) {
        return (String) request.getAttribute(attribute);
    }
}
