package org.reeduca.standing;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.SessionOutcome;
import org.reeduca.compliance.MarkFact;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.SessionFact;

/** Draws the boxes of a man's sessions: what each counts as under an order, or what was recorded where nothing counts. */
final class Boxes {

    private final FactBook book;
    private final LocalDate asOf;

    Boxes(FactBook book, LocalDate asOf) {
        this.book = book;
        this.asOf = asOf;
    }

    /**
     * The boxes of a man.
     *
     * @param evaluation under the order that is shown; null for a man without one
     */
    List<SessionBox> of(long participant, @Nullable Evaluation evaluation) {
        Map<String, SessionOutcome> outcomes = evaluation == null
                ? Map.of()
                : evaluation.outcomes().stream().collect(toMap(SessionOutcome::session, outcome -> outcome));
        List<SessionFact> sessions = book.sessionsOf(participant);
        Map<Integer, LocalDate> extra = creditedElsewhere(participant, sessions, outcomes);
        return sessions.stream()
                .map(session -> box(participant, session, outcomes.get(session.id()), extra))
                .toList();
    }

    /** The units credited in catch-ups and visits, with the day. Such credit is a make-up wherever the unit was missed. */
    private Map<Integer, LocalDate> creditedElsewhere(
            long participant, List<SessionFact> sessions, Map<String, SessionOutcome> outcomes) {
        Map<Integer, LocalDate> units = new HashMap<>();
        for (SessionFact session : sessions) {
            SessionOutcome outcome = outcomes.get(session.id());
            if (outcome != null && outcome.credit() && (session.catchUp() || !book.enrolled(participant, session))) {
                units.putIfAbsent(outcome.unit(), session.date());
            }
        }
        return units;
    }

    private static @Nullable LocalDate madeUpOn(@Nullable SessionOutcome outcome, Map<Integer, LocalDate> extra) {
        if (outcome == null || outcome.credit() || outcome.outcome() == Outcome.VOLUNTARY) {
            return null;
        }
        LocalDate day = extra.get(outcome.unit());
        return day == null || day.isBefore(outcome.date()) ? null : day;
    }

    private SessionBox box(
            long participant, SessionFact session, @Nullable SessionOutcome outcome, Map<Integer, LocalDate> extra) {
        MarkRow mark = book.currentMark(participant, session.id());
        LocalDate madeUpOn = madeUpOn(outcome, extra);
        return new SessionBox(
                UUID.fromString(session.id()),
                book.cohortCode(session.id()),
                session.unit(),
                session.date(),
                madeUpOn == null ? choose(participant, session, outcome, mark) : Box.MADE_UP,
                outcome == null ? null : outcome.outcome(),
                outcome != null && outcome.credit(),
                mark == null ? 0 : mark.lateMinutes(),
                mark == null ? 0 : mark.leftEarlyMinutes(),
                session.plannedMinutes(),
                madeUpOn,
                !session.date().isAfter(asOf));
    }

    private Box choose(
            long participant, SessionFact session, @Nullable SessionOutcome outcome, @Nullable MarkRow mark) {
        boolean his = book.enrolled(participant, session);
        if (session.state() == SessionFact.State.CANCELLED) {
            return his ? Box.CANCELLED : Box.NOT_DUE;
        }
        if (outcome != null && outcome.outcome() != Outcome.VOLUNTARY) {
            return counted(outcome.outcome(), mark);
        }
        if (mark != null && mark.mark() != null) {
            return recorded(mark);
        }
        return his ? Box.UNRECORDED : Box.NOT_DUE;
    }

    private static Box counted(Outcome outcome, @Nullable MarkRow mark) {
        return switch (outcome) {
            case PRESENT, SENT_HOME_SERVICE, VOLUNTARY ->
                mark != null && mark.leftEarlyMinutes() > 0 ? Box.LEFT_EARLY : Box.ATTENDED;
            case LATE_CREDITED, LATE_NOT_CREDITED -> Box.LATE;
            case LEFT_EARLY -> Box.LEFT_EARLY;
            case LATE_REFUSED, SENT_HOME_BEHAVIOUR, ABSENT_PENDING, ABSENT_UNEXCUSED -> Box.ABSENT;
            case EXCUSED, ABSENT_LEAVE -> Box.EXCUSED;
        };
    }

    private static Box recorded(MarkRow mark) {
        if (mark.mark() == MarkFact.Mark.ABSENT) {
            return Box.ABSENT;
        }
        if (mark.lateMinutes() > 0 || !mark.lateMinutesKnown()) {
            return Box.LATE;
        }
        return mark.leftEarlyMinutes() > 0 ? Box.LEFT_EARLY : Box.ATTENDED;
    }
}
