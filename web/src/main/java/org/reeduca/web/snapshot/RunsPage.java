package org.reeduca.web.snapshot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.snapshot.SnapshotRun;
import org.reeduca.snapshot.SnapshotService;
import org.reeduca.web.faces.Messages;

/** The runs over all centres in numbers, without a name of anybody whose order it is. */
@Named
@RequestScoped
public class RunsPage {

    @Inject
    private SnapshotService service;

    @Inject
    private Messages messages;

    private @Nullable List<SnapshotRun> runs;

    public void open() {
        getRuns();
    }

    /** Computes all centres again. */
    public String recompute() {
        service.recomputeAll();
        messages.flashInfo("snapshot.message.begun");
        return "/snapshot/runs.xhtml?faces-redirect=true";
    }

    public List<SnapshotRun> getRuns() {
        List<SnapshotRun> found = runs;
        if (found == null) {
            found = service.findRuns();
            runs = found;
        }
        return found;
    }

    /** Whether it began by itself, or who asked for it. */
    public String origin(SnapshotRun run) {
        return run.night() ? messages.text("snapshot.runs.night") : String.valueOf(run.startedBy());
    }
}
