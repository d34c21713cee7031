package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Unexpected attendees who wait for an answer. One statement; it is no door: the services that call it have checked who asks. */
@ApplicationScoped
public class OpenUnexpecteds {

    private UnexpectedRepository unexpected;

    protected OpenUnexpecteds() {}

    @Inject
    OpenUnexpecteds(UnexpectedRepository unexpected) {
        this.unexpected = unexpected;
    }

    /** Those of the sessions of a centre. */
    public List<OpenUnexpected> at(long centreId) {
        return unexpected.open(centreId);
    }
}
