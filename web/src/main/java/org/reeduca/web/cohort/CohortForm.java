package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.PlanCohort;
import org.reeduca.web.faces.PublicRef;

/** What is typed about a new group. */
@Named
@RequestScoped
public class CohortForm {

    private static final int USUAL_MINUTES = 150;
    private static final int USUAL_CAPACITY = 20;

    private @Nullable String code;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalTime startTime;
    private @Nullable Integer minutes = USUAL_MINUTES;
    private @Nullable DayOfWeek secondWeekday;
    private @Nullable LocalTime secondStart;
    private @Nullable String room;
    private @Nullable Integer capacity = USUAL_CAPACITY;
    private @Nullable String facilitator;
    private @Nullable String cofacilitator;
    private @Nullable String programme;
    private boolean informed;

    /** The wish; asked once all fields hold. */
    PlanCohort wish() {
        List<UUID> pair = Stream.of(facilitator, cofacilitator)
                .filter(Objects::nonNull)
                .map(PublicRef::parse)
                .toList();
        return new PlanCohort(
                Objects.requireNonNull(code),
                Objects.requireNonNull(firstDay),
                Objects.requireNonNull(startTime),
                Objects.requireNonNull(minutes),
                secondWeekday,
                secondStart,
                room,
                Objects.requireNonNull(capacity),
                pair,
                PublicRef.parse(programme),
                informed);
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(@Nullable LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public @Nullable LocalTime getStartTime() {
        return startTime;
    }

    public void setStartTime(@Nullable LocalTime startTime) {
        this.startTime = startTime;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable DayOfWeek getSecondWeekday() {
        return secondWeekday;
    }

    public void setSecondWeekday(@Nullable DayOfWeek secondWeekday) {
        this.secondWeekday = secondWeekday;
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }

    public @Nullable LocalTime getSecondStart() {
        return secondStart;
    }

    public void setSecondStart(@Nullable LocalTime secondStart) {
        this.secondStart = secondStart;
    }

    public @Nullable String getRoom() {
        return room;
    }

    public void setRoom(@Nullable String room) {
        this.room = room;
    }

    public @Nullable Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable Integer capacity) {
        this.capacity = capacity;
    }

    public @Nullable String getFacilitator() {
        return facilitator;
    }

    public void setFacilitator(@Nullable String facilitator) {
        this.facilitator = facilitator;
    }

    public @Nullable String getCofacilitator() {
        return cofacilitator;
    }

    public void setCofacilitator(@Nullable String cofacilitator) {
        this.cofacilitator = cofacilitator;
    }

    public @Nullable String getProgramme() {
        return programme;
    }

    public void setProgramme(@Nullable String programme) {
        this.programme = programme;
    }

    public boolean isInformed() {
        return informed;
    }

    public void setInformed(boolean informed) {
        this.informed = informed;
    }
}
