package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.AppointmentKind;
import org.reeduca.intake.MakeAppointment;
import org.reeduca.web.faces.PublicRef;

/** What is typed to expect a man. */
@Named
@RequestScoped
public class AppointmentForm {

    private static final int USUAL_MINUTES = 60;

    private AppointmentKind kind = AppointmentKind.INTERVIEW;
    private @Nullable LocalDate day;
    private @Nullable LocalTime start;
    private @Nullable Integer minutes = USUAL_MINUTES;
    private @Nullable String room;
    private @Nullable String person;

    MakeAppointment wish() {
        return new MakeAppointment(
                kind,
                Objects.requireNonNull(day),
                Objects.requireNonNull(start),
                Objects.requireNonNull(minutes),
                PublicRef.parse(room),
                PublicRef.parse(person));
    }

    public AppointmentKind[] getKinds() {
        return AppointmentKind.values();
    }

    public AppointmentKind getKind() {
        return kind;
    }

    public void setKind(AppointmentKind kind) {
        this.kind = kind;
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

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }
}
