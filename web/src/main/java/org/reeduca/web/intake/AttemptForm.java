package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.AttemptResult;
import org.reeduca.intake.ContactChannel;
import org.reeduca.intake.NoteAttempt;
import org.reeduca.web.faces.Choice;

/** What is typed about an attempt to reach a man. */
@Named
@RequestScoped
public class AttemptForm {

    private @Nullable LocalDate day;
    private @Nullable LocalTime hour;
    private @Nullable ContactChannel channel;
    private @Nullable AttemptResult result;
    private @Nullable String line;
    private @Nullable String note;

    NoteAttempt wish() {
        return new NoteAttempt(
                Objects.requireNonNull(day).atTime(Objects.requireNonNull(hour)),
                Objects.requireNonNull(channel),
                Objects.requireNonNull(result),
                line == null ? null : Choice.number(line, -1),
                note);
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public AttemptResult[] getResults() {
        return AttemptResult.values();
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getHour() {
        return hour;
    }

    public void setHour(@Nullable LocalTime hour) {
        this.hour = hour;
    }

    public @Nullable ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(@Nullable ContactChannel channel) {
        this.channel = channel;
    }

    public @Nullable AttemptResult getResult() {
        return result;
    }

    public void setResult(@Nullable AttemptResult result) {
        this.result = result;
    }

    public @Nullable String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
