package org.reeduca.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.participant.MatchRepository.Candidate;
import org.reeduca.participant.match.Description;
import org.reeduca.participant.match.Likeness;
import org.reeduca.participant.match.Likeness.Level;
import org.reeduca.shared.PersonName;

/**
 * Looks for files of a man before he gets another one.
 *
 * <p>Of the own centre possible matches are shown. That another centre has a file is said only when it is likely, by
 * naming the centre: whoever does not know his CURP or birth date learns nothing, and each time it is said is written to
 * the audit of the file that was found.
 */
@ApplicationScoped
class Matching {

    private static final int MOST_SHOWN = 10;

    @Inject
    private MatchRepository files;

    @Inject
    private AuditTrail audit;

    /**
     * What is on file about such a man.
     *
     * @param states every state of birth there is
     * @param seen keys of matches that were shown before; they are not audited again
     */
    Matches of(Particulars man, List<BirthState> states, PeopleScope scope, Set<String> seen) {
        Description described = described(man, states);
        List<Compared> compared = files.candidates(described, scope.centreId(), scope.reader()).stream()
                .map(file -> new Compared(file, Likeness.of(described, file.description())))
                .filter(one -> one.likeness.level() != Level.NO)
                .sorted(Comparator.comparing(Compared::likeness).reversed().thenComparing(one -> one.file.fileNumber()))
                .toList();
        List<Match> here = compared.stream()
                .filter(one -> one.file.centreId() == scope.centreId())
                .limit(MOST_SHOWN)
                .map(one -> one.match(scope.details()))
                .toList();
        return new Matches(here, elsewhere(compared, scope, seen));
    }

    private record Compared(Candidate file, Likeness likeness) {

        Match match(boolean details) {
            return new Match(
                    file.ref(),
                    file.name(),
                    file.fileNumber(),
                    details ? file.birthDate() : null,
                    likeness.level(),
                    likeness.reasons());
        }
    }

    private List<MatchElsewhere> elsewhere(List<Compared> compared, PeopleScope scope, Set<String> seen) {
        Map<String, MatchElsewhere> centres = new TreeMap<>();
        for (Compared one : compared) {
            boolean likely = one.likeness.level() == Level.LIKELY || one.likeness.level() == Level.SAME;
            if (likely && one.file.centreId() != scope.centreId()) {
                MatchElsewhere centre = one.file.centre();
                centres.put(centre.name() + centre.centre(), centre);
                remember(centre.centre(), one.file.ref(), seen);
            }
        }
        return List.copyOf(centres.values());
    }

    private void remember(UUID centre, UUID man, Set<String> seen) {
        if (!seen.contains("centre:" + centre)) {
            audit.record(AuditAction.MATCH_ELSEWHERE, "centre", centre, man);
        }
    }

    private static Description described(Particulars man, List<BirthState> states) {
        FullName name = man.name();
        return new Description(
                new PersonName(name.given(), name.firstSurname(), name.secondSurname()),
                List.of(),
                man.identity().curp(),
                man.identity().birthDate(),
                states.stream()
                        .filter(state -> state.code().equals(man.birthState()))
                        .map(BirthState::curpCode)
                        .findFirst()
                        .orElse(null));
    }
}
