package org.reeduca.officer;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/** Puts what befell an order and what happened in its sessions into one line of dates, without what concerns others. */
final class CaseHistory {

    private final LocalDate today;
    private final Set<String> groups;
    private final Set<UUID> sessions;
    private final List<SessionBox> boxes;
    private final @Nullable Ending ending;

    /** Of a standing as the authority may see it. */
    CaseHistory(Standing standing) {
        this.today = standing.asOf();
        this.boxes = standing.boxes();
        this.ending = standing.terms().ended();
        this.groups = boxes.stream().map(SessionBox::cohortCode).collect(toSet());
        this.sessions = boxes.stream()
                .filter(box -> box.outcome() != null)
                .map(SessionBox::session)
                .collect(toSet());
    }

    /**
     * The facts, newest first.
     *
     * @param befell what befell the order and the man
     */
    List<CaseFact> of(List<CaseFact> befell) {
        Stream<CaseFact> recorded =
                boxes.stream().filter(box -> box.outcome() != null).map(CaseFact::of);
        return Stream.concat(befell.stream().filter(this::concernsOrder).map(this::presentable), recorded)
                .filter(fact -> !fact.on().isAfter(today))
                .sorted(comparing(CaseFact::on).thenComparing(CaseFact::kind).reversed())
                .toList();
    }

    private boolean concernsOrder(CaseFact fact) {
        return switch (fact.kind()) {
            case JOINED ->
                groups.contains(fact.text()) && (ending == null || fact.on().isBefore(ending.on()));
            case JUSTIFICATION_ACCEPTED, JUSTIFICATION_DENIED, JUSTIFICATION_PENDING ->
                fact.text() != null && sessions.contains(UUID.fromString(fact.text()));
            default -> true;
        };
    }

    /** The key of a session was only there to choose by. */
    private CaseFact presentable(CaseFact fact) {
        return switch (fact.kind()) {
            case JUSTIFICATION_ACCEPTED, JUSTIFICATION_DENIED, JUSTIFICATION_PENDING ->
                new CaseFact(fact.on(), fact.kind(), fact.until(), fact.number(), null, null);
            default -> fact;
        };
    }
}
