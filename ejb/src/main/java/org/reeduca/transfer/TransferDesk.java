package org.reeduca.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.audit.AuditTrail;
import org.reeduca.programme.Bilingual;
import org.reeduca.programme.Versions;
import org.reeduca.seat.CreditCarrying;
import org.reeduca.seat.PriorSession;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;
import org.reeduca.transfer.TransferRepository.Man;
import org.reeduca.transfer.TransferRepository.Offer;

/** What the services of transfers have in common: who asks, for which centre, about whom. No door. */
@ApplicationScoped
class TransferDesk {

    private static final int LONGEST_REASON = 255;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private TransferRepository transfers;

    @Inject
    private Standings standings;

    @Inject
    private CreditCarrying credits;

    @Inject
    private Versions versions;

    @Inject
    private Clock clock;

    long me() {
        return currentUser.me().userId();
    }

    /** The caller's centre; who has none finds nothing. */
    long centre() {
        Long centre = currentUser.me().centreId();
        if (centre == null) {
            throw access.outOfScope("centre");
        }
        return centre;
    }

    Instant instant() {
        return clock.instant();
    }

    /** Today where the caller's centre is. */
    LocalDate today() {
        ZoneId zone = currentUser.me().zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }

    /** A man of the caller's centre; the running call is about him. */
    Man man(UUID ref) {
        audit.about("participant", ref, ref);
        return transfers.man(centre(), ref).orElseThrow(() -> access.outOfScope("participant"));
    }

    /** An offer made to the caller's centre; the running call is about the man. */
    Offer received(UUID ref) {
        audit.about("transfer_offer", ref, null);
        Offer offer = transfers.received(centre(), ref).orElseThrow(() -> access.outOfScope("transfer_offer"));
        audit.about("transfer_offer", ref, offer.person().ref());
        return offer;
    }

    /** An offer made by the caller's centre. */
    Offer sent(UUID ref) {
        audit.about("transfer_offer", ref, null);
        Offer offer = transfers.sent(centre(), ref).orElseThrow(() -> access.outOfScope("transfer_offer"));
        audit.about("transfer_offer", ref, offer.person().ref());
        return offer;
    }

    /** How he stands today. */
    ManOffered standing(long man) {
        return ManOffered.of(standings.questions(Men.ONE, man, today()).get(0));
    }

    /** What is to be decided about his credit when he goes on in a version; sessions up to today. */
    CreditQuestion question(long man, ManOffered standing, long version, Map<Integer, Bilingual> units) {
        return new CreditQuestion(prior(man), standing.credits(), versions.into(version), units.keySet());
    }

    /** The sessions that he had up to today. */
    List<PriorSession> prior(long man) {
        return credits.sessionsBefore(man, today().plusDays(1));
    }

    /** Titles of units by version and number, each version read once. */
    Map<Long, Map<Integer, Bilingual>> titles(List<Long> keys) {
        Map<Long, Map<Integer, Bilingual>> titles = new HashMap<>();
        keys.stream().distinct().forEach(key -> titles.put(key, versions.titles(key)));
        return titles;
    }

    /** A reason in words, kept with the row of the audit as well. */
    String reason(String text) {
        if (text.isBlank()) {
            throw new BusinessRuleViolation("transfer.why-missing");
        }
        if (text.strip().length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("transfer.why-too-long", LONGEST_REASON);
        }
        audit.because(text.strip());
        return text.strip();
    }
}
