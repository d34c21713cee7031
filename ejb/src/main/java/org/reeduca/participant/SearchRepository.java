package org.reeduca.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.participant.match.WordSearch;
import org.reeduca.shared.PersonName;
import org.reeduca.shared.Row;

/** Finds men by their names and numbers, each search in one statement, within what the reader may see. */
@ApplicationScoped
class SearchRepository {

    /** Files that are looked at when words are only nearly right. */
    private static final int MOST_NEAR = 300;

    private static final String MINE = "EXISTS (SELECT 1 FROM enrolment e WHERE e.participant_id = p.id AND "
            + StaffScope.facilitates("e.cohort_id", 3, 4) + ")";

    private static final String SEEN =
            " p.centre_id = ?1 AND " + FileReader.mayRead("p", 5) + " AND (?2 = 1 OR " + MINE + ")";

    private static final int SCOPE_PARAMETERS = 5;

    private static final String HIT = """
            SELECT p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number, YEAR(p.birth_date),
              (SELECT GROUP_CONCAT(DISTINCT c.code ORDER BY c.code SEPARATOR '\\n') FROM enrolment g JOIN cohort c ON c.id = g.cohort_id
                WHERE g.participant_id = p.id AND g.from_on <= ?4 AND (g.to_on IS NULL OR g.to_on > ?4)),
              (SELECT k.file_number FROM participant k WHERE k.id = p.merged_into),
              (SELECT k.public_ref FROM participant k WHERE k.id = p.merged_into),
            """ + MINE;

    @PersistenceContext
    private EntityManager entities;

    /** Men for whom each word begins one of their names and each number agrees, by name. */
    List<PersonHit> search(SearchText text, PeopleScope scope, LocalDate today, int most) {
        List<Object> values = new ArrayList<>();
        StringBuilder found = new StringBuilder("SELECT p.id FROM participant p WHERE").append(SEEN);
        for (String word : text.words()) {
            found.append(" AND p.id IN (SELECT w.participant_id FROM participant_name_word w")
                    .append(" WHERE w.centre_id = ?1 AND w.word LIKE ")
                    .append(parameter(values, word + "%"))
                    .append(')');
        }
        for (String number : text.numbers()) {
            found.append(" AND p.id IN (SELECT n.id FROM (")
                    .append(numbered(number, values))
                    .append(") n)");
        }
        found.append(" ORDER BY p.sort_key, p.id LIMIT ").append(most);
        String sql = HIT + " FROM (" + found + ") k JOIN participant p ON p.id = k.id ORDER BY p.sort_key, p.id";
        return hits(query(sql, scope, today, values), scope);
    }

    /** Files of the centre whose number begins or ends so, or whose CURP begins so. */
    private static String numbered(String number, List<Object> values) {
        String begins = parameter(values, number + "%");
        String byNumber = "SELECT n.id FROM participant n WHERE n.centre_id = ?1 AND (n.file_number LIKE " + begins;
        if (number.chars().allMatch(Character::isDigit)) {
            String last = parameter(
                    values, "[^0-9]0*" + Long.valueOf(number.substring(0, Math.min(number.length(), 18))) + "$");
            byNumber += " OR n.file_number REGEXP " + last;
        }
        return byNumber + ") UNION SELECT c.id FROM participant c WHERE c.centre_id = ?1 AND c.curp LIKE " + begins;
    }

    /** Men who are called nearly so, the nearest first. */
    List<PersonHit> searchNearly(SearchText text, PeopleScope scope, LocalDate today, int most) {
        NearWords near = new NearWords(text.words(), SCOPE_PARAMETERS + 1);
        String sql = HIT + " FROM (" + near.sql(" AND w.centre_id = ?1") + " HAVING near = " + near.count()
                + ") k JOIN participant p ON p.id = k.participant_id WHERE" + SEEN
                + " ORDER BY k.exact DESC, p.sort_key, p.id LIMIT " + MOST_NEAR;
        return hits(query(sql, scope, today, near.parameters()), scope).stream()
                .filter(hit -> WordSearch.nearlyFinds(text.words(), name(hit.name())))
                .limit(most)
                .toList();
    }

    private static PersonName name(FullName name) {
        return new PersonName(name.given(), name.firstSurname(), name.secondSurname());
    }

    private static String parameter(List<Object> values, Object value) {
        values.add(value);
        return "?" + (SCOPE_PARAMETERS + values.size());
    }

    private Query query(String sql, PeopleScope scope, LocalDate today, List<Object> values) {
        Query query = entities.createNativeQuery(sql)
                .setParameter(1, scope.centreId())
                .setParameter(2, scope.wholeCentre() ? 1 : 0)
                .setParameter(3, scope.userId())
                .setParameter(4, today)
                .setParameter(5, scope.reader().key());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(SCOPE_PARAMETERS + 1 + i, values.get(i));
        }
        return query;
    }

    private static List<PersonHit> hits(Query query, PeopleScope scope) {
        return Row.all(query.getResultList()).stream()
                .map(row -> hit(row, scope))
                .toList();
    }

    private static PersonHit hit(Row row, PeopleScope scope) {
        var ref = row.uuid();
        FullName name = new FullName(row.text(), row.text(), row.textOrNull());
        String fileNumber = row.text();
        Object year = row.value();
        String groups = row.textOrNull();
        String goesOnIn = row.textOrNull();
        UUID goesOn = row.uuidOrNull();
        boolean mine = row.flag();
        return new PersonHit(
                ref,
                name,
                fileNumber,
                scope.details() ? number(year) : null,
                scope.details() && groups != null ? List.of(groups.split("\n", -1)) : List.of(),
                goesOnIn,
                goesOn,
                mine || scope.reader().readsAll());
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value == null ? null : ((Number) value).intValue();
    }
}
