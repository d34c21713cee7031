package org.reeduca.shared;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a projection, read from left to right.
 *
 * <p>Lists and read models come from one SQL statement each, not from entities; this reads its columns as the types the
 * records want, so that the order of the columns is the only thing to keep in step.
 */
public final class Row {

    private final Object[] columns;
    private int next;

    private Row(Object[] columns) {
        this.columns = columns;
    }

    /** The rows of a native query's result list. */
    public static List<Row> all(List<?> result) {
        return result.stream().map(Row::of).toList();
    }

    private static Row of(Object row) {
        return new Row(row instanceof Object[] columns ? columns : new Object[] {row});
    }

    /** The value as the driver gave it. */
    public @Nullable Object value() {
        return columns[next++];
    }

    public String text() {
        return Objects.requireNonNull(textOrNull(), "text");
    }

    public @Nullable String textOrNull() {
        Object value = value();
        return value == null ? null : value.toString();
    }

    public UUID uuid() {
        return UUID.fromString(text());
    }

    public @Nullable UUID uuidOrNull() {
        String text = textOrNull();
        return text == null ? null : UUID.fromString(text);
    }

    public int integer() {
        return ((Number) Objects.requireNonNull(value(), "number")).intValue();
    }

    public long big() {
        return ((Number) Objects.requireNonNull(value(), "number")).longValue();
    }

    public @Nullable Long bigOrNull() {
        Object value = value();
        return value == null ? null : ((Number) value).longValue();
    }

    public @Nullable Integer integerOrNull() {
        Object value = value();
        return value == null ? null : ((Number) value).intValue();
    }

    /** A BOOLEAN column or a comparison; null counts as false. */
    public boolean flag() {
        Object value = value();
        return value instanceof Boolean flag ? flag : value instanceof Number number && number.intValue() != 0;
    }

    public LocalDate date() {
        return Objects.requireNonNull(dateOrNull(), "date");
    }

    public @Nullable LocalDate dateOrNull() {
        Object value = value();
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return value == null ? null : LocalDate.parse(value.toString());
    }

    public LocalTime time() {
        return Objects.requireNonNull(timeOrNull(), "time");
    }

    /** A DATETIME column that holds a moment local to a centre. */
    public @Nullable LocalDateTime momentOrNull() {
        Object value = value();
        return value instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) value;
    }

    /** The same where there is one. */
    public LocalDateTime moment() {
        return Objects.requireNonNull(momentOrNull(), "moment");
    }

    public @Nullable LocalTime timeOrNull() {
        Object value = value();
        if (value instanceof java.sql.Time time) {
            return time.toLocalTime();
        }
        return value == null ? null : LocalTime.parse(value.toString());
    }

    /** A DATETIME(6) column, which holds UTC. */
    public @Nullable Instant instantOrNull() {
        Object value = value();
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
        }
        return value == null ? null : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }

    public Instant instant() {
        return Objects.requireNonNull(instantOrNull(), "instant");
    }

    public <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type) {
        String name = textOrNull();
        return name == null ? null : Enum.valueOf(type, name);
    }
}
