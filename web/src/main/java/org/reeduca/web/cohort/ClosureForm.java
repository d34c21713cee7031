package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.ClosureCause;
import org.reeduca.cohort.DeclareClosure;
import org.reeduca.web.faces.PublicRef;

/** What is typed about a closure. */
@Named
@RequestScoped
public class ClosureForm {

    /** What becomes of the units. */
    public enum Follow {
        NEXT_DATES,
        LATER
    }

    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private @Nullable ClosureCause cause;
    private @Nullable String reason;
    private ArrayList<String> groups = new ArrayList<>();
    private @Nullable Follow follow = Follow.NEXT_DATES;
    private boolean informed;

    /** The wish; asked once all fields hold. */
    DeclareClosure wish() {
        LocalDate first = Objects.requireNonNull(firstDay);
        return new DeclareClosure(
                first,
                lastDay == null ? first : lastDay,
                Objects.requireNonNull(cause),
                Objects.requireNonNull(reason),
                groups.stream().map(PublicRef::parse).toList(),
                follow == Follow.NEXT_DATES);
    }

    public @Nullable LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(@Nullable LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public @Nullable ClosureCause getCause() {
        return cause;
    }

    public void setCause(@Nullable ClosureCause cause) {
        this.cause = cause;
    }

    public ClosureCause[] getCauses() {
        return ClosureCause.values();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public List<String> getGroups() {
        return groups;
    }

    public void setGroups(@Nullable List<String> groups) {
        this.groups = groups == null ? new ArrayList<>() : new ArrayList<>(groups);
    }

    public @Nullable Follow getFollow() {
        return follow;
    }

    public void setFollow(@Nullable Follow follow) {
        this.follow = follow;
    }

    public Follow[] getFollows() {
        return Follow.values();
    }

    public boolean isInformed() {
        return informed;
    }

    public void setInformed(boolean informed) {
        this.informed = informed;
    }
}
