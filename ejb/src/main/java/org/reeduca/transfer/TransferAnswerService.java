package org.reeduca.transfer;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.Audited;
import org.reeduca.participant.FileNumbering;
import org.reeduca.programme.Bilingual;
import org.reeduca.programme.Versions;
import org.reeduca.seat.CarriedUnit;
import org.reeduca.seat.CreditCarrying;
import org.reeduca.seat.SeatHandover;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Stale;
import org.reeduca.transfer.TransferRepository.Offer;
import org.reeduca.transfer.TransferRepository.Version;

/**
 * The door of the centre to which a man is offered: what it may know before it decides, and its answer. On acceptance his
 * group ends where he was, what else was planned with him there is called off, his file and his orders pass on, what is recognised is written down for every session he had,
 * and he waits for a group here.
 */
@Stateless
public class TransferAnswerService {

    @Inject
    private TransferRepository transfers;

    @Inject
    private TransferDesk desk;

    @Inject
    private SeatHandover seats;

    @Inject
    private CreditCarrying credits;

    @Inject
    private Departures departures;

    @Inject
    private Versions versions;

    @Inject
    private FileNumbering numbering;

    @Inject
    private CaseAccess access;

    /**
     * An offer made to the caller's centre, with what is proposed about his credit while it is open.
     *
     * @param version of the programme in which he would go on; null for the one the centre's groups follow
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_TRANSFER_ANSWER)
    public OfferToAnswer openOffer(UUID ref, @Nullable UUID version) {
        Offer offer = desk.received(ref);
        List<Version> choices = transfers.versions(desk.centre(), desk.today());
        Version chosen = version == null ? choices.get(0) : choose(choices, version);
        Map<Integer, Bilingual> units = versions.titles(chosen.key());
        boolean open = offer.state() == OfferState.OPEN;
        ManOffered standing = open ? desk.standing(offer.man()) : new ManOffered(List.of());
        List<CreditQuestion.Item> items =
                open ? desk.question(offer.man(), standing, chosen.key(), units).items() : List.of();
        return new OfferToAnswer(
                offer.seenBy(desk.centre()),
                desk.today(),
                offer.fromState(),
                standing.open().stream()
                        .map(judged -> new OfferToAnswer.Order(
                                judged.order().figureName(),
                                judged.evaluation().state(),
                                judged.evaluation().tally().credited(),
                                judged.evaluation().tally().required(),
                                judged.evaluation().dates().effectiveDueOn()))
                        .toList(),
                open ? transfers.needs(offer.man(), desk.today()) : List.of(),
                titled(items),
                choices.stream().map(Version::choice).toList(),
                chosen.choice().ref(),
                units);
    }

    private List<OfferToAnswer.Item> titled(List<CreditQuestion.Item> items) {
        Map<Long, Map<Integer, Bilingual>> titles =
                desk.titles(items.stream().map(item -> item.unit().version()).toList());
        return items.stream()
                .map(item -> new OfferToAnswer.Item(
                        item.session(),
                        item.day(),
                        item.unit().number(),
                        titles.getOrDefault(item.unit().version(), Map.of())
                                .getOrDefault(item.unit().number(), new Bilingual("", "")),
                        item.proposed()))
                .toList();
    }

    private Version choose(List<Version> choices, UUID ref) {
        return choices.stream()
                .filter(one -> one.choice().ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> access.outOfScope("programme_version"));
    }

    /**
     * Takes the man.
     *
     * @return reference of the man, whose file is the caller's now
     * @throws Stale when it was answered meanwhile, or he has other credit than the page showed
     * @throws BusinessRuleViolation {@code transfer.consent-open}, {@code transfer.consent-refused}, {@code
     *     transfer.too-early}, {@code transfer.nothing-owed}, {@code transfer.file-there}, {@code transfer.letter-there},
     *     {@code transfer.unit-unknown}, {@code transfer.unit-twice}, {@code transfer.reason-missing}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.ACCEPT_TRANSFER)
    public UUID accept(@Valid AcceptOffer wish) {
        Offer offer = open(wish.offer());
        LocalDate today = desk.today();
        requireConsent(offer.consent().state());
        if (offer.leavesOn().isAfter(today)) {
            throw new BusinessRuleViolation("transfer.too-early", offer.leavesOn());
        }
        requireNoSuchFile(offer);
        Version version = choose(transfers.versions(desk.centre(), today), wish.version());
        ManOffered standing = desk.standing(offer.man());
        if (!standing.owes()) {
            throw new BusinessRuleViolation("transfer.nothing-owed");
        }
        List<CarriedUnit> lines = desk.question(offer.man(), standing, version.key(), versions.titles(version.key()))
                .decide(wish.decisions());
        pass(offer, version, lines, today);
        return offer.person().ref();
    }

    private void pass(Offer offer, Version version, List<CarriedUnit> lines, LocalDate today) {
        long by = desk.me();
        LocalDate on = seats.leave(offer.from(), offer.man(), offer.leavesOn(), today, by, desk.instant());
        String fileNumber = numbering.of(offer.to(), today.getYear()).next();
        transfers.accept(offer, on, version.key(), fileNumber, by, desk.instant());
        departures.left(offer.man(), offer.from(), today, by, desk.instant());
        credits.say(offer.man(), version.key(), lines, offer.key(), by, desk.instant());
        seats.arrive(offer.to(), offer.man(), today, by, desk.instant());
    }

    private static void requireConsent(ConsentState consent) {
        if (!consent.lets()) {
            throw new BusinessRuleViolation(
                    consent == ConsentState.ASKED ? "transfer.consent-open" : "transfer.consent-refused");
        }
    }

    private void requireNoSuchFile(Offer offer) {
        if (transfers.fileThere(offer.to(), offer.man())) {
            throw new BusinessRuleViolation("transfer.file-there");
        }
        if (transfers.letterThere(offer.to(), offer.man())) {
            throw new BusinessRuleViolation("transfer.letter-there");
        }
    }

    /**
     * Does not take the man.
     *
     * @param reason in words for the centre that offered; nobody is named
     * @throws Stale when it was answered or taken back meanwhile
     * @throws BusinessRuleViolation {@code transfer.why-missing}, {@code transfer.why-too-long}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.DECLINE_TRANSFER)
    public void decline(UUID ref, String reason) {
        Offer offer = open(ref);
        transfers.close(offer.key(), OfferState.DECLINED, desk.reason(reason), desk.me(), desk.instant());
    }

    /** An offer to the caller's centre, read when nobody else can answer it any more until this call ends. */
    private Offer open(UUID ref) {
        seats.lock(desk.received(ref).man());
        Offer offer = desk.received(ref);
        if (offer.state() != OfferState.OPEN) {
            throw new Stale();
        }
        return offer;
    }
}
