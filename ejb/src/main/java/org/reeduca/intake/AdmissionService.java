package org.reeduca.intake;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.intake.AdmissionRepository.Tie;
import org.reeduca.intake.IntakeRepository.Found;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.participant.NeedsOnFile;
import org.reeduca.participant.Sex;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Stale;

/** The door to one intake: papers, interview, risk, ties of the staff, and the decision. */
@Stateless
@RolesAllowed({COORDINATOR, EVALUATOR})
public class AdmissionService {

    @Inject
    private IntakeDesk desk;

    @Inject
    private AdmissionRepository admissions;

    @Inject
    private PaperRepository papers;

    @Inject
    private DrawingRepository drawings;

    @Inject
    private ReceptionRepository reception;

    @Inject
    private NeedsOnFile needs;

    @Inject
    private AuditTrail audit;

    /** One intake with everything about it. */
    @Audited(AuditAction.OPEN_INTAKE)
    public IntakeView openIntake(@NotNull UUID order) {
        return view(desk.load(order));
    }

    private IntakeView view(Found found) {
        List<Tie> ties = admissions.ties(found.manKey());
        return new IntakeView(
                found.man(),
                found.born(),
                found.sex() == Sex.WOMAN,
                found.hasCurp(),
                admissions.voluntary(found.key()),
                found.arrivedOn(),
                found.facts(),
                needs.of(found.manKey(), desk.today()),
                admissions.criteria(),
                admissions.interview(found.key()),
                admissions.screening(found.key(), desk.userId()),
                papers.signatures(found.key()),
                papers.texts(),
                ties.stream().map(Tie::person).toList(),
                ties.stream().anyMatch(tie -> tie.key() == desk.userId()),
                reception.people(desk.centre()),
                papers.scans(found.key()),
                admissions.decided(found.key()),
                !found.over(),
                desk.today());
    }

    /** What would be wrong with what he did with a paper, field by field. */
    public List<FieldProblem> checkPaper(@NotNull UUID order, @NotNull @Valid SignPaper signed) {
        return signed.problems(view(desk.load(order)), desk.today());
    }

    /**
     * Writes down what he did with a paper: signed, refused or took back.
     *
     * @param language {@code es} or {@code en}: of the text that was read to him
     * @throws BusinessRuleViolation {@code intake.order-over}, the first of {@link #checkPaper}
     */
    @Audited(AuditAction.CHANGE_INTAKE)
    public void sign(@NotNull UUID order, @NotNull @Valid SignPaper signed, @NotNull String language) {
        Found found = desk.lock(order);
        FieldProblem.refuse(signed.problems(view(found), desk.today()));
        papers.add(found.key(), signed, "en".equals(language) ? "en" : "es", author());
    }

    /** What would be wrong with what he drew under a paper, field by field. */
    public List<FieldProblem> checkDrawing(@NotNull UUID order, @NotNull @Valid DrawPaper drawn) {
        return drawn.problems(view(desk.load(order)));
    }

    /**
     * Keeps what he drew under a paper on this device, bound to the text that was shown to him.
     *
     * @throws BusinessRuleViolation {@code intake.order-over}, the first of {@link #checkDrawing}
     */
    @Audited(AuditAction.CHANGE_INTAKE)
    public void draw(@NotNull UUID order, @NotNull @Valid DrawPaper drawn) {
        Found found = desk.lock(order);
        IntakeView view = view(found);
        FieldProblem.refuse(drawn.problems(view));
        PaperText text = drawn.shown(view).orElseThrow(Stale::new);
        papers.add(found.key(), drawn.signed(desk.today()), text.language(), author());
        drawings.add(found.key(), text, drawn);
    }

    /** The paper that he signed on a screen, with what he drew; null when he did not, or took it back. */
    @Audited(AuditAction.OPEN_SIGNATURE)
    public @Nullable DrawnPaper openDrawing(@NotNull UUID order, @NotNull Paper paper) {
        return drawings.find(desk.load(order).key(), paper).orElse(null);
    }

    /** What would be wrong with an interview, field by field. */
    public List<FieldProblem> checkInterview(@NotNull UUID order, @NotNull @Valid HoldInterview held) {
        return held.problems(view(desk.load(order)), desk.today());
    }

