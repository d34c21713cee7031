package org.reeduca.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;
import org.reeduca.participant.NeedKind;
import org.reeduca.participant.Participant;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;
import org.reeduca.standing.Person;
import org.reeduca.transfer.OfferToAnswer.VersionChoice;

/** Offers of men to other centres, as they are said and as they stand. Both centres of an offer find it, nobody else. */
@ApplicationScoped
class TransferRepository {

    private static final int MOST_LINES = 200;
    private static final int NUMBER_LENGTH = 8;

    private static final String OFFERS = """
            SELECT f.id, f.public_ref, f.participant_id, f.from_centre_id, f.to_centre_id, fc.name, tc.name, fs.name,
              p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number, p.centre_id, f.file_number,
              f.leaves_on, f.reason, f.recorded_at, c.state, c.letter_number, c.letter_date, c.revision,
              COALESCE(a.outcome, 'OPEN'), a.effective_on, a.reason, a.recorded_at
            FROM transfer_offer f JOIN participant p ON p.id = f.participant_id
            JOIN centre fc ON fc.id = f.from_centre_id JOIN federal_state fs ON fs.code = fc.state_code
            JOIN centre tc ON tc.id = f.to_centre_id
            JOIN transfer_consent c ON c.offer_id = f.id AND c.revision = (SELECT MAX(said.revision) FROM transfer_consent said
              WHERE said.offer_id = f.id)
            LEFT JOIN transfer_answer a ON a.offer_id = f.id
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Offers made by or to a centre, those without an answer first, then the latest. */
    List<Offer> offers(long centreId) {
        return NativeSql.rows(
                        entities,
                        OFFERS + "WHERE (f.from_centre_id = ?1 OR f.to_centre_id = ?1) ORDER BY a.offer_id IS NOT NULL,"
                                + " f.recorded_at DESC, f.id DESC LIMIT " + MOST_LINES,
                        centreId)
                .stream()
                .map(TransferRepository::offer)
                .toList();
    }

    /** Offers made by or to a centre that nobody answered yet. */
    List<Offer> open(long centreId) {
        return NativeSql.rows(
                        entities,
                        OFFERS + "WHERE (f.from_centre_id = ?1 OR f.to_centre_id = ?1) AND a.offer_id IS NULL ORDER BY"
                                + " f.recorded_at, f.id",
                        centreId)
                .stream()
                .map(TransferRepository::offer)
                .toList();
    }

    /** An offer made to the centre. */
    Optional<Offer> received(long centreId, UUID ref) {
        return one("WHERE f.to_centre_id = ?1 AND f.public_ref = ?2", centreId, ref);
    }

    /** An offer made by the centre. */
    Optional<Offer> sent(long centreId, UUID ref) {
        return one("WHERE f.from_centre_id = ?1 AND f.public_ref = ?2", centreId, ref);
    }

    private Optional<Offer> one(String where, long centreId, UUID ref) {
        return NativeSql.rows(entities, OFFERS + where, centreId, ref.toString()).stream()
                .findFirst()
                .map(TransferRepository::offer);
    }

    private static Offer offer(Row row) {
        long key = row.big();
        UUID ref = row.uuid();
        long man = row.big();
        long from = row.big();
        long to = row.big();
        String fromName = row.text();
        String toName = row.text();
        String fromState = row.text();
        Person person = new Person(row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.text());
        long keeper = row.big();
        String fileNumber = row.text();
        LocalDate leavesOn = row.date();
        TransferReason reason = row.constant(TransferReason.class);
        Instant offeredAt = row.instant();
        Consent consent = new Consent(row.constant(ConsentState.class), row.textOrNull(), row.dateOrNull());
        return new Offer(
                key,
                ref,
                man,
                from,
                to,
                fromName,
                toName,
                fromState,
                person,
                keeper,
                fileNumber,
                leavesOn,
                reason,
                offeredAt,
                consent,
                row.integer(),
                row.constant(OfferState.class),
                row.dateOrNull(),
                row.textOrNull(),
                row.instantOrNull());
    }

    /** A man of the centre whose file nobody else goes on for. */
    Optional<Man> man(long centreId, UUID ref) {
        return NativeSql.rows(entities, """
                SELECT p.id, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number,
                  (SELECT f.public_ref FROM transfer_open t JOIN transfer_offer f ON f.id = t.offer_id WHERE t.man_id = p.id)
                FROM participant p WHERE p.centre_id = ?1 AND p.public_ref = ?2 AND p.merged_into IS NULL
                """, centreId, ref.toString()).stream()
                .findFirst()
                .map(row -> new Man(
                        row.big(),
                        new Person(row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.text()),
                        row.uuidOrNull()));
    }

    /** Every other centre, those of the same state first. */
    List<OtherCentre> centres(long own) {
        return NativeSql.rows(entities, """
                SELECT c.public_ref, c.name, s.name, c.state_code = mine.state_code AS same
                FROM centre c JOIN federal_state s ON s.code = c.state_code JOIN centre mine ON mine.id = ?1
                WHERE c.id <> ?1 ORDER BY same DESC, s.name, c.name
                """, own).stream()
                .map(row -> new OtherCentre(row.uuid(), row.text(), row.text(), row.flag()))
                .toList();
    }

    /** Key of another centre than the own one. */
    Optional<Long> centre(long own, UUID ref) {
        return NativeSql.rows(entities, "SELECT id FROM centre WHERE public_ref = ?2 AND id <> ?1", own, ref.toString())
                .stream()
                .map(Row::big)
                .findFirst();
    }

    /** What he needs on a day, without its details. */
    List<OfferToAnswer.Need> needs(long man, LocalDate day) {
        return NativeSql.rows(entities, """
                SELECT n.kind, n.language FROM participant_need n
                WHERE n.participant_id = ?1 AND (n.to_on IS NULL OR n.to_on > ?2) AND n.revision = (SELECT MAX(o.revision)
                  FROM participant_need o WHERE o.participant_id = n.participant_id AND o.line = n.line) ORDER BY n.line
                """, man, day).stream()
                .map(row -> new OfferToAnswer.Need(row.constant(NeedKind.class), row.textOrNull()))
                .toList();
    }

    /** Papers that he signed and did not take back. */
    List<Bundle.Paper> papers(long man) {
        return NativeSql.rows(entities, """
                SELECT s.kind, s.signed_on FROM intake_signature s JOIN court_order o ON o.id = s.order_id
                WHERE o.participant_id = ?1 AND s.state = 'SIGNED' AND s.revision = (SELECT MAX(n.revision)
                  FROM intake_signature n WHERE n.order_id = s.order_id AND n.kind = s.kind)
                ORDER BY s.signed_on, s.kind
                """, man).stream()
                .map(row -> new Bundle.Paper(row.text(), row.date()))
                .toList();
    }

    /** How many letters and scans lie beside his orders. */
    int attachments(long man) {
        return NativeSql.rows(entities, """
                SELECT COUNT(*) FROM order_attachment t JOIN court_order o ON o.id = t.order_id
                WHERE o.participant_id = ?1
                  AND NOT EXISTS (SELECT 1 FROM order_attachment_withdrawal w WHERE w.attachment_id = t.id)
                """, man).get(0).integer();
    }

    /** Versions that groups of the centre follow, then those with which one may begin. */
    List<Version> versions(long centreId, LocalDate today) {
        return NativeSql.rows(entities, """
                SELECT v.id, v.public_ref, g.name_es, g.name_en, v.version,
                  (SELECT COUNT(*) FROM cohort c WHERE c.programme_version_id = v.id AND c.centre_id = ?1
                    AND c.state IN ('PLANNED', 'RUNNING')) AS followed
                FROM programme_version v JOIN programme g ON g.id = v.programme_id
                WHERE v.valid_from <= ?2
                HAVING followed > 0 OR EXISTS (SELECT 1 FROM programme_version n
                  WHERE n.id = v.id AND (n.valid_to IS NULL OR n.valid_to > ?2))
                ORDER BY followed DESC, v.valid_from DESC, v.id
                """, centreId, today).stream()
                .map(row -> new Version(
                        row.big(), new VersionChoice(row.uuid(), new Bilingual(row.text(), row.text()), row.integer())))
                .toList();
    }

    /** Writes an offer; the caller holds the man. */
    UUID offer(long centreId, long toCentre, Man man, OfferMan wish, long by, Instant now) {
        UUID ref = UUID.randomUUID();
        long key = NativeSql.rows(entities, "SELECT NEXT VALUE FOR transfer_offer_seq")
                .get(0)
                .big();
        NativeSql.run(
                entities,
                """
                        INSERT INTO transfer_offer (id, public_ref, participant_id, from_centre_id, to_centre_id, file_number,
                          leaves_on, reason, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        """,
                key,
                ref.toString(),
                man.key(),
                centreId,
                toCentre,
                man.person().fileNumber(),
                wish.leavesOn(),
                wish.reason().name(),
                utc(now),
                by);
        say(key, 1, wish.consent(), by, now);
        return ref;
    }

    /** Says what the authority says. */
    void say(long offer, int revision, Consent consent, long by, Instant now) {
        NativeSql.run(
                entities, """
                        INSERT INTO transfer_consent (offer_id, revision, state, letter_number, letter_date, recorded_at,
                          recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        """, offer, revision, consent.state().name(), consent.letter(), consent.on(), utc(now), by);
    }

    /** Closes an offer without the man. */
    void close(long offer, OfferState outcome, String reason, long by, Instant now) {
        NativeSql.run(
                entities,
                "INSERT INTO transfer_answer (offer_id, outcome, reason, recorded_at, recorded_by) VALUES (?1, ?2,"
                        + " ?3, ?4, ?5)",
                offer,
                outcome.name(),
                reason,
                utc(now),
                by);
    }

    /** Writes that he was accepted and lets his file, and with it his orders, pass to the centre. */
    void accept(Offer offer, LocalDate on, long version, String fileNumber, long by, Instant now) {
        NativeSql.run(entities, """
                        INSERT INTO transfer_answer (offer_id, outcome, effective_on, programme_version_id, recorded_at,
                          recorded_by) VALUES (?1, 'ACCEPTED', ?2, ?3, ?4, ?5)
                        """, offer.key(), on, version, utc(now), by);
        Participant participant = Objects.requireNonNull(entities.find(Participant.class, offer.man()));
        participant.passTo(offer.to(), fileNumber);
        entities.flush();
    }

    /** Whether the centre has another file with his CURP. */
    boolean fileThere(long centreId, long man) {
        return !NativeSql.rows(entities, """
                SELECT 1 FROM participant p JOIN participant o ON o.curp = p.curp AND o.centre_id = ?1 WHERE p.id = ?2
                """, centreId, man).isEmpty();
    }

    /** Whether the centre has an order from one of his letters already. */
    boolean letterThere(long centreId, long man) {
        return !NativeSql.rows(entities, """
                SELECT 1 FROM court_order p JOIN court_order o ON o.authority_id = p.authority_id AND o.letter_key = p.letter_key
                  AND o.centre_id = ?1 WHERE p.participant_id = ?2
                """, centreId, man).isEmpty();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A man with the key that stays inside, and the offer that nobody answered yet. */
    record Man(long key, Person person, @Nullable UUID open) {}

    /** A version with the key that stays inside. */
    record Version(long key, VersionChoice choice) {}

    /**
     * An offer with the keys that stay inside.
     *
     * @param keeper key of the centre that keeps his file now
     * @param consentRevision how often something was said about the consent
     */
    record Offer(
            long key,
            UUID ref,
            long man,
            long from,
            long to,
            String fromName,
            String toName,
            String fromState,
            Person person,
            long keeper,
            String fileNumber,
            LocalDate leavesOn,
            TransferReason reason,
            Instant offeredAt,
            Consent consent,
            int consentRevision,
            OfferState state,
            @Nullable LocalDate effectiveOn,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        /** As a centre sees it in its list: the man only where his file is, his old number only where it was. */
        OfferLine seenBy(long centreId) {
            boolean sent = centreId == from;
            return new OfferLine(
                    ref,
                    ref.toString().substring(0, NUMBER_LENGTH).toUpperCase(Locale.ROOT),
                    sent ? toName : fromName,
                    keeper == centreId && (sent || state == OfferState.ACCEPTED) ? person : null,
                    sent ? fileNumber : null,
                    leavesOn,
                    reason,
                    offeredAt,
                    state,
                    consent,
                    effectiveOn,
                    answer,
                    answeredAt);
        }
    }
}
