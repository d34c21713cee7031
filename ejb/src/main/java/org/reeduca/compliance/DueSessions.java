package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.List;

/** Which sessions he owes, which he attends of his own will, and which lie ahead; {@code docs/compliance.md}, section 4. */
final class DueSessions {

    private final EvaluationRequest question;
    private final KnownFacts known;

    DueSessions(EvaluationRequest question, KnownFacts known) {
        this.question = question;
        this.known = known;
    }

    /** Whether he owes the session, marked or not. */
    boolean due(SessionFact session) {
        return session.state() == SessionFact.State.HELD
                && !session.date().isAfter(question.asOf())
                && binding(session)
                && (!session.catchUp() || known.mark(session).isPresent());
    }

    /** Whether he attended the session without owing it. */
    boolean voluntary(SessionFact session) {
        return session.state() == SessionFact.State.HELD
                && !session.date().isAfter(question.asOf())
                && underTheOrder(session.date())
                && known.present(session)
                && !due(session);
    }

    /** Whether the session is a guest's one for him: no enrolment of his in its cohort covers its date. */
    boolean visit(SessionFact session) {
        return question.facts().enrolments().stream()
                .noneMatch(
                        enrolment -> enrolment.cohort().equals(session.cohort()) && enrolment.covers(session.date()));
    }

    /** The sessions still to come that he will owe if they are held, in order. */
    List<SessionFact> ahead() {
        return known.sessions().stream()
                .filter(this::comes)
                .filter(this::binding)
                .toList();
    }

    private boolean comes(SessionFact session) {
        return switch (session.state()) {
            case CANCELLED -> false;
            case SCHEDULED -> !session.date().isBefore(question.asOf());
            case HELD -> session.date().isAfter(question.asOf());
        };
    }

    /** The conditions of a due session that depend on neither its state, his mark nor the day of the question. */
    private boolean binding(SessionFact session) {
        return underTheOrder(session.date()) && !released(session.date()) && !visit(session);
    }

    private boolean underTheOrder(LocalDate date) {
        return !date.isBefore(question.order().effectiveOn())
                && known.ending().filter(end -> end.hasEndedBy(date)).isEmpty();
    }

    private boolean released(LocalDate date) {
        return known.intervals().stream().anyMatch(interval -> interval.fact().covers(date));
    }
}
