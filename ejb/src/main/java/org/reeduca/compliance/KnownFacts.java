package org.reeduca.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts as somebody knew them who had read everything recorded up to {@code knownAt}: of each subject one version, the
 * latest; {@code docs/compliance.md}, section 2.
 */
final class KnownFacts {

    private final List<SessionFact> sessions;
    private final Map<String, MarkFact> marks;
    private final Map<String, JustificationFact> justifications;
    private final List<LeaveFact> leaves;
    private final Map<String, RecognitionFact> recognitions;
    private final List<Named<CourtOrderTerms.Interval>> intervals;
    private final List<Named<CourtOrderTerms.RequirementChange>> requirementChanges;
    private final CourtOrderTerms.@Nullable Ending ending;

    KnownFacts(EvaluationRequest question) {
        Facts facts = question.facts();
        CourtOrderTerms order = question.order();
        recognitions = plain(latest(facts.recognitions(), "/facts/recognitions", question.knownAt())).stream()
                .collect(Collectors.toMap(RecognitionFact::session, Function.identity()));
        sessions = plain(latest(facts.sessions(), "/facts/sessions", question.knownAt())).stream()
                .map(this::asItCounts)
                .sorted(SessionFact.IN_ORDER)
                .toList();
        marks = plain(latest(facts.marks(), "/facts/marks", question.knownAt())).stream()
                .filter(mark -> mark.mark() != null)
                .collect(Collectors.toMap(MarkFact::session, Function.identity()));
        justifications = plain(latest(facts.justifications(), "/facts/justifications", question.knownAt())).stream()
                .collect(Collectors.toMap(JustificationFact::session, Function.identity()));
        leaves = plain(latest(facts.leaves(), "/facts/leaves", question.knownAt()));
        intervals = latest(order.intervals(), "/order/intervals", question.knownAt());
        requirementChanges = latest(order.requirementChanges(), "/order/requirementChanges", question.knownAt());
        CourtOrderTerms.Ending ended = order.ended();
        ending = ended != null && ended.knownAt(question.knownAt()) ? ended : null;
    }

    private SessionFact asItCounts(SessionFact session) {
        RecognitionFact recognition = recognitions.get(session.id());
        return recognition == null ? session : recognition.applyTo(session);
    }

    /** What was said about the session when he moved. */
    Optional<RecognitionFact> recognition(SessionFact session) {
        return Optional.ofNullable(recognitions.get(session.id()));
    }

    /** All sessions, in order, each with the unit as which it counts. */
    List<SessionFact> sessions() {
        return sessions;
    }

    /** His mark in the session, unless there is none or it was taken back. */
    Optional<MarkFact> mark(SessionFact session) {
        return Optional.ofNullable(marks.get(session.id()));
    }

    /** Whether he was marked present in the session, whether or not he owed it. */
    boolean present(SessionFact session) {
        return mark(session)
                .filter(mark -> mark.mark() == MarkFact.Mark.PRESENT)
                .isPresent();
    }

    /** His justification for the session. */
    Optional<JustificationFact> justification(SessionFact session) {
        return Optional.ofNullable(justifications.get(session.id()));
    }

    /** His leaves, approved or not. */
    List<LeaveFact> leaves() {
        return leaves;
    }

    /** Suspensions and interruptions, in the order of the request. */
    List<Named<CourtOrderTerms.Interval>> intervals() {
        return intervals;
    }

    /** Changes of the required dose, in the order of the request. */
    List<Named<CourtOrderTerms.RequirementChange>> requirementChanges() {
        return requirementChanges;
    }

    /** The end of the order. */
    Optional<CourtOrderTerms.Ending> ending() {
        return Optional.ofNullable(ending);
    }

    private static <T> List<T> plain(List<Named<T>> named) {
        return named.stream().map(Named::fact).toList();
    }

    /** The latest known version of each subject; of two recorded at the same instant, the later one in the list. */
    static <T extends Recorded> List<Named<T>> latest(List<T> versions, String pointer, Instant knownAt) {
        Map<Object, Integer> latest = new HashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            T version = versions.get(i);
            if (version.knownAt(knownAt)) {
                int index = i;
                latest.merge(
                        version.subject(),
                        index,
                        (old, next) -> version.recordedBefore(versions.get(old)) ? old : next);
            }
        }
        List<Named<T>> named = new ArrayList<>();
        latest.values().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(i -> named.add(new Named<>(pointer + "/" + i, versions.get(i))));
        return List.copyOf(named);
    }
}
