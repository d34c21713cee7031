package org.reeduca.compliance.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The small parts of which answers and policies are written; absent values become null.
 *
 * <p>The provider is looked up once: the static methods of {@code jakarta.json.Json} search the class path every time.
 */
final class JsonForm {

    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonForm() {}

    static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    static JsonValue number(@Nullable Integer number) {
        return number == null ? JsonValue.NULL : JSON.createValue(number);
    }

    static JsonValue text(@Nullable String text) {
        return text == null ? JsonValue.NULL : JSON.createValue(text);
    }

    static JsonValue date(@Nullable LocalDate date) {
        return text(date == null ? null : date.toString());
    }

    static JsonValue name(@Nullable Enum<?> constant) {
        return text(constant == null ? null : constant.name());
    }

    static JsonArray texts(List<String> texts) {
        return list(texts, JsonForm::text);
    }

    static JsonArray numbers(List<Integer> numbers) {
        return list(numbers, JsonForm::number);
    }

    static <T> JsonArray list(List<T> items, Function<T, ? extends JsonValue> form) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        items.forEach(item -> array.add(form.apply(item)));
        return array.build();
    }
}
