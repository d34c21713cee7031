package org.reeduca.referral;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.referral.AttachmentRepository.Found;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;

/** The door to the files beside orders. None is ever changed or removed; one that does not belong there is withdrawn. */
@Stateless
public class AttachmentService {

    /** Most megabytes of a file. */
    public static final int MEGABYTES = NewAttachment.MOST_BYTES / 1024 / 1024;

    private static final String SUBJECT = "attachment";

    @Inject
    private AttachmentRepository attachments;

    @Inject
    private OrderRepository orders;

    @Inject
    private MalwareScan scan;

    @Inject
    private Desk desk;

    @Inject
    private AuditTrail audit;

    /** What is wrong with a file that is to be added: its size, or that its bytes are not what its name says. */
    @RolesAllowed(COORDINATOR)
    public List<FieldProblem> check(String fileName, byte[] content) {
        return NewAttachment.problems(fileName, content);
    }

    /**
     * Adds a file beside an order. Refused with the problems of {@link #check}, and with {@code
     * referral.attachment-known}, {@code referral.attachment-malicious}, {@code referral.attachment-unscanned}.
     *
     * @param title what it is, in words
     * @return its public reference
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.ADD_ATTACHMENT)
    public UUID add(UUID order, @NotBlank @Size(max = 120) String title, String fileName, byte[] content) {
        audit.about("order", order, null);
        CourtOrder found = orders.find(desk.centre(), order, desk.reader()).orElseThrow(() -> desk.outOfScope("order"));
        UUID participant = orders.participantRef(found.participantId());
        audit.about("order", order, participant);
        NewAttachment file = NewAttachment.of(title, fileName, content);
        if (attachments.has(found.id(), file.sha256())) {
            throw new BusinessRuleViolation("referral.attachment-known");
        }
        scan.requireClean(content);
        UUID ref = UUID.randomUUID();
        attachments.add(found.id(), ref, file, scan.name(), desk.userId(), desk.now());
        audit.about(SUBJECT, ref, participant);
        return ref;
    }

    /** A file to take away; a withdrawn one is not there any more. */
    @RolesAllowed({COORDINATOR, EVALUATOR})
    @Audited(AuditAction.DOWNLOAD_ATTACHMENT)
    public AttachmentFile download(UUID ref) {
        Found found = load(ref);
        if (found.withdrawn()) {
            throw desk.outOfScope(SUBJECT);
        }
        return new AttachmentFile(found.fileName(), found.type(), attachments.content(found.key()));
    }

    /**
     * Withdraws a file that does not belong there: it stays, and nobody is shown it any more. Refused with {@code
     * referral.attachment-withdrawn}.
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.WITHDRAW_ATTACHMENT)
    public void withdraw(UUID ref, @NotBlank @Size(max = 255) String reason) {
        Found found = load(ref);
        if (found.withdrawn()) {
            throw new BusinessRuleViolation("referral.attachment-withdrawn");
        }
        attachments.withdraw(found.key(), reason.strip(), desk.userId(), desk.now());
    }

    private Found load(UUID ref) {
        audit.about(SUBJECT, ref, null);
        Found found = attachments.find(desk.centre(), ref, desk.reader()).orElseThrow(() -> desk.outOfScope(SUBJECT));
        audit.about(SUBJECT, ref, found.participant());
        return found;
    }
}
