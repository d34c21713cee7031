package org.reeduca.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @CsvSource({
        "Grupo_03-2026_lunes.xlsx, Grupo_03-2026_lunes.expected.json, 5, 24, 32",
        "Lista_G05-2026_jueves.xlsx, Lista_G05-2026_jueves.expected.json, 6, 28, 31"
    })
    void shuffled_columns_change_nothing_but_the_places(String workbook, String expected, int from, int to, int width)
            throws IOException {
        Grid grid = WorkbookFile.open(workbook, Samples.bytes(workbook), ReadingLimits.STANDARD)
                .get(0);
        for (int seed = 0; seed < 12; seed++) {
            List<Integer> order = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                order.add(column);
            }
            Collections.shuffle(order, new Random(seed));
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int row = 1; row <= grid.lastRow(); row++) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (int column = 1; column <= width; column++) {
                    Cell cell = grid.cell(row, row < from || row > to ? column : order.get(column - 1));
                    cells.add(cell == null ? "" : cell.text());
                }
                rows.add(cells);
            }
            byte[] csv = SomeWorkbook.csv(rows, ";", StandardCharsets.UTF_8);
            JsonObject read = new ProposalJson(problem -> "").of(new WorkbookReader().read("x.csv", csv));

            assertThat(withoutPlaces(withoutSheet(read))).isEqualTo(withoutPlaces(withoutSheet(json(expected))));
        }
    }

    /** Problems sorted, without column and cell. */
    private static String withoutPlaces(JsonObject group) {
        List<String> lines = new ArrayList<>();
        for (JsonObject man : group.getJsonArray("men").getValuesAs(JsonObject.class)) {
            List<String> problems = new ArrayList<>();
            man.getJsonArray("problems")
                    .getValuesAs(JsonObject.class)
                    .forEach(problem -> problems.add(problem.getString("code") + problem.getString("severity")));
            Collections.sort(problems);
            lines.add(Json.createObjectBuilder(man).remove("problems").build() + " " + problems);
        }
        return group.getJsonArray("sessions") + "\n" + String.join("\n", lines);
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
