package org.reeduca.justification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.reeduca.justification.AbsenceRepository.Found;
import org.reeduca.referral.BroughtDocument;
import org.reeduca.referral.MalwareScan;
import org.reeduca.shared.BusinessRuleViolation;

/** Files that are brought for an absence, looked at before they are kept. It is no door: its callers have checked who asks. */
@ApplicationScoped
class BroughtFiles {

    private BroughtFileRepository brought;
    private MalwareScan scan;

    protected BroughtFiles() {}

    @Inject
    BroughtFiles(BroughtFileRepository brought, MalwareScan scan) {
        this.brought = brought;
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
        brought.add(found, UUID.randomUUID(), document.file(), document.kept(), document.sha256(), scan.name(), by, at);
    }
}
