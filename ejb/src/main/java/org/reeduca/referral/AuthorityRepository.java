package org.reeduca.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.AuthorityFile.Agreement;
import org.reeduca.referral.AuthorityFile.Contact;
import org.reeduca.referral.AuthorityList.StateChoice;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Authorities in the database, each question limited to what the caller reaches. */
@ApplicationScoped
class AuthorityRepository {

    private static final int NEXT_REPORTS = 4;

    private static final String CHOSEN =
            " FROM authority a JOIN federal_state s ON s.code = a.state_code WHERE " + AuthorityScope.CONDITION + """
             AND (?3 = '' OR a.name LIKE ?3 ESCAPE '!' OR a.code LIKE ?3 ESCAPE '!' OR a.seat LIKE ?3 ESCAPE '!'
               OR a.municipality LIKE ?3 ESCAPE '!')
             AND (?4 IS NULL OR a.kind = ?4) AND (?5 IS NULL OR a.state_code = ?5) AND (?6 IS NULL OR a.judicial_district = ?6)
            """;

    private static final String LIST =
            """
            SELECT a.public_ref, a.kind, a.name, a.seat, a.judicial_district, s.name, a.retired_on,
              (SELECT COUNT(*) FROM authority_contact c WHERE c.authority_id = a.id AND (c.ended_on IS NULL OR c.ended_on > ?7)),
              (SELECT g.number FROM authority_agreement g WHERE g.authority_id = a.id AND g.centre_id = ?2
                 AND g.valid_from <= ?7 AND (g.valid_to IS NULL OR g.valid_to > ?7) ORDER BY g.valid_from DESC, g.id DESC LIMIT 1),
              (SELECT COUNT(*) FROM court_order o WHERE o.authority_id = a.id AND o.centre_id = ?2)
            """ + CHOSEN + " ORDER BY a.retired_on IS NOT NULL, a.name, a.id LIMIT ?8 OFFSET ?9";

    @PersistenceContext
    private EntityManager entities;

    List<AuthorityRow> rows(AuthorityScope scope, AuthorityFilter filter, LocalDate today) {
        Query query = chosen(LIST, scope, filter)
                .setParameter(7, today)
                .setParameter(8, AuthorityFilter.PAGE)
                .setParameter(9, filter.offset());
        return Row.all(query.getResultList()).stream().map(AuthorityRow::of).toList();
    }

    int count(AuthorityScope scope, AuthorityFilter filter) {
        return Row.all(chosen("SELECT COUNT(*)" + CHOSEN, scope, filter).getResultList())
                .get(0)
                .integer();
    }

    private Query chosen(String sql, AuthorityScope scope, AuthorityFilter filter) {
        AuthorityKind kind = filter.kind();
        return scoped(sql, scope)
                .setParameter(3, pattern(filter.search()))
                .setParameter(4, kind == null ? null : kind.name())
                .setParameter(5, filter.state())
                .setParameter(6, filter.district());
    }

