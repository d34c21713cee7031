package org.reeduca.web.snapshot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.snapshot.DifferenceLine;
import org.reeduca.snapshot.SnapshotRun;
import org.reeduca.snapshot.SnapshotService;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.standing.StandingWords;

/** Men of the centre of whom a day looks otherwise than when it was computed before. */
@Named
@RequestScoped
public class DifferencesPage {

    @Inject
    private SnapshotService service;

    @Inject
    private StandingWords words;

    @Inject
    private Messages messages;

    private @Nullable List<DifferenceLine> lines;
    private @Nullable SnapshotRun last;

    public void open() {
        getLines();
    }

    /** Computes the centre again. */
    public String recompute() {
        service.recomputeCentre();
        messages.flashInfo("snapshot.message.begun");
        return "/snapshot/differences.xhtml?faces-redirect=true";
    }

    public List<DifferenceLine> getLines() {
        List<DifferenceLine> found = lines;
        if (found == null) {
            found = service.findDifferences();
            lines = found;
        }
        return found;
    }

    /** The run that did the centre last; null before the first. */
    public @Nullable SnapshotRun getLast() {
        SnapshotRun found = last;
        if (found == null) {
            found = service.findLastRun().orElse(null);
            last = found;
        }
        return found;
    }

    /** A state with its counters. */
    public String side(DifferenceLine.Side side) {
        return messages.text(
                "snapshot.differences.side",
                words.state(side.state()),
                side.credited(),
                side.required(),
                side.unexcused(),
                side.excused(),
                side.lateCount());
    }
}
