package org.reeduca.web.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.SheetColumns;

/** What one column holds: something about the man, or a session. */
public class ColumnForm {

    static final String SESSION = "SESSION";

    private final SheetColumns.Column column;
    private @Nullable String holds;
    private @Nullable Integer number;
    private @Nullable LocalDate date;

    ColumnForm(SheetColumns.Column column, String holds, @Nullable Integer number, @Nullable LocalDate date) {
        this.column = column;
        this.holds = holds;
        this.number = number;
        this.date = date;
    }

    public String getLetters() {
        return column.letters();
    }

    public String getHeading() {
        return column.heading();
    }

    public List<String> getSamples() {
        return column.samples();
    }

    /** The values for one line of help. */
    public String getSampleLine() {
        return String.join(" · ", column.samples());
    }

    public @Nullable String getHolds() {
        return holds;
    }

    public void setHolds(@Nullable String holds) {
        this.holds = holds;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }
}
