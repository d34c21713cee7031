package org.reeduca.referral;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.json.CompliancePolicyReader;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.referral.EntryChoices.Figure;
import org.reeduca.referral.EntryChoices.Policy;
import org.reeduca.referral.EntryChoices.Sender;
import org.reeduca.referral.OrderView.Other;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;
import org.reeduca.standing.AuthorityNow;

/** Orders in the database, each question limited to a centre. */
@ApplicationScoped
class OrderRepository {

    /** The day he first came under the order, or joined a group after it was received: either accepts it by deed. */
    static final String BEGUN_ON = """
        LEAST(COALESCE(o.arrived_on, '9999-12-31'), COALESCE((SELECT MIN(e.from_on) FROM enrolment e
          WHERE e.participant_id = o.participant_id AND e.from_on >= o.received_on), '9999-12-31'))
        """;

    private static final String DECEASED_ON = """
        SELECT d.ended_on FROM order_ending d JOIN court_order o ON o.id = d.order_id
        WHERE o.participant_id = ?1 AND d.kind = 'DECEASED'
          AND d.revision = (SELECT MAX(n.revision) FROM order_ending n WHERE n.order_id = d.order_id)
        ORDER BY d.ended_on LIMIT 1
        """;

    private static final String HEAD =
            """
            SELECT o.public_ref, o.version, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number,
              o.legal_figure, lf.name_es, lf.name_en, lf.voluntary, COALESCE(a.name, o.authority_as_written),
              o.oficio_number, o.oficio_date, o.received_on, o.channel, o.reception_number, o.judge_name, o.case_number,
              o.investigation_file, o.clauses, o.offence, o.conditions, o.effective_on, o.first_appearance_on, o.term_days,
              o.due_on, g.number, NULLIF({begun}, '9999-12-31'), o.import_id IS NOT NULL
            FROM court_order o
            JOIN participant p ON p.id = o.participant_id
            JOIN legal_figure lf ON lf.code = o.legal_figure
            LEFT JOIN authority a ON a.id = {authority}
            LEFT JOIN authority_agreement g ON g.id = o.agreement_id
            WHERE o.id = ?1
            """.replace("{authority}", AuthorityNow.OF_ORDER).replace("{begun}", BEGUN_ON);

    @PersistenceContext
    private EntityManager entities;

    /** A man of the centre. */
    Optional<Man> man(long centreId, UUID ref, FileReader reader) {
        return NativeSql.rows(entities, """
            SELECT p.id, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number
            FROM participant p WHERE p.public_ref = ?1 AND p.centre_id = ?2 AND
            """ + FileReader.mayRead("p", 3), ref.toString(), centreId, reader.key())
                .stream()
                .findFirst()
                .map(row -> new Man(
                        row.big(),
                        new ManHeader(row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.text())));
    }

    /** A man with his key. */
    record Man(long key, ManHeader header) {}

    /** The day he died, if that is on record with any of his orders. */
    Optional<LocalDate> deceasedOn(long participantId) {
        return NativeSql.rows(entities, DECEASED_ON, participantId).stream()
                .findFirst()
                .map(Row::date);
    }

    int orders(long participantId) {
        return NativeSql.rows(entities, "SELECT COUNT(*) FROM court_order WHERE participant_id = ?1", participantId)
                .get(0)
                .integer();
    }

    List<Figure> figures() {
        return NativeSql.rows(
                        entities, "SELECT code, name_es, name_en, voluntary FROM legal_figure ORDER BY position, code")
                .stream()
                .map(row -> new Figure(row.text(), new Bilingual(row.text(), row.text()), row.flag()))
                .toList();
    }

    boolean voluntary(String figure) {
        return NativeSql.rows(entities, "SELECT voluntary FROM legal_figure WHERE code = ?1", figure).stream()
                .findFirst()
                .map(Row::flag)
                .orElse(false);
    }

    /**
     * Authorities an order may come from.
     *
     * @param besides one that is retired but named by the order already; null for none
     */
    List<Sender> senders(AuthorityScope scope, LocalDate today, @Nullable UUID besides) {
        return NativeSql.rows(
                        entities,
                        "SELECT a.public_ref, a.name, a.seat FROM authority a WHERE " + AuthorityScope.CONDITION
                                + " AND (a.retired_on IS NULL OR a.retired_on > ?3 OR a.public_ref <=> ?4) ORDER BY"
                                + " a.name, a.id",
                        scope.allFlag(),
                        scope.centreId(),
                        today,
                        text(besides))
                .stream()
                .map(row -> new Sender(row.uuid(), row.text(), row.textOrNull()))
                .toList();
    }

