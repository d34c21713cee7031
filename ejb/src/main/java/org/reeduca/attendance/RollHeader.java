package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.Row;

/** The head of a roll with the keys that stay inside. Its components are those of {@link Roll}. */
record RollHeader(
        long sessionId,
        UUID session,
        long cohortId,
        UUID cohort,
        String cohortCode,
        String centreName,
        int unitNumber,
        int unitCount,
        Bilingual unitTitle,
        LocalDate heldOn,
        LocalTime startTime,
        int plannedMinutes,
        @Nullable String room,
        ZoneId zone,
        ProgrammeSession.State state,
        @Nullable String cancelReason,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        Modality modality,
        int unexpected) {

    static RollHeader of(Row row) {
        return new RollHeader(
                row.big(),
                row.uuid(),
                row.big(),
                row.uuid(),
                row.text(),
                row.text(),
                row.integer(),
                row.integer(),
                new Bilingual(row.text(), row.text()),
                row.date(),
                row.time(),
                row.integer(),
                row.textOrNull(),
                ZoneId.of(row.text()),
                row.constant(ProgrammeSession.State.class),
                row.textOrNull(),
                row.instantOrNull(),
                row.textOrNull(),
                row.constant(Modality.class),
                row.integer());
    }

    /** Whether somebody may mark on it now. */
    boolean mayMark(Me me, Instant now) {
        return me.hasAny(Role.FACILITATOR, Role.COORDINATOR)
                && closedAt == null
                && state != ProgrammeSession.State.CANCELLED
                && !ProgrammeSession.rollOpensAt(heldOn, startTime, zone).isAfter(now);
    }

    /** Whether somebody may correct a mark of it, or ask for that. */
    boolean mayCorrect(Me me) {
        return closedAt != null && me.hasAny(Role.FACILITATOR, Role.COORDINATOR);
    }

    /** Whether somebody may write down how it was held, once it is closed: those who facilitate it as long as they usually correct. */
    boolean mayNote(Me me, Instant now) {
        Instant closed = closedAt;
        return closed != null
                && mayCorrect(me)
                && (me.has(Role.COORDINATOR) || now.isBefore(closed.plus(CompliancePolicy.Correction.USUAL)));
    }

    Roll roll(boolean mayMark, boolean mayCorrect, List<RollLine> lines) {
        return new Roll(
                session,
                cohort,
                cohortCode,
                centreName,
                unitNumber,
                unitCount,
                unitTitle,
                heldOn,
                startTime,
                plannedMinutes,
                room,
                zone,
                state,
                cancelReason,
                ProgrammeSession.rollOpensAt(heldOn, startTime, zone),
                closedAt,
                closedBy,
                modality,
                unexpected,
                mayMark,
                mayCorrect,
                lines);
    }
}
