package org.reeduca.justification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.reeduca.justification.JustificationRepository.Found;
import org.reeduca.referral.BroughtDocument;
import org.reeduca.referral.MalwareScan;
import org.reeduca.shared.BusinessRuleViolation;

/** Files that are brought for an absence, looked at before they are kept. It is no door: its callers have checked who asks. */
@ApplicationScoped
class BroughtFiles {

    private JustificationRepository justifications;
    private MalwareScan scan;

    protected BroughtFiles() {}

    @Inject
    BroughtFiles(JustificationRepository justifications, MalwareScan scan) {
        this.justifications = justifications;
        this.scan = scan;
    }

    /**
     * Keeps a file.
     *
     * @throws BusinessRuleViolation {@code referral.attachment-malicious}, {@code referral.attachment-unscanned}, and what {@link
     *     BroughtDocument#of} refuses
     */
    void add(Found found, String fileName, byte[] content, long by, Instant at) {
        scan.requireClean(content);
        BroughtDocument document = BroughtDocument.of(fileName, content);
        justifications.add(
                found, UUID.randomUUID(), document.file(), document.kept(), document.sha256(), scan.name(), by, at);
    }
}