    /** Key of an authority an order may come from. */
    Optional<Long> sender(AuthorityScope scope, UUID ref) {
        return NativeSql.rows(
                        entities,
                        "SELECT a.id FROM authority a WHERE " + AuthorityScope.CONDITION + " AND a.public_ref = ?3",
                        scope.allFlag(),
                        scope.centreId(),
                        ref.toString())
                .stream()
                .findFirst()
                .map(Row::big);
    }

    /**
     * The newest version of each policy that may be applied, and the one an order has already. Policies that come with the
     * application are valid from the day, in UTC, on which it first started.
     */
    List<Policy> policies(LocalDate today, @Nullable Long besides) {
        return NativeSql.rows(entities, """
            SELECT c.public_ref, c.code, c.version, c.name_es, c.name_en, c.document FROM compliance_policy c
            WHERE c.id <=> ?2 OR (c.valid_from <= GREATEST(?1, UTC_DATE())
              AND c.version = (SELECT MAX(n.version) FROM compliance_policy n
                WHERE n.code = c.code AND n.valid_from <= GREATEST(?1, UTC_DATE())))
            ORDER BY c.code <> 'MX-CECOVIM-DEFAULT', c.name_es, c.version DESC
            """, today, besides).stream()
                .map(OrderRepository::policy)
                .toList();
    }

    private static Policy policy(Row row) {
        UUID ref = row.uuid();
        String code = row.text();
        int version = row.integer();
        Bilingual name = new Bilingual(row.text(), row.text());
        CompliancePolicy policy;
        try (var reader = Json.createReader(new StringReader(row.text()))) {
            policy = CompliancePolicyReader.read(reader.readObject());
        }
        Map<OrderParameter, Integer> says = Arrays.stream(OrderParameter.values())
                .filter(parameter -> parameter.in(policy) != null)
                .collect(toMap(parameter -> parameter, parameter -> Objects.requireNonNull(parameter.in(policy))));
        return new Policy(ref, code, version, name, policy.dose().unit(), says);
    }

    Optional<Long> policyKey(UUID ref) {
        return NativeSql.rows(entities, "SELECT id FROM compliance_policy WHERE public_ref = ?1", ref.toString())
                .stream()
                .findFirst()
                .map(Row::big);
    }

    UUID policyRef(long id) {
        return NativeSql.rows(entities, "SELECT public_ref FROM compliance_policy WHERE id = ?1", id)
                .get(0)
                .uuid();
    }

    UUID authorityRef(long id) {
        return NativeSql.rows(entities, "SELECT public_ref FROM authority WHERE id = ?1", id)
                .get(0)
                .uuid();
    }

    /** The agreement an order of that authority comes under when it is received on that day. */
    Optional<Agreement> agreement(long centreId, long authorityId, LocalDate on) {
        return NativeSql.rows(entities, """
            SELECT g.id, g.number FROM authority_agreement g
            WHERE g.centre_id = ?1 AND g.authority_id = ?2 AND g.valid_from <= ?3
              AND (g.valid_to IS NULL OR g.valid_to > ?3)
            ORDER BY g.valid_from DESC, g.id DESC LIMIT 1
            """, centreId, authorityId, on).stream()
                .findFirst()
                .map(row -> new Agreement(row.big(), row.text()));
    }

    /** An agreement with its key. */
    record Agreement(long key, String number) {}

    /** Letters of that authority with that number at the centre: whether each is about the same man, and names several. */
    List<Letter> letters(long centreId, long authorityId, String number, long participantId, @Nullable UUID but) {
        return NativeSql.rows(
                        entities, """
            SELECT o.participant_id = ?4, COALESCE(o.letter_key LIKE '%@%', FALSE) FROM court_order o
            WHERE o.centre_id = ?1 AND o.authority_id = ?2 AND NOT o.public_ref <=> ?5
              AND REGEXP_REPLACE(UPPER(o.oficio_number), '[[:space:]]+', '') = ?3
            """, centreId, authorityId, CourtOrder.normalised(number), participantId, text(but))
                .stream()
                .map(row -> new Letter(row.flag(), row.flag()))
                .toList();
    }

    /** A letter that was entered. */
    record Letter(boolean ofTheSameMan, boolean namesSeveral) {}

