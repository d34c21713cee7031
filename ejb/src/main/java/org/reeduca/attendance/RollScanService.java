package org.reeduca.attendance;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.reeduca.access.Role;
import org.reeduca.attendance.RollScanRepository.Found;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.participant.FileReader;
import org.reeduca.referral.AttachmentFile;
import org.reeduca.referral.BroughtDocument;
import org.reeduca.referral.MalwareScan;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;

/** The door to signed lists that came back as a scan or photograph. None is changed or removed; a wrong one is withdrawn. */
@Stateless
public class RollScanService {

    private static final String SUBJECT = "roll-scan";

    @Inject
    private RollScanRepository scans;

    @Inject
    private RollRepository rolls;

    @Inject
    private PaperDesk desk;

    @Inject
    private MalwareScan malware;

    @Inject
    private AuditTrail audit;

    /** The scans of a session that the caller may see: none that shows somebody whose file they may not read. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.OPEN_PAPER)
    public List<RollScan> findScans(@NotNull UUID session) {
        RollHeader header = desk.load(session);
        return scans.of(
                header.sessionId(), desk.me().userId(), desk.me().has(Role.COORDINATOR), FileReader.of(desk.me()));
    }

    /** What is wrong with a file: its size, or that its bytes are not what its name says or none of ours. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    public List<FieldProblem> check(@NotNull String fileName, byte[] content) {
        return BroughtDocument.problems(fileName, content);
    }

    /**
     * Adds a scan beside the list of a session.
     *
     * @throws BusinessRuleViolation the first of {@link #check}, {@code referral.attachment-malicious}, {@code
     *     referral.attachment-unscanned}, what {@link BroughtDocument#of} refuses, {@code cohort.session-cancelled}, {@code
     *     cohort.session-not-started}, {@code attendance.scan-known}
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.ADD_ROLL_SCAN)
    public UUID add(@NotNull UUID session, @NotNull String fileName, byte[] content) {
        RollHeader header = desk.load(session);
        FieldProblem.refuse(BroughtDocument.problems(fileName, content));
        malware.requireClean(content);
        BroughtDocument scan = BroughtDocument.of(fileName, content);
        // only now: whoever takes that list does not wait until a file is looked at and drawn
        rolls.lock(header.sessionId()).requireRollCanBeTaken(header.zone(), desk.now());
        if (scans.has(header.sessionId(), scan.sha256())) {
            throw new BusinessRuleViolation("attendance.scan-known");
        }
        UUID ref = UUID.randomUUID();
        scans.add(header.sessionId(), ref, scan, malware.name(), desk.me().userId(), desk.now());
        audit.about(SUBJECT, ref, null);
        return ref;
    }

    /** A scan to take away; a withdrawn one is not there any more. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.DOWNLOAD_ROLL_SCAN)
    public AttachmentFile download(@NotNull UUID scan) {
        Found found = load(scan);
        if (found.withdrawn()) {
            throw desk.outOfScope();
        }
        return new AttachmentFile(found.fileName(), found.type(), scans.content(found.key()));
    }

    /**
     * Withdraws a scan that does not belong there; nobody is shown it any more.
     *
     * @throws BusinessRuleViolation {@code attendance.scan-of-another} for whoever neither added it nor coordinates, {@code
     *     referral.attachment-withdrawn}
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.WITHDRAW_ROLL_SCAN)
    public void withdraw(@NotNull UUID scan, @NotBlank @Size(max = 255) String reason) {
        Found found = load(scan);
        if (!found.mine() && !desk.me().has(Role.COORDINATOR)) {
            throw new BusinessRuleViolation("attendance.scan-of-another");
        }
        if (found.withdrawn()) {
            throw new BusinessRuleViolation("referral.attachment-withdrawn");
        }
        audit.because(reason);
        scans.withdraw(found.key(), reason.strip(), desk.me().userId(), desk.now());
    }

    private Found load(UUID scan) {
        audit.about(SUBJECT, scan, null);
        return scans.find(scan, desk.scope(), FileReader.of(desk.me()), desk.today())
                .orElseThrow(desk::outOfScope);
    }
}
