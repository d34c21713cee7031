package org.reeduca.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.RollRepository.NumberedLine;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;

/**
 * Decides what is new on a roll: which wishes become marks, which are already so, which collide with what somebody else
 * recorded. It knows no database; the same wish twice gives nothing the second time.
 */
final class RollKeeping {

    private final ProgrammeSession session;
    private final Map<UUID, NumberedLine> known = new HashMap<>();
    private final List<AttendanceMark> news = new ArrayList<>();
    private final List<SavedRoll.Changed> changed = new ArrayList<>();
    private final List<SavedRoll.Conflict> conflicts = new ArrayList<>();
    private final long by;
    private final Instant now;

    RollKeeping(ProgrammeSession session, List<NumberedLine> lines, long by, Instant now) {
        this.session = session;
        this.by = by;
        this.now = now;
        lines.forEach(line -> known.put(line.line().participant(), line));
    }

    /** Takes the wishes of an open list. */
    void take(SaveRoll command) {
        if (session.isClosed()) {
            throw new BusinessRuleViolation("attendance.list-closed");
        }
        command.lines().forEach(this::take);
        if (command.restAttended()) {
            takeRestAsAttended(command);
        }
    }

    private void take(SaveRoll.Line wish) {
        record(wish, null);
    }

    /** One correction of a closed list, with its reason. */
    void correct(SaveRoll.Line wish, String reason) {
        record(wish, reason);
    }

    private void record(SaveRoll.Line wish, @Nullable String reason) {
        NumberedLine numbered = expected(wish.participant());
        RollLine line = numbered.line();
        wish.observed().requirePossibleIn(session.plannedMinutes());
        if (line.observed().equals(wish.observed())) {
            return;
        }
        if (line.revision() != wish.revision()) {
            conflicts.add(new SavedRoll.Conflict(wish.observed(), line));
            return;
        }
        if (wish.observed().mark() == null && line.revision() == 0) {
            throw new BusinessRuleViolation("attendance.mark-missing");
        }
        append(numbered, wish.observed(), reason);
    }

    private void takeRestAsAttended(SaveRoll command) {
        List<UUID> named = command.lines().stream()
                .filter(wish -> wish.observed().mark() != null)
                .map(SaveRoll.Line::participant)
                .toList();
        known.values().stream()
                .filter(numbered -> numbered.line().expected())
                .filter(numbered -> !numbered.line().recorded())
                .filter(numbered -> !named.contains(numbered.line().participant()))
                .forEach(numbered -> append(numbered, Observed.ATTENDED, null));
    }

    private void append(NumberedLine numbered, Observed observed, @Nullable String reason) {
        RollLine line = numbered.line();
        news.add(AttendanceMark.next(
                numbered.participantId(), session.id(), line.revision(), observed, reason, by, now));
        changed.add(new SavedRoll.Changed(line.participant(), line.revision() + 1, line.observed()));
    }

    private NumberedLine expected(UUID participant) {
        NumberedLine line = line(participant);
        if (!line.line().expected()) {
            throw new BusinessRuleViolation("attendance.not-in-group-that-day");
        }
        return line;
    }

    /** The key of a man of the roll. */
    long key(UUID participant) {
        return line(participant).participantId();
    }

    private NumberedLine line(UUID participant) {
        NumberedLine line = known.get(participant);
        if (line == null) {
            throw new NotFound();
        }
        return line;
    }

    List<AttendanceMark> news() {
        return List.copyOf(news);
    }

    SavedRoll saved() {
        return new SavedRoll(news.size(), List.copyOf(changed), List.copyOf(conflicts));
    }
}