    /**
     * Writes an interview down; a second one replaces the first, which stays.
     *
     * @throws BusinessRuleViolation {@code intake.order-over}, {@code intake.tied-yourself}, {@code intake.notice-first}, the
     *     first of {@link #checkInterview}
     */
    @Audited(AuditAction.CHANGE_INTAKE)
    public void interview(@NotNull UUID order, @NotNull @Valid HoldInterview held) {
        Found found = desk.lock(order);
        IntakeView view = view(found);
        requireMayAsk(view);
        FieldProblem.refuse(held.problems(view, desk.today()));
        int version = view.criteria().get(0).version();
        admissions.add(found.key(), version, held, author());
    }

    private static void requireMayAsk(IntakeView view) {
        if (view.callerTied()) {
            throw new BusinessRuleViolation("intake.tied-yourself");
        }
        if (!view.facts().signed().holds(Paper.PRIVACY)) {
            throw new BusinessRuleViolation("intake.notice-first");
        }
    }

    /** What would be wrong with a screening, field by field. */
    public List<FieldProblem> checkScreening(@NotNull UUID order, @NotNull @Valid AddScreening result) {
        return result.problems(view(desk.load(order)), desk.today());
    }

    /**
     * Notes the result of a screening; a second one replaces the first, which stays.
     *
     * @throws BusinessRuleViolation {@code intake.order-over}, {@code intake.tied-yourself}, {@code intake.notice-first}, the
     *     first of {@link #checkScreening}
     */
    @Audited(AuditAction.CHANGE_INTAKE)
    public void screen(@NotNull UUID order, @NotNull @Valid AddScreening result) {
        Found found = desk.lock(order);
        IntakeView view = view(found);
        requireMayAsk(view);
        FieldProblem.refuse(result.problems(view, desk.today()));
        admissions.add(found.key(), result, author());
    }

    /**
     * Says that somebody of the staff has a tie with him, or that they have none after all. Which tie is not kept.
     *
     * @throws BusinessRuleViolation {@code intake.order-over}, {@code intake.tie-known}
     */
    @Audited(AuditAction.CHANGE_INTAKE)
    public void tie(@NotNull UUID order, @NotNull UUID person, boolean holds) {
        Found found = desk.lock(order);
        IntakeView view = view(found);
        if (view.tied(person) == holds) {
            throw new BusinessRuleViolation("intake.tie-known");
        }
        if (view.people().stream().noneMatch(one -> one.ref().equals(person)) && !view.tied(person)) {
            throw desk.outOfScope("person");
        }
        admissions.tie(found.key(), desk.centre(), person, holds, author());
    }

    /** What would be wrong with a decision, field by field. */
    @RolesAllowed(COORDINATOR)
    public List<FieldProblem> checkDecision(@NotNull UUID order, @NotNull @Valid DecideAdmission decision) {
        return decision.problems(view(desk.load(order)), desk.today());
    }

    /**
     * Decides about the admission. The caller answers for it.
     *
     * @throws Stale when somebody else decided meanwhile
     * @throws BusinessRuleViolation {@code intake.order-over}, the first of {@link #checkDecision}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.DECIDE_ADMISSION)
    public void decide(@NotNull UUID order, @NotNull @Valid DecideAdmission decision) {
        Found found = desk.lock(order);
        IntakeView view = view(found);
        requireRevision(view, decision.revision());
        FieldProblem.refuse(decision.problems(view, desk.today()));
        int version = view.criteria().get(0).version();
        admissions.add(found.key(), version, decision, desk.today(), author());
    }

    /**
     * Takes a decision back; it stays on record.
     *
     * @throws Stale when somebody else decided meanwhile
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.DECIDE_ADMISSION)
    public void withdrawDecision(@NotNull UUID order, int revision, @NotBlank @Size(max = 255) String reason) {
        Found found = desk.lock(order);
        IntakeView view = view(found);
        requireRevision(view, revision);
        if (view.decided() == null) {
            throw new Stale();
        }
        audit.because(reason.strip());
        admissions.withdraw(found.key(), reason.strip(), desk.today(), author());
    }

    private static void requireRevision(IntakeView view, int shown) {
        Decided decided = view.decided();
        if ((decided == null ? 0 : decided.revision()) != shown) {
            throw new Stale();
        }
    }

    private Author author() {
        return new Author(desk.userId(), desk.now());
    }
}
