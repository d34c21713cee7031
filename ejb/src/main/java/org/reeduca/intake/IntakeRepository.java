package org.reeduca.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.participant.Sex;
import org.reeduca.shared.Row;

/** How far the men who are being taken in are: one statement for one order or for all of a centre. */
@ApplicationScoped
class IntakeRepository {

    /** What was said last about an appointment {@code a}. */
    static final String OUTCOME = """
        (SELECT r.outcome FROM intake_appointment_outcome r WHERE r.appointment_id = a.id
         ORDER BY r.revision DESC LIMIT 1)
        """;

    private static final String SIGNED = """
        (SELECT s.state FROM intake_signature s WHERE s.order_id = o.id AND s.kind = '%s' ORDER BY s.revision DESC LIMIT 1)
        """;

    private static final String FACTS = """
        SELECT o.id, o.public_ref, p.id, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number,
          o.received_on, o.arrived_on, p.birth_date, p.sex, p.curp IS NOT NULL, {over},
          p.telephone IS NOT NULL OR EXISTS (SELECT 1 FROM participant_contact c WHERE c.participant_id = p.id
            AND (c.to_on IS NULL OR c.to_on > ?3) AND c.revision = (SELECT MAX(n.revision) FROM participant_contact n
              WHERE n.participant_id = c.participant_id AND n.line = c.line)),
          (SELECT COUNT(*) FROM intake_attempt t WHERE t.order_id = o.id
            AND NOT EXISTS (SELECT 1 FROM intake_attempt_withdrawal w WHERE w.attempt_id = t.id)),
          (SELECT t.result FROM intake_attempt t WHERE t.order_id = o.id
            AND NOT EXISTS (SELECT 1 FROM intake_attempt_withdrawal w WHERE w.attempt_id = t.id)
            ORDER BY t.happened_at DESC, t.id DESC LIMIT 1),
          (SELECT MIN(TIMESTAMP(a.held_on, a.starts_at)) FROM intake_appointment a WHERE a.order_id = o.id
            AND a.centre_id = o.centre_id AND a.held_on >= ?3 AND {outcome} IS NULL),
          EXISTS (SELECT 1 FROM intake_appointment a WHERE a.order_id = o.id
            AND a.centre_id = o.centre_id AND a.held_on < ?3 AND {outcome} IS NULL),
          EXISTS (SELECT 1 FROM intake_availability v WHERE v.order_id = o.id),
          {privacy}, {consent}, {commitment},
          EXISTS (SELECT 1 FROM intake_interview i WHERE i.order_id = o.id),
          EXISTS (SELECT 1 FROM intake_screening g WHERE g.order_id = o.id),
          (SELECT d.outcome FROM intake_decision d WHERE d.order_id = o.id ORDER BY d.revision DESC LIMIT 1)
        FROM court_order o JOIN participant p ON p.id = o.participant_id
        WHERE o.centre_id = ?1 AND {readable} AND {which}
        ORDER BY o.received_on, p.sort_key, o.id
        """.replace("{readable}", FileReader.mayRead("p", 2))
            .replace("{over}", """
                EXISTS (SELECT 1 FROM order_ending e WHERE e.order_id = o.id AND e.ended_on <= ?3
                  AND e.revision = (SELECT MAX(n.revision) FROM order_ending n WHERE n.order_id = e.order_id))
                """)
            .replace("{outcome}", OUTCOME)
            .replace("{privacy}", SIGNED.formatted(Paper.PRIVACY))
            .replace("{consent}", SIGNED.formatted(Paper.CONSENT))
            .replace("{commitment}", SIGNED.formatted(Paper.COMMITMENT));

    /** Without a group since the order came, not ended, and not decided against. */
    private static final String OPEN = """
        NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.participant_id = p.id
          AND (e.to_on IS NULL OR (e.to_on > o.received_on AND e.to_on > e.from_on)))
        AND NOT EXISTS (SELECT 1 FROM order_ending e WHERE e.order_id = o.id AND e.ended_on <= ?3
          AND e.revision = (SELECT MAX(n.revision) FROM order_ending n WHERE n.order_id = e.order_id))
        AND COALESCE((SELECT d.outcome FROM intake_decision d WHERE d.order_id = o.id ORDER BY d.revision DESC LIMIT 1), '')
          NOT IN ('REFER', 'DECLINE')
        """;

    private static final String IN_FORCE = """
        NOT EXISTS (SELECT 1 FROM order_ending x WHERE x.order_id = {order}.id AND x.ended_on <= UTC_DATE()
          AND x.revision = (SELECT MAX(n.revision) FROM order_ending n WHERE n.order_id = x.order_id))
        """;

    /**
     * In force, of a man who was admitted under no order in force and in no group since one came. The trigger {@code
     * enrolment_follows_admission} has the last word.
     */
    private static final String LACKING = """
        {in force} AND NOT EXISTS (SELECT 1 FROM court_order k WHERE k.participant_id = o.participant_id AND {also in force}
          AND (EXISTS (SELECT 1 FROM intake_decision d WHERE d.order_id = k.id AND d.outcome IN ('ADMIT', 'ADMIT_CONDITIONS')
              AND d.revision = (SELECT MAX(n.revision) FROM intake_decision n WHERE n.order_id = d.order_id))
            OR EXISTS (SELECT 1 FROM enrolment e WHERE e.participant_id = k.participant_id
              AND (e.to_on IS NULL OR (e.to_on > k.received_on AND e.to_on > e.from_on)))))
        """.replace("{in force}", IN_FORCE.replace("{order}", "o"))
            .replace("{also in force}", IN_FORCE.replace("{order}", "k"));

