package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.intake.IntakeService;
import org.reeduca.intake.IssueReport;
import org.reeduca.intake.NonPresentation;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** The report that a man did not come: to print and sign, and to say that it was issued. */
@Named
@RequestScoped
public class NonPresentationPage {

    @Inject
    private IntakeService intakes;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private CurrentUser currentUser;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable NonPresentation report;
    private @Nullable LocalDate on;
    private @Nullable String number;

    public void open() {
        getReport();
    }

    public @Nullable String issue() {
        IssueReport issue = new IssueReport(revision(), Objects.requireNonNull(on), number);
        if (problems.show("issueForm", intakes.checkReport(getOrder(), issue))) {
            return null;
        }
        intakes.report(getOrder(), issue);
        messages.flashInfo("intake.message.reported");
        return "/intake/radar.xhtml?faces-redirect=true";
    }

    /** As the page showed it. */
    private int revision() {
        String shown = parameters.getOrDefault("revision", "");
        return shown.matches("\\d{1,4}") ? Integer.parseInt(shown) : -1;
    }

    public UUID getOrder() {
        return PublicRef.parse(parameters.get("order"));
    }

    public NonPresentation getReport() {
        NonPresentation found = report;
        if (found == null) {
            found = intakes.openNonPresentation(getOrder());
            report = found;
        }
        return found;
    }

    /** The text of the report. It goes to an authority in Mexico and is in Spanish whatever the reader speaks. */
    public NonPresentationText getText() {
        return new NonPresentationText(getReport());
    }

    public boolean isCoordinating() {
        return currentUser.me().has(Role.COORDINATOR);
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}
