package org.reeduca.container;

import static org.reeduca.container.As.as;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.standing.Standing;
import org.reeduca.transfer.AcceptOffer;
import org.reeduca.transfer.Consent;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.CreditQuestion.Decision;
import org.reeduca.transfer.OfferMan;
import org.reeduca.transfer.OfferToAnswer;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.transfer.TransferReason;
import org.reeduca.transfer.TransferService;

/**
 * Two centres in two states and a man of the first: units 1, 2 and 4 attended, 3 missed, one a week, the last a week ago.
 */
final class SomeTransfer {

    private final SomeCohort from;
    private final SomeCohort to;
    private final UUID man;
    private final List<UUID> sessions = new ArrayList<>();

    private SomeTransfer() throws SQLException {
        from = SomeCohort.of(1);
        to = SomeCohort.of(0);
        man = from.men().get(0);
        Sql.run("""
                UPDATE centre SET state_code = (SELECT MAX(code) FROM federal_state WHERE country_code = 'MX') WHERE id = ?
                """, to.centreId());
        for (int unit = 1; unit <= 4; unit++) {
            UUID session = from.session(unit, from.today().minusWeeks(5 - unit));
            sessions.add(session);
            SomeMark roll = SomeMark.in(from, session);
            if (unit == 3) {
                roll.absent(man);
            } else {
                roll.attended(man);
            }
        }
    }

    static SomeTransfer begun() throws SQLException {
        return new SomeTransfer();
    }

    /** An offer that nobody has answered, made without a service. */
    UUID open() throws SQLException {
        UUID ref = UUID.randomUUID();
        Sql.run("""
                INSERT INTO transfer_offer (id, public_ref, participant_id, from_centre_id, to_centre_id, file_number, leaves_on,
                  reason, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR transfer_offer_seq, ?, p.id, p.centre_id, ?, p.file_number, ?, 'MOVED', UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?) FROM participant p WHERE p.public_ref = ?
                """, ref.toString(), to.centreId(), from.today(), from.coordinator(), man.toString());
        Sql.run("""
                INSERT INTO transfer_consent (offer_id, revision, state, recorded_at, recorded_by)
                SELECT id, 1, 'NOT_NEEDED', recorded_at, recorded_by FROM transfer_offer WHERE public_ref = ?
                """, ref.toString());
        return ref;
    }

    UUID offer(TransferService transfers, LocalDate on, ConsentState consent) throws Exception {
        return as(
                from.coordinator(),
                () -> transfers.offer(
                        new OfferMan(man, centre(to), on, TransferReason.MOVED, new Consent(consent, null, null))));
    }

    /** Accepts with what is proposed, but for the units named, which are not recognised. */
    UUID accept(TransferAnswerService answers, UUID offer, Integer... not) throws Exception {
        OfferToAnswer page = as(to.coordinator(), () -> answers.openOffer(offer, null));
        return as(to.coordinator(), () -> answers.accept(wish(page, not)));
    }

    static AcceptOffer wish(OfferToAnswer page, Integer... not) {
        List<Integer> refused = List.of(not);
        return new AcceptOffer(
                page.line().ref(),
                page.version(),
                page.items().stream()
                        .map(item -> refused.contains(item.unit())
                                ? new Decision(item.session(), null, "No se vio el contenido")
                                : new Decision(item.session(), item.proposed(), null))
                        .toList());
    }

    static UUID centre(SomeCohort group) throws SQLException {
        return UUID.fromString(Sql.text("SELECT public_ref FROM centre WHERE id = ?", group.centreId()));
    }

    SomeCohort from() {
        return from;
    }

    SomeCohort to() {
        return to;
    }

    UUID man() {
        return man;
    }

    /** Session of a unit from 1 to 4 of the group he comes from. */
    UUID session(int unit) {
        return sessions.get(unit - 1);
    }

    @Nullable
    String state(UUID offer) throws SQLException {
        return Sql.text("""
                SELECT COALESCE((SELECT a.outcome FROM transfer_answer a WHERE a.offer_id = f.id), 'OPEN')
                FROM transfer_offer f WHERE f.public_ref = ?
                """, offer.toString());
    }

    /** The other centre says no. */
    void decline(TransferAnswerService answers, UUID offer, String reason) throws Exception {
        As.as(to.coordinator(), () -> answers.decline(offer, reason));
    }

    /** How a man stands under his latest order, as his centre sees it. */
    static Standing standing(CaseFileService files, SomeCohort group, UUID man) throws Exception {
        return As.as(group.coordinator(), () -> files.openFile(man, 1)).orders().get(0);
    }

    /** An acceptance past the service. */
    void acceptBeside(UUID offer) throws SQLException {
        Sql.run("""
                INSERT INTO transfer_answer (offer_id, outcome, effective_on, programme_version_id, recorded_at, recorded_by)
                SELECT f.id, 'ACCEPTED', f.leaves_on, (SELECT MIN(id) FROM programme_version), UTC_TIMESTAMP(6), u.id
                FROM transfer_offer f, app_user u WHERE f.public_ref = ? AND u.login = ?
                """, offer.toString(), to.coordinator());
    }
}
