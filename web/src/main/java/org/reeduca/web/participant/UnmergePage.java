package org.reeduca.web.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.MergeService;
import org.reeduca.participant.MergedFile;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** A merge of two files before it is taken back. */
@Named
@RequestScoped
public class UnmergePage {

    @Inject
    private MergeService merges;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable MergedFile merged;
    private @Nullable String reason;

    /** Loads it; one that does not stand is not found. */
    public void open() {
        getMerged();
    }

    /** Takes it back. */
    public String undo() {
        MergedFile file = getMerged();
        merges.undo(file.merge(), String.valueOf(reason).strip());
        messages.flashInfo("participant.message.unmerged", file.fileNumber());
        return "/casefile/view.xhtml?faces-redirect=true&participant=" + file.participant();
    }

    public MergedFile getMerged() {
        MergedFile found = merged;
        if (found == null) {
            UUID merge = PublicRef.parse(parameters.get("merge"));
            found = merges.findMerges(getRef()).absorbed().stream()
                    .filter(file -> file.merge().equals(merge))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            merged = found;
        }
        return found;
    }

    /** The file that goes on. */
    public UUID getRef() {
        return PublicRef.parse(parameters.get("participant"));
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
