package org.reeduca.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one run found.
 *
 * @param look at the roll of twelve men, over a look at the bare page
 * @param save of twelve changed marks, over a post to the bare page and a bare transaction
 * @param allocated memory of a look at the roll and at the bare page
 * @param sizes of growing groups
 * @param bars what else was measured
 */
record Report(Settings settings, Ratio look, Ratio save, Allocated allocated, List<Size> sizes, List<Bar> bars) {

    private static final double LOOK_BAR = 3.0;
    private static final double SAVE_BAR = 2.0;
    private static final double ALLOCATED_BAR = 3.0;
    private static final int GET_STATEMENTS_BAR = 4;
    private static final int SAVE_STATEMENTS_BAR = 6;
    private static final int PAGE_BAR = 25_000;
    private static final int SENT_BAR = 8_000;
    private static final int VIEW_STATE_BAR = 64;

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%n%d blocks x %d requests after %d to warm up; nation beside it: %s%n%n",
                settings.blocks(),
                settings.requests(),
                settings.warmup(),
                settings.nation().isEmpty() ? "none" : settings.nation());
        print(out, "P1  look at the roll / bare page", look, LOOK_BAR);
        print(out, "P2  save / bare post + bare transaction", save, SAVE_BAR);
        line(
                out,
                "P15 allocated, look / bare page",
                "%.2f  %.0f / %.0f kB".formatted(allocated.ratio(), allocated.look() / 1e3, allocated.floor() / 1e3),
                allocated.ratio() <= ALLOCATED_BAR);
        Size small = sizes.get(0);
        for (Size size : sizes) {
            String men = ", " + size.men() + " men";
            line(
                    out,
                    "P4  statements of a look" + men,
                    of(size.get()),
                    size.get().data() < GET_STATEMENTS_BAR + 0.5);
            line(
                    out,
                    "P4  statements of a save" + men,
                    of(size.save()),
                    size.save().data() < SAVE_STATEMENTS_BAR + 0.5);
        }
        line(out, "P4  growth of both per man", "%.2f / %.2f".formatted(growth(true), growth(false)), !grows());
        line(out, "P9  bytes of view state", "" + small.viewStateBytes(), small.viewStateBytes() <= VIEW_STATE_BAR);
        for (Size size : sizes) {
            boolean good = size.men() > small.men() || (size.pageBytes() <= PAGE_BAR && size.sentBytes() <= SENT_BAR);
            line(
                    out,
                    "P10 bytes of the roll, " + size.men() + " men",
                    "%d, sent %d, save %d".formatted(size.pageBytes(), size.sentBytes(), size.saveBytes()),
                    good);
        }
        bars.forEach(bar -> bar.print(out));
        out.println();
    }

    private static void print(PrintStream out, String what, Ratio ratio, double bar) {
        String text = "%.2f (%.2f-%.2f)  %.2f / %.2f ms, floor spread %.2f%s"
                .formatted(
                        ratio.median(),
                        Ratio.percentile(ratio.ratios(), 0.1),
                        Ratio.percentile(ratio.ratios(), 0.9),
                        ratio.page(),
                        ratio.floor(),
                        ratio.spread(),
                        ratio.reliable() ? "" : " UNRELIABLE");
        line(out, what, text, ratio.median() <= bar);
    }

    private static String of(Statements.Count count) {
        return "%.2f, all that was sent %.2f".formatted(count.data(), count.all());
    }

    static void line(PrintStream out, String what, String value, boolean good) {
        out.printf("  %-44s %-64s %s%n", what, value, good ? "holds" : "MISSES");
    }

    /** Statements more for each man more. */
    private double growth(boolean look) {
        Size small = sizes.get(0);
        Size big = sizes.get(sizes.size() - 1);
        double more = look
                ? big.get().data() - small.get().data()
                : big.save().data() - small.save().data();
        return more / (big.men() - small.men());
    }

    /** A sequence is asked for its next block now and then; a statement for each man would be fifty times that. */
    private boolean grows() {
        return growth(true) > 0.01 || growth(false) > 0.01;
    }

    void write(Path file) throws IOException {
        JsonArrayBuilder bySize = Json.createArrayBuilder();
        for (Size size : sizes) {
            bySize.add(Json.createObjectBuilder()
                    .add("men", size.men())
                    .add("pageBytes", size.pageBytes())
                    .add("pageBytesSent", size.sentBytes())
                    .add("saveBytes", size.saveBytes())
                    .add("viewStateBytes", size.viewStateBytes())
                    .add("look", counters(size.get()))
                    .add("save", counters(size.save())));
        }
        JsonArrayBuilder others = Json.createArrayBuilder();
        bars.forEach(bar -> others.add(bar.json()));
        JsonObjectBuilder all = machine()
                .add("nation", settings.nation())
                .add("blocks", settings.blocks())
                .add("requests", settings.requests())
                .add("warmup", settings.warmup())
                .add("P1", ratio(look, LOOK_BAR))
                .add("P2", ratio(save, SAVE_BAR))
                .add(
                        "P15",
                        Json.createObjectBuilder()
                                .add("ratio", allocated.ratio())
                                .add("bar", ALLOCATED_BAR)
                                .add("lookBytes", allocated.look())
                                .add("floorBytes", allocated.floor()))
                .add("groups", bySize)
                .add("bars", others);
        write(file, all.build());
    }

    static void write(Path file, JsonObject result) throws IOException {
        Map<String, Boolean> pretty = Map.of(JsonGenerator.PRETTY_PRINTING, true);
        try (JsonWriter writer = Json.createWriterFactory(pretty).createWriter(Files.newBufferedWriter(file))) {
            writer.writeObject(result);
        }
    }

    /** When and on what it was measured. */
    static JsonObjectBuilder machine() {
        return Json.createObjectBuilder()
                .add("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .add("java", Runtime.version().toString())
                .add("processors", Runtime.getRuntime().availableProcessors())
                .add("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static JsonObjectBuilder ratio(Ratio ratio, double bar) {
        return Json.createObjectBuilder()
                .add("median", ratio.median())
                .add("p10", Ratio.percentile(ratio.ratios(), 0.1))
                .add("p90", Ratio.percentile(ratio.ratios(), 0.9))
                .add("bar", bar)
                .add("floorSpread", ratio.spread())
                .add("reliable", ratio.reliable())
                .add("pageMillis", array(ratio.pages()))
                .add("floorMillis", array(ratio.floors()));
    }

    static JsonArrayBuilder array(double[] values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (double value : values) {
            array.add(value);
        }
        return array;
    }

    static JsonObjectBuilder counters(Statements.Count count) {
        JsonObjectBuilder counters = Json.createObjectBuilder().add("data", count.data());
        count.each().forEach(counters::add);
        return counters;
    }
}
