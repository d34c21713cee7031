package org.reeduca.justification;

import static org.reeduca.access.Roles.REFERRAL_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.compliance.Outcome;
import org.reeduca.justification.AbsenceRepository.Found;
import org.reeduca.justification.StatementRepository.Handed;
import org.reeduca.justification.StatementRepository.NewStatement;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Stale;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Men;
import org.reeduca.standing.SeenByAuthority;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;
import org.reeduca.standing.Standings;

/**
 * The door of officers to absences: they hand in a document for an absence that concerns an order of their authority, and see when
 * something was handed in and what was decided, never what it was. The coordination decides, as about everything that is handed in.
 */
@Stateless
@RolesAllowed(REFERRAL_OFFICER)
public class OfficerHandInService {

    /** Matches no authority: for an officer whose account names none. */
    private static final long NO_AUTHORITY = -1;

    @Inject
    private AbsenceRepository absences;

    @Inject
    private StatementRepository statements;

    @Inject
    private BroughtFiles files;

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

    /** The absences under an order that nobody has excused. */
    @Audited(AuditAction.OPEN_JUSTIFICATION)
    public OfficerAbsences findAbsences(@NotNull UUID order) {
        OfficerAbsences found = absences(load(order));
        audit.about("order", order, found.person().ref());
        return found;
    }

    private OfficerAbsences absences(long order) {
        ManStanding man = standings.of(Men.OF_ORDER, order).get(0);
        Standing standing = SeenByAuthority.of(man.first().orElseThrow(() -> access.outOfScope("order")));
        Map<UUID, Handed> handed = statements.handed(order);
        return new OfficerAbsences(
                man.person(),
                standing.asOf(),
                standing.boxes().stream()
                        .filter(OfficerHandInService::excusable)
                        .map(box -> absence(box, standing, handed.get(box.session())))
                        .filter(absence -> absence.decision() != Decision.ACCEPTED)
                        .sorted(Comparator.comparing(OfficerAbsence::heldOn).reversed())
                        .toList());
    }

    private static boolean excusable(SessionBox box) {
        return box.outcome() == Outcome.ABSENT_UNEXCUSED || box.outcome() == Outcome.ABSENT_PENDING;
    }

    private static OfficerAbsence absence(SessionBox box, Standing standing, @Nullable Handed said) {
        return new OfficerAbsence(
                box.session(),
                box.unit(),
                box.date(),
                standing.lastDayToJustify(box.date()).orElse(null),
                said == null ? 0 : said.revision(),
                said == null ? null : said.submittedOn(),
                said == null ? null : said.decision());
    }

    /** What is wrong with a document, field by field. */
    public List<FieldProblem> checkHandIn(
            @NotNull UUID order,
            @NotNull @Valid OfficerHandIn wish,
            @Nullable String fileName,
            byte @Nullable [] content) {
        return problems(find(load(order), wish.session()), wish, fileName, content);
    }

    private List<FieldProblem> problems(
            Found found, OfficerHandIn wish, @Nullable String fileName, byte @Nullable [] content) {
        List<Statement> before = statements.about(found, me().userId());
        LocalDate first =
                before.isEmpty() ? null : before.get(before.size() - 1).submittedOn();
        return wish.problems(found.heldOn(), first, today(found), fileName, content);
    }

    /**
     * Hands a document in, today.
     *
     * @throws Stale when somebody said something about this absence since the page was opened, also when this was sent twice
     * @throws BusinessRuleViolation {@code justification.not-absent}, {@code justification.waits-in-time} while a decision about what came
     *     in time is open and this would be late, the first of {@link #checkHandIn}, and what {@link BroughtFiles#add} refuses
     */
    @Audited(AuditAction.HAND_IN_JUSTIFICATION)
    public void handIn(
            @NotNull UUID order,
            @NotNull @Valid OfficerHandIn wish,
            @Nullable String fileName,
            byte @Nullable [] content) {
        long key = load(order);
        Found found = find(key, wish.session());
        absences.lock(found.manKey());
        OfficerAbsence absence = absences(key).absences().stream()
                .filter(one -> one.session().equals(wish.session()))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("justification.not-absent"));
        if (absence.revision() != wish.revision()) {
            throw new Stale();
        } else if (absence.waitsInTime(today(found))) {
            throw new BusinessRuleViolation("justification.waits-in-time");
        }
        FieldProblem.refuse(problems(found, wish, fileName, content));
        HandIn said = wish.on(today(found));
        statements.say(
                found,
                new NewStatement(
                        wish.revision() + 1,
                        said.submittedOn(),
                        Decision.PENDING,
                        null,
                        null,
                        said.motive(),
                        said.issuer(),
                        said.issuedOn(),
                        null),
                me().userId(),
                clock.instant());
        files.add(
                found,
                Objects.requireNonNull(fileName),
                Objects.requireNonNull(content),
                me().userId(),
                clock.instant());
    }

    private long load(UUID order) {
        audit.about("order", order, null);
        Long authority = me().authorityId();
        return absences.order(order, authority == null ? NO_AUTHORITY : authority)
                .orElseThrow(() -> access.outOfScope("order"));
    }

    private Found find(long order, UUID session) {
        Found found = absences.find(order, session).orElseThrow(() -> access.outOfScope("absence"));
        audit.about("absence", session, found.participant());
        return found;
    }

    /** The day it is where the session was. */
    private LocalDate today(Found found) {
        return LocalDate.now(clock.withZone(found.zone()));
    }

    private Me me() {
        return currentUser.me();
    }
}
