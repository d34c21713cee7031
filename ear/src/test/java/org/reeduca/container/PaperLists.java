package org.reeduca.container;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The sample workbooks with what a right reading of them is. */
final class PaperLists {

    static final String MONDAYS = "Grupo_03-2026_lunes.xlsx";
    static final String THURSDAYS = "Lista_G05-2026_jueves.xlsx";
    static final String THURSDAYS_AS_TEXT = "Lista_G05-2026_jueves.csv";

    private PaperLists() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = PaperLists.class.getResourceAsStream("/importing/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** The one group of the list. */
    static JsonObject expected(String name) throws IOException {
        String json = name.substring(0, name.lastIndexOf('.')) + ".expected.json";
        try (InputStream in = PaperLists.class.getResourceAsStream("/importing/" + json);
                var reader = Json.createReader(Objects.requireNonNull(in, json))) {
            return reader.readObject().getJsonArray("sheetGroups").getJsonObject(0);
        }
    }

    /** The sum of a count over the men who are loaded. */
    static long count(JsonObject group, String outcome) {
        return group.getJsonArray("men").getValuesAs(JsonObject.class).stream()
                .filter(man -> !man.getString("verdict").equals("refuse"))
                .mapToLong(man -> man.getJsonObject("counts").getInt(outcome))
                .sum();
    }

    static long men(JsonObject group) {
        return group.getJsonArray("men").getValuesAs(JsonObject.class).stream()
                .filter(man -> !man.getString("verdict").equals("refuse"))
                .count();
    }

    static long sessions(JsonObject group, String state) {
        return group.getJsonArray("sessions").getValuesAs(JsonObject.class).stream()
                .filter(session -> session.getString("state").equals(state))
                .count();
    }
}
