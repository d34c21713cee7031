package org.reeduca.web.seat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.Enrolment.EndingReason;

/** What is typed about the seat of a man: where he goes, why he leaves, since when he waits, whom he must not meet. */
@Named
@RequestScoped
public class SeatForm {

    private @Nullable String cohort;
    private @Nullable LocalDate from;
    private @Nullable LocalDate on;
    private @Nullable EndingReason reason;
    private @Nullable LocalDate since;
    private @Nullable String note;
    private @Nullable String why;
    private @Nullable String fileNumber;
    private @Nullable String apartReason;
    private @Nullable String endReason;

    public @Nullable String getCohort() {
        return cohort;
    }

    public void setCohort(@Nullable String cohort) {
        this.cohort = cohort;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable EndingReason getReason() {
        return reason;
    }

    public void setReason(@Nullable EndingReason reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getSince() {
        return since;
    }

    public void setSince(@Nullable LocalDate since) {
        this.since = since;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }

    public @Nullable String getFileNumber() {
        return fileNumber;
    }

    public void setFileNumber(@Nullable String fileNumber) {
        this.fileNumber = fileNumber;
    }

    public @Nullable String getApartReason() {
        return apartReason;
    }

    public void setApartReason(@Nullable String apartReason) {
        this.apartReason = apartReason;
    }

    public @Nullable String getEndReason() {
        return endReason;
    }

    public void setEndReason(@Nullable String endReason) {
        this.endReason = endReason;
    }
}