    @PersistenceContext
    private EntityManager entities;

    /**
     * An intake, with what only its services may know.
     *
     * @param over whether the order has ended
     */
    record Found(
            long key,
            long manKey,
            IntakeMan man,
            @Nullable LocalDate arrivedOn,
            @Nullable LocalDate born,
            @Nullable Sex sex,
            boolean hasCurp,
            boolean over,
            IntakeFacts facts) {}

    /**
     * The intake of an order.
     *
     * @param reader which restricted files are found
     */
    Optional<Found> find(long centreId, FileReader reader, LocalDate today, UUID order) {
        return Row.all(entities.createNativeQuery(FACTS.replace("{which}", "o.public_ref = ?4"))
                        .setParameter(1, centreId)
                        .setParameter(2, reader.key())
                        .setParameter(3, today)
                        .setParameter(4, order.toString())
                        .getResultList())
                .stream()
                .findFirst()
                .map(IntakeRepository::found);
    }

    /** All intakes of a centre that are not over, the oldest order first. */
    List<Found> open(long centreId, FileReader reader, LocalDate today) {
        return Row.all(entities.createNativeQuery(FACTS.replace("{which}", OPEN))
                        .setParameter(1, centreId)
                        .setParameter(2, reader.key())
                        .setParameter(3, today)
                        .getResultList())
                .stream()
                .map(IntakeRepository::found)
                .toList();
    }

    private static Found found(Row row) {
        long key = row.big();
        UUID order = row.uuid();
        long manKey = row.big();
        UUID man = row.uuid();
        FullName name = new FullName(row.text(), row.text(), row.textOrNull());
        IntakeMan who = new IntakeMan(order, man, name, row.text(), row.date());
        LocalDate arrived = row.dateOrNull();
        return new Found(
                key,
                manKey,
                who,
                arrived,
                row.dateOrNull(),
                row.constantOrNull(Sex.class),
                row.flag(),
                row.flag(),
                facts(row, arrived != null));
    }

    private static IntakeFacts facts(Row row, boolean arrived) {
        boolean reachable = row.flag();
        int attempts = row.integer();
        AttemptResult result = row.constantOrNull(AttemptResult.class);
        LocalDateTime appointment = row.momentOrNull();
        boolean unsaid = row.flag();
        boolean available = row.flag();
        Map<Paper, PaperState> signed = new EnumMap<>(Paper.class);
        for (Paper paper : Paper.values()) {
            PaperState state = row.constantOrNull(PaperState.class);
            if (state != null) {
                signed.put(paper, state);
            }
        }
        return new IntakeFacts(
                arrived,
                reachable,
                attempts,
                result,
                appointment,
                unsaid,
                available,
                new Signed(signed),
                row.flag(),
                row.flag(),
                row.constantOrNull(Decision.class));
    }

    void lock(long order) {
        entities.createNativeQuery("SELECT id FROM court_order WHERE id = ?1 FOR UPDATE")
                .setParameter(1, order)
                .getResultList();
    }

    /** How often it was tried to reach the man of each order of a centre. */
    Map<UUID, Integer> attempts(long centreId) {
        Map<UUID, Integer> counts = new HashMap<>();
        Row.all(entities.createNativeQuery("""
            SELECT o.public_ref, COUNT(*) FROM intake_attempt t JOIN court_order o ON o.id = t.order_id
            WHERE o.centre_id = ?1
              AND NOT EXISTS (SELECT 1 FROM intake_attempt_withdrawal w WHERE w.attempt_id = t.id)
            GROUP BY o.public_ref
            """).setParameter(1, centreId).getResultList())
                .forEach(row -> counts.put(row.uuid(), row.integer()));
        return counts;
    }

    /** The order under which a man would have to be admitted before he gets a seat, the oldest first. */
    Optional<UUID> lackingFor(long man) {
        return Row.all(entities.createNativeQuery(
                                "SELECT o.public_ref FROM court_order o WHERE o.participant_id = ?1 AND " + LACKING
                                        + " ORDER BY o.received_on, o.id LIMIT 1")
                        .setParameter(1, man)
                        .getResultList())
                .stream()
                .findFirst()
                .map(Row::uuid);
    }

    /** Keys of the men on the waiting list of a centre whom nobody has admitted. */
    Set<Long> waitingWithout(long centreId) {
        return Row.all(entities.createNativeQuery("SELECT w.participant_id FROM waiting_entry w"
                                + " JOIN court_order o ON o.participant_id = w.participant_id"
                                + " WHERE w.centre_id = ?1 AND w.waits = 1 AND " + LACKING)
                        .setParameter(1, centreId)
                        .getResultList())
                .stream()
                .map(Row::big)
                .collect(Collectors.toSet());
    }
}
