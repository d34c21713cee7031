package org.reeduca.web.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.MergeFiles;
import org.reeduca.participant.MergePreview;
import org.reeduca.participant.MergeService;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** Two files side by side, and what merging them would do; which of them goes on can be turned round. */
@Named
@RequestScoped
public class MergePage {

    private static final String FORM = "mergeForm";

    @Inject
    private MergeService merges;

    @Inject
    private Messages messages;

    @Inject
    private FormProblems problems;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable MergePreview preview;
    private @Nullable String reason;
    private boolean informed;

    /** Loads both; a file that is not of the caller's centre is not found. */
    public void open() {
        getPreview();
    }

    /** Merges them. */
    public @Nullable String merge() {
        if (getPreview().needsConsent() && !informed) {
            problems.say(FORM + ":informed", "participant.merge-consent");
            return null;
        }
        merges.merge(new MergeFiles(
                getKept(),
                getOther(),
                parameters.getOrDefault("agreed", ""),
                informed,
                String.valueOf(reason).strip()));
        messages.flashInfo("participant.message.merged", getPreview().absorbed().fileNumber());
        return "/casefile/view.xhtml?faces-redirect=true&participant=" + getKept();
    }

    public MergePreview getPreview() {
        MergePreview found = preview;
        if (found == null) {
            found = merges.preview(getKept(), getOther());
            preview = found;
        }
        return found;
    }

    /** The file that goes on. */
    public UUID getKept() {
        return PublicRef.parse(parameters.get("participant"));
    }

    /** The file whose facts go over. */
    public UUID getOther() {
        return PublicRef.parse(parameters.get("other"));
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public boolean isInformed() {
        return informed;
    }

    public void setInformed(boolean informed) {
        this.informed = informed;
    }
}
