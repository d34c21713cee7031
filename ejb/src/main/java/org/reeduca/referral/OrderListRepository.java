package org.reeduca.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.TermNow;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.referral.OrderFilter.Choice;
import org.reeduca.referral.OrderState.Answer;
import org.reeduca.shared.Row;
import org.reeduca.standing.AuthorityNow;

/** The orders of a centre with what their states are derived from, in one statement however many they are. */
@ApplicationScoped
class OrderListRepository {

    private static final String RESTS = """
            EXISTS (SELECT 1 FROM order_interval i WHERE i.order_id = o.id AND i.kind = '%s' AND i.from_on <= ?2
              AND (i.to_on IS NULL OR i.to_on > ?2) AND i.revision = (SELECT MAX(n.revision) FROM order_interval n
                WHERE n.order_id = i.order_id AND n.kind = i.kind AND n.from_on = i.from_on))
            """;

    private static final String LIST = """
            SELECT o.public_ref, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number,
              lf.name_es, lf.name_en, COALESCE(a.name, o.authority_as_written), o.case_number, o.oficio_number,
              o.received_on, o.effective_on,
              {due},
              d.kind, w.answer, NULLIF({begun}, '9999-12-31'), {suspended}, {interrupted}
            FROM court_order o
            JOIN participant p ON p.id = o.participant_id
            JOIN legal_figure lf ON lf.code = o.legal_figure
            LEFT JOIN authority a ON a.id = {authority}
            LEFT JOIN order_ending d ON d.order_id = o.id AND d.ended_on <= ?2 AND d.revision = (SELECT MAX(n.revision)
              FROM order_ending n WHERE n.order_id = o.id)
            LEFT JOIN order_answer w ON w.order_id = o.id AND w.answered_on <= ?2 AND w.revision = (SELECT MAX(n.revision)
              FROM order_answer n WHERE n.order_id = o.id)
            WHERE o.centre_id = ?1 AND {readable}
              AND (?4 = 1 OR d.kind IS NULL) AND (?5 = 1 OR d.kind IS NOT NULL)
              AND (?6 = '' OR p.name_key LIKE ?6 ESCAPE '!' OR p.file_number LIKE ?7 ESCAPE '!'
                OR o.case_number_normalised LIKE ?7 ESCAPE '!' OR o.oficio_number LIKE ?7 ESCAPE '!')
            ORDER BY p.sort_key, p.id, o.effective_on DESC, o.id DESC
            """.replace("{authority}", AuthorityNow.OF_ORDER)
            .replace("{readable}", FileReader.mayRead("p", 3))
            .replace("{due}", TermNow.ofOrder(2))
            .replace("{begun}", OrderRepository.BEGUN_ON)
            .replace("{suspended}", RESTS.formatted("SUSPENDED"))
            .replace("{interrupted}", RESTS.formatted("INTERRUPTED"));

    @PersistenceContext
    private EntityManager entities;

    /**
     * The orders of a centre, by the names of their men.
     *
     * @param reader which restricted files are shown
     */
    List<Listed> rows(long centreId, OrderFilter filter, LocalDate today, FileReader reader) {
        Choice states = filter.states();
        FullName typed = new FullName(filter.search(), "", null);
        return Row.all(entities.createNativeQuery(LIST)
                        .setParameter(1, centreId)
                        .setParameter(2, today)
                        .setParameter(3, reader.key())
                        .setParameter(4, states.over() ? 1 : 0)
                        .setParameter(5, states.standing() ? 1 : 0)
                        .setParameter(6, pattern(typed.searchKey()))
                        .setParameter(7, pattern(filter.search()))
                        .getResultList())
                .stream()
                .map(OrderListRepository::listed)
                .toList();
    }

    private static String pattern(String search) {
        return search.isEmpty()
                ? ""
                : "%" + search.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static Listed listed(Row row) {
        UUID ref = row.uuid();
        ManHeader man = new ManHeader(row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.text());
        return new Listed(
                ref,
                man,
                new Bilingual(row.text(), row.text()),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.date(),
                row.date(),
                row.dateOrNull(),
                row.constantOrNull(OrderState.class),
                row.constantOrNull(Answer.class),
                row.dateOrNull(),
                row.flag(),
                row.flag());
    }

    /**
     * An order with the signs of its state.
     *
     * @param dueOn as its last extension names it, interruptions not counted
     */
    record Listed(
            UUID ref,
            ManHeader man,
            Bilingual figureName,
            @Nullable String authority,
            @Nullable String caseNumber,
            @Nullable String oficioNumber,
            LocalDate receivedOn,
            LocalDate effectiveOn,
            @Nullable LocalDate dueOn,
            @Nullable OrderState ending,
            @Nullable Answer answer,
            @Nullable LocalDate begunOn,
            boolean suspended,
            boolean interrupted) {

        /** The row of a list. */
        OrderListRow row(LocalDate today, Judged judged, @Nullable LocalDate due) {
            OrderState state = OrderState.of(new OrderState.Signs(
                    ending,
                    judged,
                    suspended,
                    interrupted,
                    answer,
                    begunOn != null && !begunOn.isAfter(today),
                    !effectiveOn.isAfter(today)));
            return new OrderListRow(ref, man, figureName, authority, caseNumber, oficioNumber, receivedOn, due, state);
        }
    }
}
