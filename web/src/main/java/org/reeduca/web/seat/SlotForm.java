package org.reeduca.web.seat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.CatchUpWish.SlotWish;
import org.reeduca.web.faces.PublicRef;

/** An hour at which a session for catching up could be held, as it is typed. */
public class SlotForm {

    private final int number;
    private @Nullable LocalDate day;
    private @Nullable LocalTime start;
    private @Nullable String cohort;

    SlotForm(int number) {
        this.number = number;
    }

    /** Whether something is typed, but not all. */
    boolean half() {
        boolean none = day == null && start == null && cohort == null;
        return !none && (day == null || start == null || cohort == null);
    }

    Optional<SlotWish> wish() {
        return day == null || start == null || cohort == null
                ? Optional.empty()
                : Optional.of(new SlotWish(day, start, PublicRef.parse(cohort)));
    }

    public int getNumber() {
        return number;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getStart() {
        return start;
    }

    public void setStart(@Nullable LocalTime start) {
        this.start = start;
    }

    public @Nullable String getCohort() {
        return cohort;
    }

    public void setCohort(@Nullable String cohort) {
        this.cohort = cohort;
    }
}
