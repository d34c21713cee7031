package org.reeduca.participant;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.FACILITATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The door to the files of men: they are searched before one is opened. Coordination and reception find everybody of
 * their centre, facilitators the men of their groups; reception is told names and file numbers only.
 */
@Stateless
public class ParticipantService {

    /** Most men a search answers with. */
    public static final int MOST_HITS = 25;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private SearchRepository searches;

    @Inject
    private Matching matching;

    @Inject
    private ContactRepository contacts;

    @Inject
    private FileNumbering numbering;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Men whose names have words that begin so, in any order, or whose file number or CURP agrees. When nobody is called so,
     * those who are called nearly so.
     *
     * @param typed as in {@link SearchText#of}
     * @throws BusinessRuleViolation {@code participant.search-short}, {@code participant.search-long}, {@code
     *     participant.search-no-curp} for reception
     */
    @RolesAllowed({COORDINATOR, RECEPTIONIST, FACILITATOR})
    @Audited(AuditAction.SEARCH_FILES)
    public FoundPeople search(@Nullable String typed) {
        SearchText text = SearchText.of(typed);
        Me me = currentUser.me();
        PeopleScope scope = PeopleScope.of(me);
        if (text.asksForCurp() && !scope.details()) {
            throw new BusinessRuleViolation("participant.search-no-curp");
        }
        audit.about("participant", null, null);
        List<PersonHit> found = searches.search(text, scope, today(me), MOST_HITS + 1);
        boolean nearly =
                found.isEmpty() && !text.words().isEmpty() && text.numbers().isEmpty();
        List<PersonHit> hits = nearly ? searches.searchNearly(text, scope, today(me), MOST_HITS + 1) : found;
        return new FoundPeople(
                hits.stream().limit(MOST_HITS).toList(), hits.size() > MOST_HITS, nearly && !hits.isEmpty());
    }

    /** States of birth to choose from, abroad last. */
    @RolesAllowed({COORDINATOR, RECEPTIONIST})
    public List<BirthState> findBirthStates() {
        return participants.birthStates();
    }

    /** What is wrong with what was typed about a man; nothing is kept of it. */
    @RolesAllowed({COORDINATOR, RECEPTIONIST})
    public List<IdentityFault> findFaults(@NotNull TypedIdentity typed) {
        return check(typed, currentUser.me()).faults();
    }

    /**
     * Files that may be of such a man. Each other centre that is named is written to the audit of its file.
     *
     * @throws BusinessRuleViolation the first of {@link #findFaults}
     */
    @RolesAllowed({COORDINATOR, RECEPTIONIST})
    @Audited(AuditAction.MATCH_FILES)
    public Matches findDuplicates(@NotNull TypedIdentity typed) {
        Me me = currentUser.me();
        audit.about("participant", null, null);
        return matching.of(check(typed, me).particulars(), participants.birthStates(), PeopleScope.of(me), Set.of());
    }

    /**
     * Opens a file, unless there are files to look at that were not shown yet. Sent twice, the second one is shown what
     * the first one opened.
     *
     * @return the file, or what has to be looked at first
     * @throws BusinessRuleViolation the first of {@link #findFaults}, {@code participant.telephone-wrong}, {@code
     *     participant.curp-taken}, {@code participant.ask-coordination}
     */
    @RolesAllowed({COORDINATOR, RECEPTIONIST})
    @Audited(AuditAction.REGISTER_FILE)
    public Registration register(@NotNull @Valid RegisterMan wish) {
        Me me = currentUser.me();
        PeopleScope scope = PeopleScope.of(me);
        Particulars particulars = check(wish.identity(), me).particulars();
        Contact telephone = telephone(wish, today(me));
        FileNumbers numbers = numbering.of(scope.centreId(), today(me).getYear());
        Matches matches = matching.of(particulars, participants.birthStates(), scope, wish.seen());
        if (!wish.seen().containsAll(matches.keys())) {
            audit.about("participant", null, null);
            audit.because("participant.matches");
            return Registration.toLookAt(matches);
        }
        requireFreeCurp(scope, particulars);
        Participant man = new Participant(scope.centreId(), numbers.next(), particulars.name(), particulars.identity());
        man.identifyAs(particulars);
        participants.add(man);
        if (telephone != null) {
            contacts.add(man.id(), telephone, me.userId(), clock.instant());
        }
        audit.about("participant", man.publicRef(), man.publicRef());
        return Registration.opened(man);
    }

    /** Reception is not told which file it is: it may be one that exists for the coordination only. */
    private void requireFreeCurp(PeopleScope scope, Particulars particulars) {
        if (participants.isCurpTaken(scope.centreId(), particulars.identity().curp(), null)) {
            throw new BusinessRuleViolation(
                    scope.reader().readsAll() ? "participant.curp-taken" : "participant.ask-coordination");
        }
    }

    private static @Nullable Contact telephone(RegisterMan wish, LocalDate today) {
        String typed = wish.telephone();
        return typed == null ? null : Contact.typed(ContactKind.TELEPHONE, typed, wish.safeToLeaveMessage(), today);
    }

    private IdentityCheck check(TypedIdentity typed, Me me) {
        return new IdentityCheck(typed, participants.birthStates(), today(me));
    }

    private LocalDate today(Me me) {
        ZoneId zone = me.zone();
        return LocalDate.now(zone == null ? clock : clock.withZone(zone));
    }
}
