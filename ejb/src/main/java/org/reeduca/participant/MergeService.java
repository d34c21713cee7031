package org.reeduca.participant;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.participant.MergeRepository.Side;
import org.reeduca.participant.MergeRepository.Standing;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;

/**
 * Two files of one man at a centre become one: the facts of the one stand from then on under the other, as they were said,
 * by whom and when. It is shown before it is done, and undone as one step. For the coordination of the centre.
 */
@Stateless
@RolesAllowed(COORDINATOR)
public class MergeService {

    @Inject
    private MergeRepository merges;

    @Inject
    private Instance<MergeObjection> objections;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** With which files this one was merged. */
    @Audited(AuditAction.OPEN_FILE)
    public MergesOnFile findMerges(@NotNull UUID man) {
        Side side = side(man, false);
        audit.about("participant", man, man);
        return new MergesOnFile(merges.into(side.key()).orElse(null), merges.absorbed(side.key()));
    }

    /**
     * The file with a number, as somebody types it who found two of one man.
     *
     * @throws BusinessRuleViolation {@code participant.file-unknown}
     */
    @Audited(AuditAction.SEARCH_FILES)
    public UUID findByNumber(@NotBlank String fileNumber) {
        return merges.byNumber(fileNumber.strip(), centre(currentUser.me()))
                .orElseThrow(() -> new BusinessRuleViolation("participant.file-unknown"));
    }

    /**
     * What a merge would do; nothing is written.
     *
     * @throws BusinessRuleViolation {@code participant.merge-himself}, {@code participant.merge-done}
     */
    @Audited(AuditAction.OPEN_FILE)
    public MergePreview preview(@NotNull UUID kept, @NotNull UUID absorbed) {
        audit.about("participant", absorbed, absorbed);
        MergePreview preview = preview(side(kept, false), side(absorbed, false));
        audit.record(AuditAction.OPEN_FILE, "participant", kept, kept);
        return preview;
    }

    /**
     * Merges the files as it was shown.
     *
     * @throws Stale when something changed since it was shown
     * @throws BusinessRuleViolation those of {@link #preview}, {@code participant.merge-stopped}, {@code
     *     participant.merge-consent}
     */
    @Audited(AuditAction.MERGE_FILES)
    public void merge(@NotNull @Valid MergeFiles wish) {
        Me me = currentUser.me();
        audit.about("participant", wish.kept(), wish.kept());
        audit.because(wish.reason());
        boolean keptFirst = wish.kept().compareTo(wish.absorbed()) < 0;
        Side first = side(keptFirst ? wish.kept() : wish.absorbed(), true);
        Side second = side(keptFirst ? wish.absorbed() : wish.kept(), true);
        Side kept = keptFirst ? first : second;
        Side absorbed = keptFirst ? second : first;
        MergePreview preview = preview(kept, absorbed);
        if (!preview.fingerprint().equals(wish.fingerprint())) {
            throw new Stale();
        }
        if (preview.stopped()) {
            throw new BusinessRuleViolation("participant.merge-stopped");
        }
        if (preview.needsConsent() && !wish.informed()) {
            throw new BusinessRuleViolation("participant.merge-consent");
        }
        merges.merge(
                UUID.randomUUID(), centre(me), kept.key(), absorbed.key(), wish.reason(), clock.instant(), me.userId());
        audit.record(AuditAction.MERGE_FILES, "participant", wish.absorbed(), wish.absorbed());
    }

    /**
     * Takes back a merge: what went over goes back, with what was marked since in a group that had gone over.
     *
     * @throws NotFound when it is not one of the centre that stands
     * @throws BusinessRuleViolation {@code participant.merge-undo-first} when the file that went on was merged itself
     */
    @Audited(AuditAction.UNDO_MERGE)
    public void undo(@NotNull UUID merge, @NotBlank @Size(max = 255) String reason) {
        Me me = currentUser.me();
        Standing standing =
                merges.standing(merge, centre(me)).orElseThrow(() -> access.outOfScope("participant_merge"));
        audit.about("participant", standing.kept(), standing.kept());
        audit.because(reason);
        if (standing.onward()) {
            throw new BusinessRuleViolation("participant.merge-undo-first");
        }
        merges.undo(standing.key(), me.userId(), clock.instant(), reason);
        audit.record(AuditAction.UNDO_MERGE, "participant", standing.absorbed(), standing.absorbed());
    }

    private MergePreview preview(Side kept, Side absorbed) {
        if (kept.key() == absorbed.key()) {
            throw new BusinessRuleViolation("participant.merge-himself");
        }
        if (kept.into() != null || absorbed.into() != null) {
            throw new BusinessRuleViolation("participant.merge-done");
        }
        List<MergeFinding> findings = new ArrayList<>(merges.clashes(kept.key(), absorbed.key()));
        objections.forEach(objection -> findings.addAll(objection.between(kept.key(), absorbed.key())));
        findings.addAll(differences(kept.side(), absorbed.side()));
        return new MergePreview(kept.side(), absorbed.side(), findings);
    }

    private static List<MergeFinding> differences(MergeSide kept, MergeSide absorbed) {
        List<MergeFinding> findings = new ArrayList<>();
        if (kept.curp() != null && absorbed.curp() != null && !kept.curp().equals(absorbed.curp())) {
            findings.add(MergeFinding.OTHER_CURP);
        }
        if (kept.birthDate() != null
                && absorbed.birthDate() != null
                && !kept.birthDate().equals(absorbed.birthDate())) {
            findings.add(MergeFinding.OTHER_BIRTH_DATE);
        }
        if (!kept.name().searchKey().equals(absorbed.name().searchKey())) {
            findings.add(MergeFinding.OTHER_NAME);
        }
        return findings;
    }

    private Side side(UUID man, boolean locked) {
        return merges.side(man, centre(currentUser.me()), locked).orElseThrow(() -> access.outOfScope("participant"));
    }

    private static long centre(Me me) {
        return PeopleScope.of(me).centreId();
    }
}
