package org.reeduca.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.ContactBoard.Named;
import org.reeduca.intake.Criterion.Answer;
import org.reeduca.intake.Criterion.Kind;
import org.reeduca.participant.Age;
import org.reeduca.participant.Need;
import org.reeduca.participant.NeedKind;

/**
 * The intake of a man with everything coordination and evaluation may see.
 *
 * @param born null when unknown
 * @param voluntary nobody ordered him to come
 * @param tied who of the staff has a tie with him
 * @param callerTied whether the reader is one of them
 * @param people who of the staff may have one
 * @param scans attachments of his order that may show a signed paper
 * @param open whether anything can still be said
 * @param today local to the centre
 */
public record IntakeView(
        IntakeMan man,
        @Nullable LocalDate born,
        boolean woman,
        boolean hasCurp,
        boolean voluntary,
        @Nullable LocalDate arrivedOn,
        IntakeFacts facts,
        List<Need> needs,
        List<Criterion> criteria,
        @Nullable Interview interview,
        @Nullable Screening screening,
        List<Signature> signatures,
        List<PaperText> papers,
        List<Named> tied,
        boolean callerTied,
        List<Named> people,
        List<Named> scans,
        @Nullable Decided decided,
        boolean open,
        LocalDate today) {

    /** A task of the intake. */
    public enum Task {
        IDENTITY,
        ORDER,
        CONTACT,
        PAPERS,
        INTERVIEW,
        DECISION
    }

    /** How far a task is. */
    public enum TaskState {
        DONE,
        STARTED,
        TO_DO,
        /** Something else comes first. */
        BLOCKED
    }

    public IntakeView {
        needs = List.copyOf(needs);
        criteria = List.copyOf(criteria);
        signatures = List.copyOf(signatures);
        papers = List.copyOf(papers);
        tied = List.copyOf(tied);
        people = List.copyOf(people);
        scans = List.copyOf(scans);
    }

    /** How far a task is. */
    public TaskState state(Task task) {
        return switch (task) {
            case IDENTITY -> born == null ? TaskState.STARTED : TaskState.DONE;
            case ORDER -> TaskState.DONE;
            case CONTACT -> some(facts.reachable(), facts.available());
            case PAPERS ->
                facts.signed().complete() ? TaskState.DONE : signatures.isEmpty() ? TaskState.TO_DO : TaskState.STARTED;
            case INTERVIEW ->
                facts.signed().holds(Signed.Paper.PRIVACY)
                        ? some(interview != null, screening != null)
                        : TaskState.BLOCKED;
            case DECISION -> decision();
        };
    }

    private static TaskState some(boolean first, boolean second) {
        if (first && second) {
            return TaskState.DONE;
        }
        return first || second ? TaskState.STARTED : TaskState.TO_DO;
    }

    private TaskState decision() {
        if (decided != null) {
            return TaskState.DONE;
        }
        boolean ready = interview != null || woman || facts.signed().refused() || derivedMinor();
        return ready ? TaskState.TO_DO : TaskState.BLOCKED;
    }

    private boolean derivedMinor() {
        return minorOn(man.receivedOn());
    }

    public boolean minorOn(LocalDate day) {
        return born != null && Age.isMinor(born, day);
    }

    public boolean birthKnown() {
        return born != null;
    }

    boolean needs(NeedKind kind) {
        return needs.stream().anyMatch(need -> need.kind() == kind);
    }

    /** Whether something else than an interpreter is needed. */
    boolean needsAdjustment() {
        return needs.stream().anyMatch(need -> need.kind() != NeedKind.INTERPRETER);
    }

    /** Whether an answer speaks against admitting him; what may never decide does not. */
    boolean against(Interview held) {
        return criteria.stream()
                .anyMatch(criterion -> criterion.against(held.answers().get(criterion.code())));
    }

    /** Whether something that has to be known is not. */
    boolean doubtful(Interview held) {
        return criteria.stream()
                .filter(criterion -> criterion.needed() && criterion.kind() != Kind.NEVER)
                .anyMatch(criterion -> held.answers().getOrDefault(criterion.code(), Answer.UNKNOWN) == Answer.UNKNOWN);
    }

    /** Codes of the criteria that can be given as reasons on a day: those the file, the papers or the interview bear out. */
    public Set<String> possibleReasons(LocalDate day) {
        Map<String, Answer> answers = interview == null ? Map.of() : interview.answers();
        return criteria.stream()
                .filter(criterion -> criterion.kind() != Kind.NEVER)
                .filter(criterion -> derived(criterion.code(), day) || criterion.against(answers.get(criterion.code())))
                .map(Criterion::code)
                .collect(Collectors.toSet());
    }

    private boolean derived(String code, LocalDate day) {
        return switch (code) {
            case Criterion.NOT_OF_AGE -> minorOn(day);
            case Criterion.WOMAN -> woman;
            case Criterion.REFUSED_TO_SIGN -> facts.signed().refused();
            default -> false;
        };
    }

    /** What he did last with a paper; null when nothing. */
    public @Nullable Signature signature(Signed.Paper paper) {
        return signatures.stream()
                .filter(signature -> signature.paper() == paper)
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody has a tie with him. */
    boolean tied(UUID person) {
        return tied.stream().anyMatch(one -> one.ref().equals(person));
    }
}
