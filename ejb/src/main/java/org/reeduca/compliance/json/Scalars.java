package org.reeduca.compliance.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns single JSON values into the values of the engine. */
final class Scalars {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int MOST_DIGITS = 9;

    private Scalars() {}

    /** A value that cannot be read; the caller knows where it stands. */
    static final class Unreadable extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        private final Fault.Code code;
        private final String detail;

        Unreadable(Fault.Code code, String detail) {
            super(detail, null, false, false);
            this.code = code;
            this.detail = detail;
        }

        Fault.Code code() {
            return code;
        }

        String detail() {
            return detail;
        }
    }

    static String text(JsonValue value, int longest) throws Unreadable {
        String text = string(value);
        if (text.isEmpty()) {
            throw new Unreadable(Fault.Code.REQUIRED, "The text is empty");
        }
        if (text.length() > longest) {
            throw new Unreadable(Fault.Code.TOO_LONG, "At most " + longest + " characters are read");
        }
        return text;
    }

    private static String string(JsonValue value) throws Unreadable {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw wrongType("a text");
    }

    static LocalDate date(JsonValue value) throws Unreadable {
        String text = string(value);
        if (!DATE.matcher(text).matches()) {
            throw notADate();
        }
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            throw notADate();
        }
        if (date.isBefore(Limits.FIRST_DATE)) {
            throw new Unreadable(Fault.Code.OUT_OF_RANGE, "Dates begin in " + Limits.FIRST_DATE.getYear());
        }
        return date;
    }

    static Instant instant(JsonValue value) throws Unreadable {
        try {
            return OffsetDateTime.parse(string(value)).toInstant();
        } catch (DateTimeException impossible) {
            throw new Unreadable(
                    Fault.Code.NOT_AN_INSTANT, "Expected a date and time with offset, such as 2026-01-26T18:00:00Z");
        }
    }

    static int integer(JsonValue value, int min, int max) throws Unreadable {
        if (!(value instanceof JsonNumber number)) {
            throw wrongType("a whole number");
        }
        BigDecimal exact = number.bigDecimalValue();
        if (exact.scale() != 0) {
            throw wrongType("a whole number");
        }
        if (exact.precision() > MOST_DIGITS || exact.intValue() < min || exact.intValue() > max) {
            throw new Unreadable(Fault.Code.OUT_OF_RANGE, "Expected a number from " + min + " to " + max);
        }
        return exact.intValue();
    }

    static boolean flag(JsonValue value) throws Unreadable {
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw wrongType("true or false");
        };
    }

    static <E> E choice(JsonValue value, List<E> constants, Function<E, String> code) throws Unreadable {
        String text = string(value);
        for (E constant : constants) {
            if (code.apply(constant).equals(text)) {
                return constant;
            }
        }
        throw new Unreadable(
                Fault.Code.UNKNOWN_VALUE,
                constants.stream().map(code).collect(Collectors.joining(", ", "Expected one of ", "")));
    }

    static JsonObject object(JsonValue value) throws Unreadable {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw wrongType("an object");
    }

    static JsonArray array(JsonValue value, int longest) throws Unreadable {
        if (!(value instanceof JsonArray array)) {
            throw wrongType("a list");
        }
        if (array.size() > longest) {
            throw new Unreadable(Fault.Code.TOO_MANY, "At most " + longest + " members are read");
        }
        return array;
    }

    private static Unreadable wrongType(String expected) {
        return new Unreadable(Fault.Code.WRONG_TYPE, "Expected " + expected);
    }

    private static Unreadable notADate() {
        return new Unreadable(Fault.Code.NOT_A_DATE, "Expected an existing date, such as 2026-01-26");
    }
}