    private static String pattern(String search) {
        return search.isEmpty()
                ? ""
                : "%" + search.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /**
     * States in which authorities may be kept: all for administrators, else the centre's.
     *
     * @param besides one more state, that of an authority which is there already; null for none
     */
    List<StateChoice> states(AuthorityScope scope, @Nullable String besides) {
        return Row.all(scoped("""
                        SELECT s.code, s.name FROM federal_state s
                        WHERE s.inegi_code <> '00' AND (?1 = 1 OR s.code = ?3
                          OR s.code = (SELECT mine.state_code FROM centre mine WHERE mine.id = ?2))
                        ORDER BY s.name
                        """, scope).setParameter(3, besides).getResultList()).stream()
                .map(row -> new StateChoice(row.text(), row.text()))
                .toList();
    }

    /** States of the authorities the caller reaches. */
    List<StateChoice> statesInUse(AuthorityScope scope) {
        return Row.all(scoped(
                                "SELECT DISTINCT s.code, s.name FROM authority a JOIN federal_state s ON s.code = a.state_code WHERE "
                                        + AuthorityScope.CONDITION + " ORDER BY s.name",
                                scope)
                        .getResultList())
                .stream()
                .map(row -> new StateChoice(row.text(), row.text()))
                .toList();
    }

    List<String> districts(AuthorityScope scope) {
        return Row.all(scoped(
                                "SELECT DISTINCT a.judicial_district FROM authority a WHERE a.judicial_district IS NOT NULL AND "
                                        + AuthorityScope.CONDITION + " ORDER BY a.judicial_district",
                                scope)
                        .getResultList())
                .stream()
                .map(Row::text)
                .toList();
    }

    Optional<Authority> find(AuthorityScope scope, UUID ref) {
        return Row.all(scoped(
                                "SELECT a.id FROM authority a WHERE a.public_ref = ?3 AND " + AuthorityScope.CONDITION,
                                scope)
                        .setParameter(3, ref.toString())
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> entities.find(Authority.class, row.big()));
    }

    /** Whether another one has that code. */
    boolean codeTaken(String code, @Nullable UUID but) {
        return exists("SELECT 1 FROM authority WHERE code = ?1 AND NOT public_ref <=> ?2", code, text(but));
    }

    /** Whether another one of the state has that name. */
    boolean nameTaken(String name, String state, @Nullable UUID but) {
        return exists(
                "SELECT 1 FROM authority WHERE name = ?1 AND state_code = ?2 AND NOT public_ref <=> ?3",
                name,
                state,
                text(but));
    }

    boolean agreementTaken(long centreId, long authorityId, String number) {
        return exists(
                "SELECT 1 FROM authority_agreement WHERE centre_id = ?1 AND authority_id = ?2 AND number = ?3",
                centreId,
                authorityId,
                number);
    }

    List<Contact> contacts(long authorityId, LocalDate today) {
        return NativeSql.rows(entities, """
                        SELECT c.public_ref, c.name, c.position, c.email, c.telephone, c.ended_on
                        FROM authority_contact c WHERE c.authority_id = ?1
                        ORDER BY c.ended_on IS NOT NULL AND c.ended_on <= ?2, c.name, c.id
                        """, authorityId, today).stream()
                .map(row -> new Contact(
                        row.uuid(), row.text(), row.textOrNull(), row.textOrNull(), row.textOrNull(), row.dateOrNull()))
                .toList();
    }

    List<Agreement> agreements(AuthorityScope scope, long authorityId, LocalDate today) {
        return Row.all(scoped("""
                        SELECT g.public_ref, c.short_name, g.number, g.signed_on, g.valid_from, g.valid_to, g.purpose,
                          g.answer_days, g.report_day, g.terms
                        FROM authority_agreement g JOIN centre c ON c.id = g.centre_id
                        WHERE g.authority_id = ?3 AND (?1 = 1 OR g.centre_id = ?2)
                        ORDER BY g.valid_from DESC, g.id DESC
                        """, scope).setParameter(3, authorityId).getResultList()).stream()
                .map(row -> agreement(row, today))
                .toList();
    }

    private static Agreement agreement(Row row, LocalDate today) {
        UUID ref = row.uuid();
        String centre = row.text();
        String number = row.text();
        LocalDate signedOn = row.date();
        LocalDate from = row.date();
        LocalDate to = row.dateOrNull();
        String purpose = row.textOrNull();
        Integer answerDays = row.integerOrNull();
        Integer reportDay = row.integerOrNull();
        List<Clause> terms = Clauses.read(row.textOrNull());
        boolean open = to == null || to.isAfter(today);
        return new Agreement(
                ref,
                centre,
                number,
                signedOn,
                from,
                to,
                purpose,
                answerDays,
                reportDay,
                terms,
                open,
                open ? reports(terms, from, to, reportDay, today) : List.of());
    }

    private static List<LocalDate> reports(
            List<Clause> terms, LocalDate from, @Nullable LocalDate to, @Nullable Integer day, LocalDate today) {
        return terms.stream()
                .filter(clause -> clause.parameter() == OrderParameter.REPORT_MONTHS)
                .flatMap(clause -> new ReportCalendar(from, clause.value(), day).next(today, NEXT_REPORTS).stream())
                .filter(report -> to == null || report.isBefore(to))
                .toList();
    }

    Optional<AuthorityContact> contact(long authorityId, UUID ref) {
        return entities.createQuery(
                        "SELECT c FROM AuthorityContact c WHERE c.authorityId = :authority AND c.publicRef = :ref",
                        AuthorityContact.class)
                .setParameter("authority", authorityId)
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst();
    }

    Optional<AuthorityAgreement> agreement(long centreId, long authorityId, UUID ref) {
        return entities.createQuery(
                        "SELECT g FROM AuthorityAgreement g WHERE g.centreId = :centre AND g.authorityId = :authority AND g.publicRef = :ref",
                        AuthorityAgreement.class)
                .setParameter("centre", centreId)
                .setParameter("authority", authorityId)
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst();
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    private Query scoped(String sql, AuthorityScope scope) {
        return entities.createNativeQuery(sql).setParameter(1, scope.allFlag()).setParameter(2, scope.centreId());
    }

    private boolean exists(String sql, @Nullable Object... values) {
        return !NativeSql.query(entities, sql, values).getResultList().isEmpty();
    }

    private static @Nullable String text(@Nullable UUID ref) {
        return ref == null ? null : ref.toString();
    }
}
