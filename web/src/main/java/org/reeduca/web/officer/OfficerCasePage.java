package org.reeduca.web.officer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.officer.OfficerCase;
import org.reeduca.officer.OfficerService;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.standing.Act;

/** One man under one order of the officer's authority. */
@Named
@RequestScoped
public class OfficerCasePage {

    @Inject
    private OfficerService officers;

    @Inject
    private OfficerWords words;

    private @Nullable String order;
    private @Nullable OfficerCase open;

    /** Asks once, before anything is shown. */
    public void open() {
        open = officers.openCase(PublicRef.parse(order));
    }

    public OfficerCase getCase() {
        OfficerCase shown = open;
        if (shown == null) {
            throw new NotFound();
        }
        return shown;
    }

    /** What is asked for towards the authority, the soonest first. */
    public List<Act> getActs() {
        return words.acts(getCase().standing());
    }

    public UUID getRef() {
        return getCase().standing().order().ref();
    }

    public @Nullable String getOrder() {
        return order;
    }

    public void setOrder(@Nullable String order) {
        this.order = order;
    }
}
