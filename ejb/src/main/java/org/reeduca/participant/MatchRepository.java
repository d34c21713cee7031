package org.reeduca.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.match.Description;
import org.reeduca.shared.PersonName;
import org.reeduca.shared.Row;

/**
 * Files that deserve a comparison with a man who is being registered: of the same CURP, of the same birth date, or with
 * at least two words of his name, in one statement over all centres.
 */
@ApplicationScoped
class MatchRepository {

    private static final int MOST_OF_A_DAY = 500;
    private static final int MOST_BY_WORDS = 300;
    private static final int FIRST_FREE = 5;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Candidates; restricted files of the own centre only for those who may read them, of other centres for nobody.
     *
     * @param centreId the own centre
     * @param reader which restricted files of the own centre exist
     */
    List<Candidate> candidates(Description man, long centreId, FileReader reader) {
        NearWords near = new NearWords(
                Stream.concat(Stream.of(man.name()), man.otherNames().stream())
                        .flatMap(name -> NearWords.of(name).stream())
                        .toList(),
                FIRST_FREE);
        String sql = """
                SELECT COALESCE(w.public_ref, p.public_ref), p.centre_id, c.public_ref, c.name, c.telephone, p.given_names, p.first_surname,
                  p.second_surname, COALESCE(w.file_number, p.file_number), p.curp, p.birth_date, s.curp_code,
                  (SELECT GROUP_CONCAT(a.name SEPARATOR '\\n') FROM participant_alias a
                    WHERE a.participant_id = p.id AND NOT a.withdrawn AND a.revision = (SELECT MAX(b.revision)
                      FROM participant_alias b WHERE b.participant_id = a.participant_id AND b.line = a.line))
                FROM (SELECT id FROM participant WHERE curp = ?3
                  UNION (SELECT id FROM participant WHERE birth_date = ?4 LIMIT %d)
                  UNION (SELECT w.participant_id FROM (%s HAVING near >= %d
                    ORDER BY exact DESC, near DESC, centre_id = ?1 DESC LIMIT %d) w)) k
                JOIN participant p ON p.id = k.id
                JOIN centre c ON c.id = p.centre_id
                LEFT JOIN participant w ON w.id = p.merged_into
                LEFT JOIN federal_state s ON s.code = p.birth_state
                WHERE (NOT p.restricted OR p.centre_id = ?1) AND %s
                """.formatted(
                MOST_OF_A_DAY, near.sql(""), Math.min(2, near.count()), MOST_BY_WORDS, FileReader.mayRead("p", 2));
        Query query = entities.createNativeQuery(sql)
                .setParameter(1, centreId)
                .setParameter(2, reader.key())
                .setParameter(3, man.curp())
                .setParameter(4, man.birthDate());
        for (int i = 0; i < near.parameters().size(); i++) {
            query.setParameter(FIRST_FREE + i, near.parameters().get(i));
        }
        return Row.all(query.getResultList()).stream().map(Candidate::of).toList();
    }

    /** A file with what it is compared by. */
    record Candidate(
            UUID ref,
            long centreId,
            MatchElsewhere centre,
            FullName name,
            String fileNumber,
            @Nullable LocalDate birthDate,
            Description description) {

        static Candidate of(Row row) {
            UUID ref = row.uuid();
            long centreId = row.big();
            MatchElsewhere centre = new MatchElsewhere(row.uuid(), row.text(), row.textOrNull());
            FullName name = new FullName(row.text(), row.text(), row.textOrNull());
            String fileNumber = row.text();
            String curp = row.textOrNull();
            LocalDate born = row.dateOrNull();
            String entity = row.textOrNull();
            String others = row.textOrNull();
            PersonName own = new PersonName(name.given(), name.firstSurname(), name.secondSurname());
            return new Candidate(
                    ref,
                    centreId,
                    centre,
                    name,
                    fileNumber,
                    born,
                    new Description(own, names(others), curp, born, entity));
        }

        private static List<PersonName> names(@Nullable String others) {
            return others == null
                    ? List.of()
                    : Stream.of(others.split("\n", -1))
                            .map(PersonName::ofWordsGivenFirst)
                            .toList();
        }
    }
}
