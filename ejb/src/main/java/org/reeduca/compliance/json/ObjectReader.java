package org.reeduca.compliance.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object and reports what it cannot read.
 *
 * <p>After a fault, reading goes on with a stand-in value; nobody ever sees it, because the faults are thrown at the end.
 * Methods whose name begins with {@code required} report an absent member, the others take absent and null for the same.
 */
final class ObjectReader {

    private final JsonObject object;
    private final String pointer;
    private final Faults faults;

    ObjectReader(JsonObject object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** JSON pointer of a member. */
    String at(String name) {
        return pointer + "/" + Json.encodePointer(name);
    }

    /** Reports a fault of a member. */
    void fault(String name, Fault.Code code, String detail) {
        faults.add(at(name), code, detail);
    }

    /** Whether the member is absent or null. */
    boolean lacks(String name) {
        return object.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL;
    }

    @Nullable
    String text(String name) {
        return text(name, Limits.TEXT);
    }

    @Nullable
    String text(String name, int longest) {
        return member(name, value -> Scalars.text(value, longest));
    }

    String requiredText(String name) {
        return require(name, text(name), "");
    }

    @Nullable
    LocalDate date(String name) {
        return member(name, Scalars::date);
    }

    LocalDate requiredDate(String name) {
        return require(name, date(name), Limits.FIRST_DATE);
    }

    /** The last date of a span, which may be open or empty but not end before it begins. */
    @Nullable
    LocalDate dateNotBefore(LocalDate from, String name) {
        LocalDate date = date(name);
        if (date != null && date.isBefore(from)) {
            fault(name, Fault.Code.ENDS_BEFORE_START, "The end lies before the beginning");
        }
        return date;
    }

    @Nullable
    Instant instant(String name) {
        return member(name, Scalars::instant);
    }

    @Nullable
    Integer integer(String name, int min, int max) {
        return member(name, value -> Scalars.integer(value, min, max));
    }

    int integerOrZero(String name, int max) {
        Integer value = integer(name, 0, max);
        return value == null ? 0 : value;
    }

    int requiredInteger(String name, int max) {
        return require(name, integer(name, 0, max), 0);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(member(name, Scalars::flag));
    }

    /** One of the constants of an enumeration, which the function turns into text. */
    <E> @Nullable E choice(String name, E[] constants, Function<E, String> code) {
        return member(name, value -> Scalars.choice(value, List.of(constants), code));
    }

    <E extends Enum<E>> @Nullable E choice(String name, E[] constants) {
        return choice(name, constants, Enum::name);
    }

    <E> E requiredChoice(String name, E[] constants, Function<E, String> code) {
        return require(name, choice(name, constants, code), constants[0]);
    }

    <E extends Enum<E>> E requiredChoice(String name, E[] constants) {
        return requiredChoice(name, constants, Enum::name);
    }

    /** The member as an object; null when it is absent. */
    @Nullable
    ObjectReader object(String name) {
        return member(name, value -> new ObjectReader(Scalars.object(value), at(name), faults));
    }

    /** The member as an object; one without members when it is absent. */
    ObjectReader objectOrEmpty(String name) {
        ObjectReader found = object(name);
        return found == null ? new ObjectReader(JsonValue.EMPTY_JSON_OBJECT, at(name), faults) : found;
    }

    /** The member as an object; when it cannot be read, that is the only fault reported of it. */
    ObjectReader requiredObject(String name) {
        return require(name, object(name), new ObjectReader(JsonValue.EMPTY_JSON_OBJECT, at(name), new Faults()));
    }

    /** The objects of a list. */
    List<ObjectReader> objects(String name, int max) {
        return list(name, max, (value, at) -> new ObjectReader(Scalars.object(value), at, faults));
    }

    List<String> texts(String name, int max) {
        return list(name, max, (value, at) -> Scalars.text(value, Limits.TEXT));
    }

    List<Integer> integers(String name, int min, int max) {
        return list(name, Limits.PARAMETERS, (value, at) -> Scalars.integer(value, min, max));
    }

    List<LocalDate> dates(String name, int max) {
        return list(name, max, (value, at) -> Scalars.date(value));
    }

    <E> List<E> choices(String name, E[] constants, Function<E, String> code) {
        return list(name, Limits.PARAMETERS, (value, at) -> Scalars.choice(value, List.of(constants), code));
    }

    /** The names of the members that are present. */
    List<String> names() {
        return List.copyOf(object.keySet());
    }

    /** Reads one member of a list. */
    private interface ItemReader<T> {
        T read(JsonValue value, String pointer) throws Scalars.Unreadable;
    }

    /** Reads the value of a member. */
    private interface ValueReader<T> {
        T read(JsonValue value) throws Scalars.Unreadable;
    }

    private <T> @Nullable T member(String name, ValueReader<T> reader) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        return value == JsonValue.NULL ? null : attempt(at(name), () -> reader.read(value));
    }

    private <T> List<T> list(String name, int max, ItemReader<T> reader) {
        JsonArray array = member(name, value -> Scalars.array(value, max));
        List<T> items = new ArrayList<>();
        if (array != null) {
            IntStream.range(0, array.size()).forEach(i -> {
                String at = at(name) + "/" + i;
                T item = attempt(at, () -> reader.read(array.get(i), at));
                if (item != null) {
                    items.add(item);
                }
            });
        }
        return items;
    }

    private interface Attempt<T> {
        T read() throws Scalars.Unreadable;
    }

    private <T> @Nullable T attempt(String at, Attempt<T> attempt) {
        try {
            return attempt.read();
        } catch (Scalars.Unreadable unreadable) {
            faults.add(at, unreadable.code(), unreadable.detail());
            return null;
        }
    }

    private <T> T require(String name, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        if (lacks(name)) {
            fault(name, Fault.Code.REQUIRED, "This member is required");
        }
        return standIn;
    }
}
