package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reeduca.participant.FileReader;

/** Requests for leave that wait for an answer. One statement; it is no door: the services that call it have checked who asks. */
@ApplicationScoped
public class OpenLeaves {

    private LeaveRepository leaves;

    protected OpenLeaves() {}

    @Inject
    OpenLeaves(LeaveRepository leaves) {
        this.leaves = leaves;
    }

    /**
     * Those for men of a centre.
     *
     * @param reader which restricted files are among them
     */
    public List<OpenLeave> at(long centreId, FileReader reader) {
        return leaves.open(centreId, reader);
    }
}
