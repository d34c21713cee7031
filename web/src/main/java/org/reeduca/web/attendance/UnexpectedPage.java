package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.UnexpectedAttendee;
import org.reeduca.attendance.UnexpectedService;
import org.reeduca.participant.FoundPeople;
import org.reeduca.participant.ParticipantService;
import org.reeduca.participant.PersonHit;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** Somebody who was in a session and on no list: the coordination finds his file, or says why nothing is recorded. */
@Named
@RequestScoped
public class UnexpectedPage {

    private static final int LONGEST_REASON = 255;

    @Inject
    private UnexpectedService unexpected;

    @Inject
    private ParticipantService people;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable UnexpectedAttendee attendee;
    private @Nullable FoundPeople found;

    /** Does what one of the plain forms asks for; what was searched is found again when a form is shown anew. */
    public @Nullable String open() {
        return switch (Deed.of(request)) {
            case "search" -> searched();
            case "match" -> matched();
            case "dismiss" -> dismissed();
            default -> look();
        };
    }

    /** Somebody who does not exist or is not of the caller's centre is not found. */
    private @Nullable String look() {
        getAttendee();
        return null;
    }

    private @Nullable String searched() {
        getAttendee();
        try {
            found = people.search(getText());
        } catch (BusinessRuleViolation violation) {
            problems.show(
                    "searchForm",
                    List.of(FieldProblem.of(
                            "text", violation.code(), violation.arguments().toArray())));
        }
        return null;
    }

    private @Nullable String matched() {
        String man = parameters.get("man");
        if (unexplained("matchForm") || man == null) {
            searched();
            if (man == null) {
                problems.show("matchForm", List.of(FieldProblem.of("man", "attendance.unexpected-man")));
            }
            return null;
        }
        try {
            unexpected.match(ref(), PublicRef.parse(man), getReason());
        } catch (NotFound e) {
            throw e;
        } catch (BusinessRuleViolation violation) {
            searched();
            problems.show(
                    "matchForm",
                    List.of(FieldProblem.of(
                            "man", violation.code(), violation.arguments().toArray())));
            return null;
        }
        return done("attendance.message.unexpected-matched");
    }

    private @Nullable String dismissed() {
        if (unexplained("dismissForm")) {
            return null;
        }
        unexpected.dismiss(ref(), getReason());
        return done("attendance.message.unexpected-dismissed");
    }

    private boolean unexplained(String form) {
        FieldProblem problem = null;
        if (getReason().isEmpty()) {
            problem = FieldProblem.of("reason", "attendance.reason-missing");
        } else if (getReason().length() > LONGEST_REASON) {
            problem = FieldProblem.of("reason", "attendance.reason-too-long", LONGEST_REASON);
        }
        return problem != null && problems.show(form, List.of(problem));
    }

    private String done(String message) {
        messages.flashInfo(message);
        return "/attendance/roll.xhtml?faces-redirect=true&session="
                + getAttendee().session();
    }

    public UnexpectedAttendee getAttendee() {
        UnexpectedAttendee shown = attendee;
        if (shown == null) {
            shown = unexpected.find(ref());
            attendee = shown;
        }
        return shown;
    }

    /** Whether somebody was searched for. */
    public boolean isSearched() {
        return found != null;
    }

    /** Files that stand for themselves; one that another goes on for is not chosen. */
    public List<PersonHit> getHits() {
        FoundPeople shown = found;
        return shown == null
                ? List.of()
                : shown.hits().stream().filter(hit -> hit.goesOn() == null).toList();
    }

    public boolean isMore() {
        return found != null && found.more();
    }

    /** Whether that file was chosen when the form was sent. */
    public boolean chosen(UUID man) {
        return man.toString().equals(parameters.get("man"));
    }

    /** What is searched: what he calls himself, until something else is typed. */
    public String getText() {
        return parameters.getOrDefault("text", getAttendee().name()).strip();
    }

    public String getReason() {
        return parameters.getOrDefault("reason", "").strip();
    }

    /** What was typed as the reason in that form. */
    public String reason(String deed) {
        return deed.equals(Deed.of(request)) ? getReason() : "";
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("attendee"));
    }
}
