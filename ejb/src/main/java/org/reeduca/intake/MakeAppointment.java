package org.reeduca.intake;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reeduca.shared.FieldProblem;

/**
 * The wish to expect a man.
 *
 * @param day and hour are local to the centre
 * @param person who attends him
 */
public record MakeAppointment(
        @NotNull AppointmentKind kind,
        @NotNull LocalDate day,
        @NotNull LocalTime start,
        int minutes,
        @NotNull UUID room,
        @NotNull UUID person) {

    /** Fewest minutes. */
    public static final int SHORTEST = 10;

    /** Most minutes; an interview with an interpreter takes long. */
    public static final int LONGEST = 240;

    private static final int MINUTES_OF_DAY = 24 * 60;

    /** What would be wrong with its form. */
    List<FieldProblem> problems(LocalDateTime now) {
        List<FieldProblem> problems = new ArrayList<>();
        if (day.isAfter(now.toLocalDate().plusYears(1))) {
            problems.add(FieldProblem.of("day", "intake.appointment-far"));
        } else if (day.atTime(start).isBefore(now)) {
            problems.add(FieldProblem.of("day", "intake.appointment-past"));
        }
        if (minutes < SHORTEST || minutes > LONGEST) {
            problems.add(FieldProblem.of("minutes", "intake.appointment-length", SHORTEST, LONGEST));
        } else if (from() + minutes >= MINUTES_OF_DAY) {
            problems.add(FieldProblem.of("start", "intake.appointment-night"));
        }
        return problems;
    }

    /** Minute of the day at which it begins. */
    int from() {
        return start.getHour() * 60 + start.getMinute();
    }

    /** First minute of the day after it. */
    int to() {
        return from() + minutes;
    }
}
