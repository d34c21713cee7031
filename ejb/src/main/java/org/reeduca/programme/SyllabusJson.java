package org.reeduca.programme;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;
import org.reeduca.programme.ProgrammeEdition.Item;
import org.reeduca.programme.ProgrammeEdition.Listed;
import org.reeduca.programme.ProgrammeEdition.Unit;

/** The units of a draft as they are kept: an array in their order, so that no number can be wrong. Plain Java. */
final class SyllabusJson {

    private SyllabusJson() {}

    static String write(List<Unit> units) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        units.forEach(unit -> array.add(Json.createObjectBuilder()
                .add("title", said(unit.title()))
                .add("aim", said(unit.aim()))
                .add("minutes", unit.minutes())
                .add("mandatory", unit.mandatory())
                .add("items", items(unit))));
        return array.build().toString();
    }

    private static JsonArrayBuilder items(Unit unit) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        unit.items()
                .forEach(item ->
                        items.add(said(item.text()).add("kind", item.kind().name())));
        return items;
    }

    private static JsonObjectBuilder said(Bilingual text) {
        return Json.createObjectBuilder().add("es", text.es()).add("en", text.en());
    }

    static List<Unit> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return new Syllabus(array.getValuesAs(JsonObject.class).stream()
                            .map(SyllabusJson::unit)
                            .toList())
                    .units();
        }
    }

    private static Unit unit(JsonObject object) {
        return new Unit(
                1,
                said(object.getJsonObject("title")),
                said(object.getJsonObject("aim")),
                object.getInt("minutes"),
                object.getBoolean("mandatory"),
                object.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(item -> new Listed(Item.valueOf(item.getString("kind")), said(item)))
                        .toList(),
                List.of());
    }

    private static Bilingual said(JsonObject object) {
        return new Bilingual(object.getString("es"), object.getString("en"));
    }
}
