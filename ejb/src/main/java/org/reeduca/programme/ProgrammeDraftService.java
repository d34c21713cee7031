package org.reeduca.programme;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.programme.ProgrammeDraftRepository.Base;
import org.reeduca.programme.ProgrammeDraftRepository.Found;
import org.reeduca.programme.ProgrammeDraftRepository.Said;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.DraftState;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Stale;

/**
 * How a next version of a programme comes to be: the national supervision writes a draft from the newest one, unit by unit,
 * and sends it; somebody else of the supervision publishes or returns it. Groups that began stay with their version.
 */
@Stateless
@RolesAllowed(NATIONAL_SUPERVISOR)
public class ProgrammeDraftService {

    private static final String SUBJECT = "programme";

    @Inject
    private ProgrammeDraftRepository drafts;

    @Inject
    private ProgrammeRepository programmes;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** All drafts; what waits for somebody first. */
    @Audited(AuditAction.LIST_PROGRAMMES)
    public List<ProgrammeDraft> findDrafts() {
        return drafts.drafts(me().userId());
    }

    /** One draft. */
    @Audited(AuditAction.OPEN_PROGRAMME)
    public ProgrammeDraft openDraft(@NotNull UUID draft) {
        return load(draft).view();
    }

    /** What of a new draft cannot stand, field by field. */
    public List<FieldProblem> check(@NotNull UUID version, @NotNull EditHead wish) {
        return wish.problems(base(version).validFrom(), today());
    }

    /** The same for a draft there is. */
    public List<FieldProblem> checkDraft(@NotNull UUID draft, @NotNull EditHead wish) {
        return check(load(draft).view().former(), wish);
    }

    /**
     * Begins a draft with the units of a version.
     *
     * @return its reference
     * @throws BusinessRuleViolation {@code programme.outdated}, the first of {@link #check}
     */
    @Audited(AuditAction.CHANGE_PROGRAMME)
    public UUID begin(@NotNull UUID version, @NotNull EditHead wish) {
        Base base = base(version);
        if (!base.newest()) {
            throw new BusinessRuleViolation("programme.outdated");
        }
        FieldProblem.refuse(check(version, wish));
        UUID ref = UUID.randomUUID();
        audit.about(SUBJECT, ref, null);
        Syllabus units = new Syllabus(edition(version).units());
        drafts.say(ref, 1, base.key(), said(wish, units.units()), me().userId(), clock.instant());
        return ref;
    }

    /**
     * Changes what a draft says about the version as a whole.
     *
     * @throws Stale when somebody said something since
     * @throws BusinessRuleViolation {@code programme.not-open}, the first of {@link #checkDraft}
     */
    @Audited(AuditAction.CHANGE_PROGRAMME)
    public void change(@NotNull UUID draft, @NotNull EditHead wish) {
        Found found = lockOpen(draft, wish.revision());
        FieldProblem.refuse(check(found.view().former(), wish));
        append(found, said(wish, found.view().units()));
    }

    /**
     * Writes a unit.
     *
     * @param number which one; 0 for a new one
     * @throws Stale when somebody said something since
     * @throws BusinessRuleViolation {@code programme.not-open}, {@code programme.no-such-unit}, {@code
     *     programme.units-many}, the first of {@link EditUnit#problems}
     */
    @Audited(AuditAction.CHANGE_PROGRAMME)
    public void saveUnit(@NotNull UUID draft, int number, @NotNull @Valid EditUnit wish) {
        Found found = lockOpen(draft, wish.revision());
        FieldProblem.refuse(wish.problems());
        Syllabus units = new Syllabus(found.view().units());
        append(found, number == 0 ? units.with(wish.unit()) : units.replacing(number, wish.unit()));
    }

    /** Puts a unit at another place. Refused as {@link #saveUnit}. */
    @Audited(AuditAction.CHANGE_PROGRAMME)
    public void moveUnit(@NotNull UUID draft, int revision, int number, int place) {
        Found found = lockOpen(draft, revision);
        append(found, new Syllabus(found.view().units()).moving(number, place));
    }

    /** Takes a unit out. Refused as {@link #saveUnit}, and with {@code programme.no-units} for the only one. */
    @Audited(AuditAction.CHANGE_PROGRAMME)
    public void removeUnit(@NotNull UUID draft, int revision, int number) {
        Found found = lockOpen(draft, revision);
        append(found, new Syllabus(found.view().units()).without(number));
    }

    /**
     * Sends a draft to a second person.
     *
     * @throws BusinessRuleViolation {@code programme.not-open}, {@code programme.outdated}, {@code
     *     programme.already-begun}, {@code programme.nothing-changed}
     */
    @Audited(AuditAction.CHANGE_PROGRAMME)
    public void send(@NotNull UUID draft, int revision) {
        Found found = lockOpen(draft, revision);
        requireTimely(found.view());
        ProgrammeEdition former = edition(found.view().former());
        if (former.source().equals(found.view().source())
                && UnitChange.between(former.units(), found.view().units()).isEmpty()) {
            throw new BusinessRuleViolation("programme.nothing-changed");
        }
        append(found, said(found.view(), DraftState.SENT, null, null));
    }

