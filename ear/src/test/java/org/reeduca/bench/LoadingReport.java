package org.reeduca.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintStream;

/** What {@link Loading} found. */
record LoadingReport(Settings settings, Throughput nation, Imported imported) {

    void print(PrintStream out) {
        out.printf(
                "%n%d blocks, %d imports, after %d of each%n%n",
                settings.blocks(), settings.imports(), settings.loadingWarmup());
        Report.line(out, "P7  nation / LOAD DATA", nation.toString(), nation.good());
        Report.line(
                out,
                "P7  workbook / LOAD DATA",
                imported.throughput().toString(),
                imported.throughput().good());
        out.printf(
                "      a workbook of %d men: upload %.2f s, load %.2f s, statements of a load %s%n%n",
                imported.men(),
                imported.upload(),
                imported.load(),
                imported.statements().each());
    }

    JsonObject json() {
        return Report.machine()
                .add("nation", json(nation))
                .add(
                        "workbook",
                        json(imported.throughput())
                                .add("men", imported.men())
                                .add("uploadSeconds", imported.upload())
                                .add("loadSeconds", imported.load())
                                .add("statements", Report.counters(imported.statements())))
                .build();
    }

    private static JsonObjectBuilder json(Throughput throughput) {
        return Json.createObjectBuilder()
                .add("ratio", throughput.ratio())
                .add("p10", throughput.low())
                .add("p90", throughput.high())
                .add("bar", Throughput.BAR)
                .add("rows", throughput.rows())
                .add("floorSpread", throughput.times().spread())
                .add("reliable", throughput.times().reliable())
                .add("millisPerThousandRows", Report.array(throughput.times().pages()))
                .add(
                        "floorMillisPerThousandRows",
                        Report.array(throughput.times().floors()));
    }
}
