package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.GroupCalendar;
import org.reeduca.cohort.PlanWish;

/** What is typed about a change of the calendar. */
@Named
@RequestScoped
public class ChangeForm {

    private PlanWish.@Nullable What what;
    private @Nullable LocalDate day;
    private @Nullable LocalTime start;
    private @Nullable String reason;
    private boolean informed;

    /** Begins with the session as it stands. */
    void begin(GroupCalendar.Session session) {
        day = session.at().toLocalDate();
        start = session.at().toLocalTime();
        what = session.standing() == GroupCalendar.Standing.OWED
                ? PlanWish.What.GIVE_AGAIN
                : session.movable() ? PlanWish.What.MOVE_ONE : PlanWish.What.CANCEL;
    }

    /** The wish; asked once all fields hold. */
    PlanWish wish(UUID cohort, UUID session) {
        PlanWish.What chosen = Objects.requireNonNull(what);
        return new PlanWish(
                cohort,
                session,
                chosen,
                chosen.moves() && day != null && start != null ? day.atTime(start) : null,
                Objects.requireNonNull(reason));
    }

    public PlanWish.@Nullable What getWhat() {
        return what;
    }

    public void setWhat(PlanWish.@Nullable What what) {
        this.what = what;
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

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public boolean isInformed() {
        return informed;
    }

    public void setInformed(boolean informed) {
        this.informed = informed;
    }
}
