package org.reeduca.policy;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.NATIONAL_SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.participant.FileReader;
import org.reeduca.policy.PolicyRepository.FoundDraft;
import org.reeduca.policy.PolicyRepository.FoundVersion;
import org.reeduca.policy.PolicyRepository.Said;
import org.reeduca.policy.Rehearsal.ManMoved;
import org.reeduca.policy.Rehearsal.Move;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.DraftState;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Stale;
import org.reeduca.standing.Men;
import org.reeduca.standing.Rehearsed;
import org.reeduca.standing.Standings;

/**
 * The door to the rules. Coordination and the national supervision read them and prepare versions; only the supervision
 * publishes one, and never whoever sent it. What would change is tried out first, with names for a centre's own men only.
 */
@Stateless
@RolesAllowed({COORDINATOR, NATIONAL_SUPERVISOR})
public class PolicyService {

    /** Minutes of a session, against which minutes are checked. */
    public static final int SESSION_MINUTES = 150;

    private static final String SUBJECT = "policy";

    @Inject
    private PolicyRepository policies;

    @Inject
    private Standings standings;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** All versions; each policy together, the newest first. */
    @RolesAllowed({COORDINATOR, EVALUATOR, NATIONAL_SUPERVISOR})
    @Audited(AuditAction.LIST_POLICIES)
    public List<PolicyVersion> findVersions() {
        return policies.versions(me().centreId());
    }

    /** All drafts; what waits for somebody first. */
    @Audited(AuditAction.LIST_POLICIES)
    public List<PolicyDraft> findDrafts() {
        return policies.drafts(me().userId()).stream().map(FoundDraft::view).toList();
    }

    /** One draft. */
    @Audited(AuditAction.OPEN_POLICY)
    public PolicyDraft openDraft(@NotNull UUID draft) {
        return load(draft).view();
    }

    /** What is wrong with a draft: values nobody can have meant, or rules that contradict each other. */
    public List<FieldProblem> check(@NotNull UUID version, @NotNull @Valid EditPolicy wish) {
        return problems(loadVersion(version), wish);
    }

    /** The same for a draft there is. */
    public List<FieldProblem> checkDraft(@NotNull UUID draft, @NotNull @Valid EditPolicy wish) {
        return problems(base(load(draft)), wish);
    }

    private List<FieldProblem> problems(FoundVersion base, EditPolicy wish) {
        List<FieldProblem> problems = new ArrayList<>(PolicyDocument.problems(wish.fields()));
        if (wish.validFrom().isBefore(today())) {
            problems.add(FieldProblem.of("validFrom", "policy.already-begun"));
        } else if (wish.validFrom().isBefore(base.newestFrom())) {
            problems.add(FieldProblem.of("validFrom", "policy.before-newest", base.newestFrom()));
        }
        if (problems.isEmpty()) {
            problems.addAll(PolicyContradictions.in(edited(base, wish).policy(), SESSION_MINUTES, policies.units()));
        }
        return problems;
    }

    private static PolicyDocument edited(FoundVersion base, EditPolicy wish) {
        return base.document().with(wish.fields(), base.newest() + 1);
    }

    /**
     * Begins a draft from the newest version of a policy.
     *
     * @return its reference
     * @throws BusinessRuleViolation {@code policy.not-newest}, the first of {@link #check}
     */
    @Audited(AuditAction.CHANGE_POLICY)
    public UUID begin(@NotNull UUID version, @NotNull @Valid EditPolicy wish) {
        policies.lock(loadVersion(version).code());
        FoundVersion base = loadVersion(version);
        requireNewest(base);
        FieldProblem.refuse(problems(base, wish));
        UUID ref = UUID.randomUUID();
        audit.about(SUBJECT, ref, null);
        policies.say(
                ref, 1, base.key(), edited(base, wish), said(wish, DraftState.DRAFT), me().userId(), clock.instant());
        return ref;
    }

    /**
     * Changes a draft.
     *
     * @throws Stale when somebody said something since
     * @throws BusinessRuleViolation {@code policy.not-open}, the first of {@link #checkDraft}
     */
    @Audited(AuditAction.CHANGE_POLICY)
    public void change(@NotNull UUID draft, @NotNull @Valid EditPolicy wish) {
        FoundDraft found = lock(draft, wish.revision());
        requireOpen(found);
        FoundVersion base = base(found);
        FieldProblem.refuse(problems(base, wish));
        append(found, edited(base, wish), said(wish, DraftState.DRAFT));
    }

    /**
     * Sends a draft to a second person.
     *
     * @throws BusinessRuleViolation {@code policy.not-open}, {@code policy.already-begun}, {@code policy.not-newest}, {@code
     *     policy.before-newest}, {@code policy.nothing-changed}
     */
    @Audited(AuditAction.CHANGE_POLICY)
    public void send(@NotNull UUID draft, int revision) {
        FoundDraft found = lock(draft, revision);
        requireOpen(found);
        requireSound(found);
        if (found.view().fields().equals(found.view().former())) {
            throw new BusinessRuleViolation("policy.nothing-changed");
        }
        append(found, found.document(), said(found, DraftState.SENT, null, null));
    }

    /** Gives a draft up; it stays in the list. Refused with {@code policy.over}. */
    @Audited(AuditAction.CHANGE_POLICY)
    public void drop(@NotNull UUID draft, int revision, @NotBlank @Size(max = 255) String reason) {
        FoundDraft found = lock(draft, revision);
        if (!found.view().state().pending()) {
            throw new BusinessRuleViolation("policy.over");
        }
        audit.because(reason);
        append(found, found.document(), said(found, DraftState.DROPPED, null, reason.strip()));
    }

