package org.reeduca.referral;

import static org.reeduca.access.Roles.ADMINISTRATOR;
import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.referral.AuthorityList.StateChoice;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Stale;

/**
 * The door to the catalogue of authorities. Coordination keeps those of its state and those its centre deals with,
 * administrators all of them; agreements are made by the coordination of a centre.
 */
@Stateless
@RolesAllowed({COORDINATOR, ADMINISTRATOR})
public class AuthorityService {

    private static final String SUBJECT = "authority";

    @Inject
    private AuthorityRepository authorities;

    @Inject
    private Desk desk;

    @Inject
    private AuditTrail audit;

    /** A page of the authorities the caller reaches, those in use first, by name. */
    public AuthorityList find(AuthorityFilter filter) {
        AuthorityScope scope = desk.authorities();
        return new AuthorityList(
                filter,
                authorities.rows(scope, filter, desk.today()),
                authorities.count(scope, filter),
                authorities.statesInUse(scope),
                authorities.districts(scope));
    }

    /** Federal states a new authority may lie in. */
    public List<StateChoice> findStates() {
        return authorities.states(desk.authorities(), null);
    }

    /** One authority with its people and agreements. */
    public AuthorityFile open(UUID ref) {
        Authority authority = load(ref);
        AuthorityData data = authority.data();
        LocalDate today = desk.today();
        return new AuthorityFile(
                ref,
                data,
                authorities.states(desk.authorities(), data.state()),
                authority.version(),
                authority.retiredOn(),
                authorities.contacts(authority.id(), today),
                authorities.agreements(desk.authorities(), authority.id(), today));
    }

    /**
     * What would be wrong with these data, field by field.
     *
     * @param ref the authority they are for; null for a new one
     */
    public List<FieldProblem> check(@Valid AuthorityData data, @Nullable UUID ref) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!data.code().matches("[A-Z0-9][A-Z0-9-]+")) {
            problems.add(FieldProblem.of("code", "referral.authority-code"));
        } else if (authorities.codeTaken(data.code(), ref)) {
            problems.add(FieldProblem.of("code", "referral.authority-code-taken", data.code()));
        }
        if (authorities.nameTaken(data.name(), data.state(), ref)) {
            problems.add(FieldProblem.of("name", "referral.authority-name-taken"));
        }
        problems.addAll(reach(data.email(), data.telephone()));
        return problems;
    }

    /** Adds an authority. Refused with the problems of {@link #check}. */
    @Audited(AuditAction.CHANGE_AUTHORITY)
    public UUID add(@Valid AuthorityData data) {
        FieldProblem.refuse(check(data, null));
        requireState(data.state());
        Authority authority = new Authority(data);
        authorities.add(authority);
        audit.about(SUBJECT, authority.publicRef(), null);
        return authority.publicRef();
    }

    /**
     * Changes what is known of an authority. Refused with the problems of {@link #check}, and as stale when somebody else
     * changed it.
     */
    @Audited(AuditAction.CHANGE_AUTHORITY)
    public void change(UUID ref, int version, @Valid AuthorityData data) {
        Authority authority = load(ref);
        requireVersion(authority, version);
        FieldProblem.refuse(check(data, ref));
        if (!data.state().equals(authority.data().state())) {
            requireState(data.state());
        }
        authority.become(data);
    }

    /** No new order of it is entered from today on. */
    @Audited(AuditAction.CHANGE_AUTHORITY)
    public void retire(UUID ref, int version) {
        Authority authority = load(ref);
        requireVersion(authority, version);
        authority.retire(desk.today());
    }

    /** Its orders may be entered again. */
    @Audited(AuditAction.CHANGE_AUTHORITY)
    public void restore(UUID ref, int version) {
        Authority authority = load(ref);
        requireVersion(authority, version);
        authority.restore();
    }

    /** What would be wrong with a contact, field by field. */
    public List<FieldProblem> checkContact(@Valid ContactData data) {
        List<FieldProblem> problems = new ArrayList<>(reach(data.email(), data.telephone()));
        if (data.email() == null && data.telephone() == null) {
            problems.add(FieldProblem.of("email", "referral.contact-without-reach"));
        }
        return problems;
    }

    /** Adds somebody who answers there. Refused with the problems of {@link #checkContact}. */
    @Audited(AuditAction.CHANGE_AUTHORITY)
    public void addContact(UUID ref, @Valid ContactData data) {
        Authority authority = load(ref);
        FieldProblem.refuse(checkContact(data));
        authorities.add(new AuthorityContact(authority.id(), data));
    }

    /** Somebody no longer answers there, from today on. */
    @Audited(AuditAction.CHANGE_AUTHORITY)
    public void endContact(UUID ref, UUID contact) {
        Authority authority = load(ref);
        authorities
                .contact(authority.id(), contact)
                .orElseThrow(() -> desk.outOfScope("contact"))
                .end(desk.today());
    }

    /** What would be wrong with an agreement of the caller's centre, field by field. */
    @RolesAllowed(COORDINATOR)
    public List<FieldProblem> checkAgreement(UUID ref, @Valid AgreementData data) {
        Authority authority = load(ref);
        List<FieldProblem> problems = new ArrayList<>();
        if (authorities.agreementTaken(desk.centre(), authority.id(), data.number())) {
            problems.add(FieldProblem.of("number", "referral.agreement-taken", data.number()));
        }
        if (data.signedOn().isAfter(desk.today())) {
            problems.add(FieldProblem.of("signedOn", "referral.date-ahead"));
        }
        LocalDate validTo = data.validTo();
        if (validTo != null && validTo.isBefore(data.validFrom())) {
            problems.add(FieldProblem.of("validTo", "referral.agreement-ends-before", data.validFrom()));
        }
        problems.addAll(Clauses.check(data.terms()));
        return problems;
    }

    /** Adds an agreement of the caller's centre. Refused with the problems of {@link #checkAgreement}. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_AUTHORITY)
    public void addAgreement(UUID ref, @Valid AgreementData data) {
        FieldProblem.refuse(checkAgreement(ref, data));
        authorities.add(new AuthorityAgreement(load(ref).id(), desk.centre(), data, desk.userId(), desk.now()));
    }

    /** No new order comes under the agreement from today on. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_AUTHORITY)
    public void endAgreement(UUID ref, UUID agreement) {
        Authority authority = load(ref);
        authorities
                .agreement(desk.centre(), authority.id(), agreement)
                .orElseThrow(() -> desk.outOfScope("agreement"))
                .end(desk.today());
    }

    private static List<FieldProblem> reach(@Nullable String email, @Nullable String telephone) {
        List<FieldProblem> problems = new ArrayList<>();
        if (email != null && !email.matches("[^@ ]+@[^@ ]+")) {
            problems.add(FieldProblem.of("email", "referral.email"));
        }
        if (telephone != null && Telephone.parse(telephone).isEmpty()) {
            problems.add(FieldProblem.of("telephone", "referral.telephone"));
        }
        return problems;
    }

    private void requireState(String state) {
        if (authorities.states(desk.authorities(), null).stream()
                .noneMatch(one -> one.code().equals(state))) {
            throw desk.outOfScope("state");
        }
    }

    private Authority load(UUID ref) {
        audit.about(SUBJECT, ref, null);
        return authorities.find(desk.authorities(), ref).orElseThrow(() -> desk.outOfScope(SUBJECT));
    }

    private static void requireVersion(Authority authority, int version) {
        if (authority.version() != version) {
            throw new Stale();
        }
    }
}
