package org.reeduca.transfer;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.reeduca.access.CaseAccess;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.programme.Bilingual;
import org.reeduca.seat.PriorSession;
import org.reeduca.seat.SeatHandover;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Stale;
import org.reeduca.transfer.ManOffered.Judged;
import org.reeduca.transfer.TransferRepository.Man;
import org.reeduca.transfer.TransferRepository.Offer;

/**
 * The door of the centre that offers a man: what goes with him, the offer itself, what the authority says, and taking it
 * back. For the coordination of his centre.
 */
@Stateless
public class TransferService {

    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 180;

    @Inject
    private TransferRepository transfers;

    @Inject
    private TransferDesk desk;

    @Inject
    private SeatHandover seats;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    /** Offers made by and to the caller's centre. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.LIST_TRANSFERS)
    public TransferList findOffers() {
        long centre = desk.centre();
        List<Offer> offers = transfers.offers(centre);
        return new TransferList(
                desk.today(),
                offers.stream()
                        .filter(offer -> offer.to() == centre)
                        .map(offer -> offer.seenBy(centre))
                        .toList(),
                offers.stream()
                        .filter(offer -> offer.from() == centre)
                        .map(offer -> offer.seenBy(centre))
                        .toList());
    }

    /** An offer made by the caller's centre, to say what the authority says or to take it back. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_TRANSFER)
    public OfferLine openSent(UUID ref) {
        return desk.sent(ref).seenBy(desk.centre());
    }

    /** What would go with a man, and to which centres he could be offered. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_TRANSFER)
    public OfferPreview openPreview(UUID ref) {
        Man man = desk.man(ref);
        return new OfferPreview(
                man.person(),
                desk.today(),
                seats.group(man.key(), desk.today()).orElse(null),
                bundle(man),
                transfers.centres(desk.centre()),
                man.open());
    }

    private Bundle bundle(Man man) {
        ManOffered standing = desk.standing(man.key());
        List<Bundle.Order> orders = standing.open().stream()
                .map(judged -> new Bundle.Order(
                        judged.order(),
                        judged.evaluation().state(),
                        judged.evaluation().tally().credited(),
                        judged.evaluation().tally().required(),
                        judged.evaluation().dates().effectiveDueOn()))
                .toList();
        return new Bundle(
                orders,
                units(man, standing),
                most(standing, judged -> judged.evaluation().tally().total()),
                most(standing, judged -> judged.evaluation().tally().excused()),
                transfers.papers(man.key()),
                transfers.needs(man.key(), desk.today()).stream()
                        .map(OfferToAnswer.Need::kind)
                        .toList(),
                transfers.attachments(man.key()));
    }

    private static int most(ManOffered standing, ToIntFunction<Judged> count) {
        return standing.open().stream().mapToInt(count).max().orElse(0);
    }

    private List<Bundle.Credit> units(Man man, ManOffered standing) {
        List<PriorSession> prior = desk.prior(man.key());
        Map<Long, Map<Integer, Bilingual>> titles = desk.titles(
                prior.stream().map(session -> session.counts().version()).toList());
        List<Bundle.Credit> units = new ArrayList<>();
        standing.credits()
                .forEach(credit -> prior.stream()
                        .filter(session -> session.ref().equals(credit.session()))
                        .findFirst()
                        .ifPresent(session -> units.add(new Bundle.Credit(
                                credit.unit(),
                                titles.getOrDefault(session.counts().version(), Map.of())
                                        .getOrDefault(credit.unit(), new Bilingual("", "")),
                                credit.day()))));
        units.sort(Comparator.comparing(Bundle.Credit::day));
        return units;
    }

    /**
     * Offers a man to another centre.
     *
     * @return reference of the offer
     * @throws BusinessRuleViolation {@code transfer.offered-already}, {@code transfer.died}, {@code transfer.nothing-owed},
     *     {@code transfer.day-far}, and those of {@link Consent}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OFFER_TRANSFER)
    public UUID offer(@Valid OfferMan wish) {
        Man seen = desk.man(wish.man());
        seats.lock(seen.key());
        Man man = desk.man(wish.man());
        long to = transfers.centre(desk.centre(), wish.centre()).orElseThrow(() -> access.outOfScope("centre"));
        if (man.open() != null) {
            throw new BusinessRuleViolation("transfer.offered-already");
        }
        LocalDate today = desk.today();
        if (wish.leavesOn().isBefore(today.minusDays(DAYS_BACK))
                || wish.leavesOn().isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new BusinessRuleViolation("transfer.day-far", DAYS_BACK, DAYS_AHEAD);
        }
        ManOffered standing = desk.standing(man.key());
        if (standing.died()) {
            throw new BusinessRuleViolation("transfer.died");
        }
        if (!standing.owes()) {
            throw new BusinessRuleViolation("transfer.nothing-owed");
        }
        OfferMan checked = new OfferMan(
                wish.man(),
                wish.centre(),
                wish.leavesOn(),
                wish.reason(),
                wish.consent().checked(today));
        return transfers.offer(desk.centre(), to, man, checked, desk.me(), desk.instant());
    }

    /**
     * Says what the authority says to an offer of the caller's centre that nobody answered yet.
     *
     * @throws Stale when it was answered meanwhile
     * @throws BusinessRuleViolation those of {@link Consent}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_TRANSFER)
    public void recordConsent(UUID ref, @Valid Consent consent) {
        Offer offer = open(ref);
        Consent checked = consent.checked(desk.today());
        if (!checked.equals(offer.consent())) {
            transfers.say(offer.key(), offer.consentRevision() + 1, checked, desk.me(), desk.instant());
        }
    }

    /**
     * Takes back an offer of the caller's centre that nobody answered yet.
     *
     * @throws Stale when it was answered meanwhile
     * @throws BusinessRuleViolation {@code transfer.why-missing}, {@code transfer.why-too-long}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.WITHDRAW_TRANSFER)
    public void withdraw(UUID ref, String reason) {
        Offer offer = open(ref);
        transfers.close(offer.key(), OfferState.WITHDRAWN, desk.reason(reason), desk.me(), desk.instant());
    }

    /** An offer of the caller's centre, read when nobody else can answer it any more until this call ends. */
    private Offer open(UUID ref) {
        seats.lock(desk.sent(ref).man());
        Offer offer = desk.sent(ref);
        audit.about("transfer_offer", ref, offer.person().ref());
        if (offer.state() != OfferState.OPEN) {
            throw new Stale();
        }
        return offer;
    }
}
