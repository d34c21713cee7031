package org.reeduca.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample lists of two invented centres, read to the letter of what lies beside them. */
class SampleWorkbooksTest {

    @ParameterizedTest
    @CsvSource({
        "Grupo_03-2026_lunes.xlsx, Grupo_03-2026_lunes.expected.json",
        "Lista_G05-2026_jueves.xlsx, Lista_G05-2026_jueves.expected.json"
    })
    void a_sample_workbook_reads_as_expected(String workbook, String expected) throws IOException {
        JsonObject read = read(workbook);

        assertThat(comparable(read).toString())
                .isEqualTo(comparable(json(expected)).toString());
    }

    @Test
    void the_same_sheet_saved_as_csv_reads_the_same() throws IOException {
        JsonObject read = read("Lista_G05-2026_jueves.csv");
        JsonObject expected = json("Lista_G05-2026_jueves.expected.json");

        assertThat(withoutSheet(read)).isEqualTo(withoutSheet(expected));
        assertThat(read.get("totals")).isEqualTo(expected.get("totals"));
    }

    /** Everything but the wording of the problems and the mention of a twin file. */
    private static JsonValue comparable(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder copy = Json.createObjectBuilder();
            object.forEach((key, child) -> {
                if (!key.equals("message_hint") && !key.equals("alsoAs")) {
                    copy.add(key, comparable(child));
                }
            });
            return copy.build();
        }
        if (value instanceof jakarta.json.JsonArray array) {
            var copy = Json.createArrayBuilder();
            array.forEach(child -> copy.add(comparable(child)));
            return copy.build();
        }
        return value;
    }

    private static JsonObject withoutSheet(JsonObject proposal) {
        JsonObject group =
                comparable(proposal).asJsonObject().getJsonArray("sheetGroups").getJsonObject(0);
        return Json.createObjectBuilder(group).remove("sheet").build();
    }

    private static JsonObject read(String name) throws IOException {
        return new ProposalJson(problem -> "").of(new WorkbookReader().read(name, Samples.bytes(name)));
    }

    private static JsonObject json(String name) throws IOException {
        try (InputStream in = Samples.open(name);
                JsonReader reader = Json.createReader(Objects.requireNonNull(in))) {
            return reader.readObject();
        }
    }
}
