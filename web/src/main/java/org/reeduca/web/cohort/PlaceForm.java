package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.AddRoom;
import org.reeduca.cohort.ReserveHours;

/** What is typed about a room, or about hours that are kept free of groups. */
@Named
@RequestScoped
public class PlaceForm {

    private @Nullable String name;
    private @Nullable String place;
    private @Nullable Integer seats;
    private @Nullable String reservedPlace;
    private @Nullable DayOfWeek weekday;
    private @Nullable LocalTime since;
    private @Nullable LocalTime until;
    private @Nullable LocalDate from;

    AddRoom room() {
        return new AddRoom(Objects.requireNonNull(name), place, seats);
    }

    ReserveHours hours() {
        return new ReserveHours(
                reservedPlace,
                Objects.requireNonNull(weekday),
                Objects.requireNonNull(since),
                Objects.requireNonNull(until),
                Objects.requireNonNull(from));
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable Integer getSeats() {
        return seats;
    }

    public void setSeats(@Nullable Integer seats) {
        this.seats = seats;
    }

    public @Nullable String getReservedPlace() {
        return reservedPlace;
    }

    public void setReservedPlace(@Nullable String reservedPlace) {
        this.reservedPlace = reservedPlace;
    }

    public @Nullable DayOfWeek getWeekday() {
        return weekday;
    }

    public void setWeekday(@Nullable DayOfWeek weekday) {
        this.weekday = weekday;
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }

    public @Nullable LocalTime getSince() {
        return since;
    }

    public void setSince(@Nullable LocalTime since) {
        this.since = since;
    }

    public @Nullable LocalTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalTime until) {
        this.until = until;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
