package org.reeduca.importing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.SheetMapping.SessionSlot;

/** Corrections as JSON, for the column {@code workbook_import.mapping}; what is left open is left out. */
final class MappingJson {

    private MappingJson() {}

    static String write(Map<String, SheetMapping> bySheet) {
        JsonObjectBuilder sheets = Json.createObjectBuilder();
        bySheet.forEach((sheet, mapping) -> sheets.add(sheet, sheet(mapping)));
        return sheets.build().toString();
    }

    private static JsonObjectBuilder sheet(SheetMapping mapping) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("skipped", mapping.skipped());
        put(json, "headerFirstRow", mapping.headerFirstRow());
        put(json, "headerLastRow", mapping.headerLastRow());
        JsonObjectBuilder columns = Json.createObjectBuilder();
        mapping.columns().forEach((letters, field) -> columns.add(letters, field.name()));
        JsonObjectBuilder sessions = Json.createObjectBuilder();
        mapping.sessions().forEach((letters, slot) -> {
            JsonObjectBuilder session = Json.createObjectBuilder().add("number", slot.number());
            put(session, "date", slot.date());
            sessions.add(letters, session);
        });
        JsonObjectBuilder signs = Json.createObjectBuilder();
        mapping.signs().forEach((sign, meaning) -> signs.add(sign, meaning.name()));
        return json.add("columns", columns)
                .add("sessions", sessions)
                .add("signs", signs)
                .add("details", details(mapping.details()));
    }

    private static JsonObjectBuilder details(GroupDetails details) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "centre", details.centre());
        put(json, "group", details.group());
        put(json, "weekday", details.weekday());
        put(json, "startTime", details.startTime());
        put(json, "cutOff", details.cutOff());
        put(json, "year", details.year());
        return json;
    }

    private static void put(JsonObjectBuilder json, String key, @Nullable Object value) {
        if (value != null) {
            json.add(key, value.toString());
        }
    }

    static Map<String, SheetMapping> parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return map(reader.readObject(), (all, sheet) -> mapping(all.getJsonObject(sheet)));
        }
    }

    private static SheetMapping mapping(JsonObject json) {
        return new SheetMapping(
                json.getBoolean("skipped", false),
                get(json, "headerFirstRow", Integer::valueOf),
                get(json, "headerLastRow", Integer::valueOf),
                map(json.getJsonObject("columns"), (all, letters) -> Field.valueOf(all.getString(letters))),
                map(json.getJsonObject("sessions"), (all, letters) -> slot(all.getJsonObject(letters))),
                map(json.getJsonObject("signs"), (all, sign) -> MarkMeaning.valueOf(all.getString(sign))),
                details(json.getJsonObject("details")));
    }

    private static SessionSlot slot(JsonObject json) {
        return new SessionSlot(json.getInt("number"), get(json, "date", LocalDate::parse));
    }

    private static GroupDetails details(JsonObject json) {
        return new GroupDetails(
                get(json, "centre", Function.identity()),
                get(json, "group", Function.identity()),
                get(json, "weekday", DayOfWeek::valueOf),
                get(json, "startTime", LocalTime::parse),
                get(json, "cutOff", LocalDate::parse),
                get(json, "year", Integer::valueOf));
    }

    private static <T> @Nullable T get(JsonObject json, String key, Function<String, T> parse) {
        return json.containsKey(key) ? parse.apply(json.getString(key)) : null;
    }

    /** How one entry of an object is read. */
    @FunctionalInterface
    private interface Entry<T> {
        T of(JsonObject all, String key);
    }

    private static <T> Map<String, T> map(JsonObject json, Entry<T> entry) {
        Map<String, T> map = new HashMap<>();
        json.keySet().forEach(key -> map.put(key, entry.of(json, key)));
        return map;
    }
}