    /** Says no to a draft that was sent. Refused with {@code policy.not-sent}, {@code policy.own}. */
    @RolesAllowed(NATIONAL_SUPERVISOR)
    @Audited(AuditAction.CHANGE_POLICY)
    public void refuse(@NotNull UUID draft, int revision, @NotBlank @Size(max = 255) String reason) {
        FoundDraft found = lock(draft, revision);
        requireSentByAnother(found);
        audit.because(reason);
        append(found, found.document(), said(found, DraftState.REFUSED, null, reason.strip()));
    }

    /**
     * Publishes a draft that was sent. Where it reaches open orders they are judged by it from its first day on.
     *
     * @throws BusinessRuleViolation {@code policy.not-sent}, {@code policy.own}, {@code policy.already-begun}, {@code
     *     policy.not-newest} when another draft was published meanwhile, {@code policy.before-newest}
     */
    @RolesAllowed(NATIONAL_SUPERVISOR)
    @Audited(AuditAction.PUBLISH_POLICY)
    public void publish(@NotNull UUID draft, int revision) {
        FoundDraft found = lock(draft, revision);
        requireSentByAnother(found);
        requireSound(found);
        FoundVersion base = base(found);
        PolicyDocument document = found.document().with(Map.of(), base.newest() + 1);
        long key = policies.publish(base.key(), document, found.view().validFrom());
        if (found.view().reach() == Reach.OPEN_ORDERS) {
            policies.succeed(key, found.view().validFrom(), me().userId(), clock.instant());
        }
        append(found, document, said(found, DraftState.PUBLISHED, key, null));
    }

    /**
     * Judges every open order under the policy by a draft, beside how it is judged now. Nothing is written. Whoever belongs
     * to a centre sees who would be in another state; the supervision sees how many.
     */
    @Audited(AuditAction.REHEARSE_POLICY)
    public Rehearsal rehearse(@NotNull UUID draft) {
        FoundDraft found = load(draft);
        Long centre = me().centreId();
        if (centre != null) {
            return rehearse(found, centre, FileReader.of(me()));
        }
        int judged = 0;
        Map<Move, Integer> moves = new HashMap<>();
        for (long one : policies.centres()) { // nobody of a centre is kept in memory when the next one is judged
            Rehearsal there = rehearse(found, one, FileReader.OF_ALL);
            judged += there.judged();
            there.moves().forEach((move, men) -> moves.merge(move, men, Integer::sum));
        }
        return new Rehearsal(judged, moves, List.of());
    }

    private Rehearsal rehearse(FoundDraft draft, long centre, FileReader reader) {
        List<Rehearsed> judged = standings.rehearse(
                Men.WITH_OPEN_ORDER_AT, centre, draft.document().json(), reader);
        Map<Move, Integer> moves = new HashMap<>();
        List<ManMoved> men = new ArrayList<>();
        judged.stream().filter(Rehearsed::changes).forEach(one -> {
            Move move = new Move(one.before().state(), one.after().state());
            moves.merge(move, 1, Integer::sum);
            men.add(new ManMoved(one.person(), one.order(), move));
        });
        return new Rehearsal(judged.size(), moves, men);
    }

    private void requireSound(FoundDraft found) {
        if (found.view().validFrom().isBefore(today())) {
            throw new BusinessRuleViolation("policy.already-begun");
        }
        FoundVersion base = base(found);
        requireNewest(base);
        if (found.view().validFrom().isBefore(base.newestFrom())) {
            throw new BusinessRuleViolation("policy.before-newest", base.newestFrom());
        }
        FieldProblem.refuse(PolicyContradictions.in(found.document().policy(), SESSION_MINUTES, policies.units()));
    }

    /** What is taken from an older version would undo the newer ones without anybody having said so. */
    private static void requireNewest(FoundVersion base) {
        if (!base.isNewest()) {
            throw new BusinessRuleViolation("policy.not-newest", base.newest());
        }
    }

    private static void requireOpen(FoundDraft found) {
        if (!found.view().state().open()) {
            throw new BusinessRuleViolation("policy.not-open");
        }
    }

    private static void requireSentByAnother(FoundDraft found) {
        if (found.view().state() != DraftState.SENT) {
            throw new BusinessRuleViolation("policy.not-sent");
        }
        if (found.view().mine()) {
            throw new BusinessRuleViolation("policy.own");
        }
    }

    private static Said said(EditPolicy wish, DraftState state) {
        return new Said(wish.validFrom(), wish.reach(), wish.reason().strip(), state, null, null);
    }

    private static Said said(FoundDraft found, DraftState state, @Nullable Long published, @Nullable String answer) {
        PolicyDraft view = found.view();
        return new Said(view.validFrom(), view.reach(), view.reason(), state, published, answer);
    }

    private void append(FoundDraft found, PolicyDocument document, Said said) {
        policies.say(
                found.view().ref(),
                found.view().revision() + 1,
                found.policyKey(),
                document,
                said,
                me().userId(),
                clock.instant());
    }

    private FoundDraft load(UUID draft) {
        audit.about(SUBJECT, draft, null);
        return policies.draft(draft, me().userId()).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private FoundVersion loadVersion(UUID version) {
        audit.about(SUBJECT, version, null);
        return policies.version(version).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private FoundVersion base(FoundDraft found) {
        return policies.versionByKey(found.policyKey());
    }

    private FoundDraft lock(UUID draft, int revision) {
        policies.lock(load(draft).view().code());
        FoundDraft found = load(draft);
        if (found.view().revision() != revision) {
            throw new Stale();
        }
        return found;
    }

    private Me me() {
        return currentUser.me();
    }

    private LocalDate today() {
        ZoneId zone = me().zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
