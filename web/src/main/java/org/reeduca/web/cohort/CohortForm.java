package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
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
    private @Nullable String room;
    private @Nullable Integer capacity = USUAL_CAPACITY;
    private @Nullable String facilitator;
    private @Nullable String cofacilitator;
    private @Nullable String programme;

    /** The wish; asked once all fields hold. */
    PlanCohort wish() {
        List<UUID> pair = Stream.of(facilitator, cofacilitator)
                .filter(Objects::nonNull)
                .map(PublicRef::parse)
                .toList();
        return new PlanCohort(
                Objects.requireNonNull(code),
                firstDay(),
                Objects.requireNonNull(startTime),
                Objects.requireNonNull(minutes),
                room,
                Objects.requireNonNull(capacity),
                pair,
                version());
    }

    LocalDate firstDay() {
        return Objects.requireNonNull(firstDay);
    }

    UUID version() {
        return PublicRef.parse(programme);
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
}