    /** The group he is in, whose weekday decides when sessions can be held. */
    Optional<Slot> slot(long participantId, LocalDate today) {
        return NativeSql.rows(entities, """
            SELECT c.code, c.weekday, c.planned_minutes FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
            WHERE e.participant_id = ?1 AND (e.to_on IS NULL OR e.to_on > ?2) AND c.state IN ('PLANNED', 'RUNNING')
            ORDER BY e.from_on DESC, e.id DESC LIMIT 1
            """, participantId, today).stream()
                .findFirst()
                .map(row -> new Slot(row.text(), row.constant(DayOfWeek.class), row.integer()));
    }

    /** When a group meets. */
    record Slot(String cohortCode, DayOfWeek weekday, int minutes) {}

    /** The order, when it exists and is of a man of the centre the caller may see. */
    Optional<CourtOrder> find(long centreId, UUID ref, FileReader reader) {
        return NativeSql.rows(entities, """
            SELECT o.id FROM court_order o JOIN participant p ON p.id = o.participant_id
            WHERE o.public_ref = ?1 AND o.centre_id = ?2 AND
            """ + FileReader.mayRead("p", 3), ref.toString(), centreId, reader.key())
                .stream()
                .findFirst()
                .map(row -> entities.find(CourtOrder.class, row.big()));
    }

    /** Makes those who would change the same order wait for each other. */
    void lock(CourtOrder order) {
        entities.refresh(order, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Counts a change, also when it is a fact beside the order that was added. */
    void count(CourtOrder order) {
        entities.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    OrderHead head(long orderId) {
        return OrderHead.of(NativeSql.rows(entities, HEAD, orderId).get(0));
    }

    UUID participantRef(long participantId) {
        return NativeSql.rows(entities, "SELECT public_ref FROM participant WHERE id = ?1", participantId)
                .get(0)
                .uuid();
    }

    /** The other orders of a man, the latest first. */
    List<Other> others(long participantId, long but) {
        return NativeSql.rows(entities, """
            SELECT o.public_ref, lf.name_es, lf.name_en, COALESCE(a.name, o.authority_as_written), o.received_on
            FROM court_order o JOIN legal_figure lf ON lf.code = o.legal_figure
            LEFT JOIN authority a ON a.id = {authority}
            WHERE o.participant_id = ?1 AND o.id <> ?2 ORDER BY o.received_on DESC, o.id DESC
            """.replace("{authority}", AuthorityNow.OF_ORDER), participantId, but).stream()
                .map(row -> new Other(row.uuid(), new Bilingual(row.text(), row.text()), row.textOrNull(), row.date()))
                .toList();
    }

    /** Who gets the reports besides the authority, by name. */
    List<Sender> recipients(long orderId) {
        return NativeSql.rows(entities, """
            SELECT a.public_ref, a.name, a.seat FROM order_recipient r JOIN authority a ON a.id = r.authority_id
            WHERE r.order_id = ?1 AND r.told AND r.revision = (SELECT MAX(n.revision) FROM order_recipient n
              WHERE n.order_id = r.order_id AND n.authority_id = r.authority_id)
            ORDER BY a.name, a.id
            """, orderId).stream()
                .map(row -> new Sender(row.uuid(), row.text(), row.textOrNull()))
                .toList();
    }

    @Nullable
    String overrides(long orderId) {
        return NativeSql.rows(entities, "SELECT overrides FROM court_order WHERE id = ?1", orderId)
                .get(0)
                .textOrNull();
    }

    void add(CourtOrder order) {
        entities.persist(order);
    }

    /** Writes what was added so far, so that statements beside JPA find it. */
    void flush() {
        entities.flush();
    }

    private static @Nullable String text(@Nullable UUID ref) {
        return ref == null ? null : ref.toString();
    }

    /** Says on which day the man of an order first came, unless a day from elsewhere is earlier; its history keeps the others. */
    void arrived(long order, @Nullable LocalDate before, @Nullable LocalDate after) {
        entities.createNativeQuery("""
            UPDATE court_order SET version = version + 1, arrived_on = CASE
              WHEN arrived_on IS NULL OR arrived_on <=> ?2 OR ?3 < arrived_on THEN ?3 ELSE arrived_on END
            WHERE id = ?1
            """)
                .setParameter(1, order)
                .setParameter(2, before)
                .setParameter(3, after)
                .executeUpdate();
    }
}