    /** Gives a draft up; it stays in the list. Refused with {@code programme.over}. */
    @Audited(AuditAction.CHANGE_PROGRAMME)
    public void drop(@NotNull UUID draft, int revision, @NotBlank @Size(max = 255) String reason) {
        Found found = lock(draft, revision);
        if (!found.view().state().pending()) {
            throw new BusinessRuleViolation("programme.over");
        }
        audit.because(reason);
        append(found, said(found.view(), DraftState.DROPPED, null, reason.strip()));
    }

    /** Returns a draft that was sent. Refused with {@code programme.not-sent}, {@code programme.own}. */
    @Audited(AuditAction.CHANGE_PROGRAMME)
    public void refuse(@NotNull UUID draft, int revision, @NotBlank @Size(max = 255) String reason) {
        Found found = lock(draft, revision);
        requireSentByAnother(found.view());
        audit.because(reason);
        append(found, said(found.view(), DraftState.REFUSED, null, reason.strip()));
    }

    /** What of the table of equivalences cannot stand, field by field. */
    public List<FieldProblem> checkPublishing(@NotNull UUID draft, @NotNull @Valid PublishProgramme wish) {
        ProgrammeDraft view = load(draft).view();
        return wish.problems(edition(view.former()).units(), view.units());
    }

    /**
     * Makes a draft the next version: the former one is closed on its first day, and what counts as what is written in both
     * directions.
     *
     * @throws BusinessRuleViolation {@code programme.not-sent}, {@code programme.own}, {@code programme.outdated}, {@code
     *     programme.already-begun}, the first of {@link #checkPublishing}
     */
    @Audited(AuditAction.PUBLISH_PROGRAMME)
    public void publish(@NotNull UUID draft, @NotNull @Valid PublishProgramme wish) {
        Found found = lock(draft, wish.revision());
        requireSentByAnother(found.view());
        requireTimely(found.view());
        FieldProblem.refuse(checkPublishing(draft, wish));
        long key = drafts.publish(found.former(), found.view());
        drafts.equate(found.former(), key, wish.onward(), wish.source().strip());
        drafts.equate(key, found.former(), wish.back(), wish.source().strip());
        drafts.equateByWayOf(found.former(), key);
        append(found, said(found.view(), DraftState.PUBLISHED, key, null));
    }

    private void requireTimely(ProgrammeDraft draft) {
        if (draft.outdated()) {
            throw new BusinessRuleViolation("programme.outdated");
        }
        List<FieldProblem> problems = new ArrayList<>();
        EditHead.day(draft.validFrom(), base(draft.former()).validFrom(), today(), problems);
        FieldProblem.refuse(problems);
    }

    private static void requireSentByAnother(ProgrammeDraft draft) {
        if (draft.state() != DraftState.SENT) {
            throw new BusinessRuleViolation("programme.not-sent");
        }
        if (draft.mine()) {
            throw new BusinessRuleViolation("programme.own");
        }
    }

    private static Said said(EditHead wish, List<Unit> units) {
        return new Said(
                units,
                Objects.requireNonNull(wish.validFrom()),
                wish.source().strip(),
                wish.reason().strip(),
                DraftState.DRAFT,
                null,
                null);
    }

    private static Said said(
            ProgrammeDraft draft, DraftState state, @Nullable Long published, @Nullable String answer) {
        return new Said(draft.units(), draft.validFrom(), draft.source(), draft.reason(), state, published, answer);
    }

    private void append(Found found, Syllabus units) {
        ProgrammeDraft view = found.view();
        append(
                found,
                new Said(units.units(), view.validFrom(), view.source(), view.reason(), DraftState.DRAFT, null, null));
    }

    private void append(Found found, Said said) {
        drafts.say(
                found.view().ref(), found.view().revision() + 1, found.former(), said, me().userId(), clock.instant());
    }

    private Found load(UUID draft) {
        audit.about(SUBJECT, draft, null);
        return drafts.draft(draft, me().userId()).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private Found lock(UUID draft, int revision) {
        drafts.lock(load(draft).former());
        Found found = load(draft);
        if (found.view().revision() != revision) {
            throw new Stale();
        }
        return found;
    }

    private Found lockOpen(UUID draft, int revision) {
        Found found = lock(draft, revision);
        if (!found.view().state().open()) {
            throw new BusinessRuleViolation("programme.not-open");
        }
        return found;
    }

    private Base base(UUID version) {
        return drafts.base(version).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private ProgrammeEdition edition(UUID version) {
        return programmes.edition(version).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private Me me() {
        return currentUser.me();
    }

    private LocalDate today() {
        ZoneId zone = me().zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
