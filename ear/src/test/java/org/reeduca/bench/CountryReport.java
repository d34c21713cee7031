package org.reeduca.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.reeduca.bench.Country.Look;

/**
 * What pages cost in nations of growing size.
 *
 * @param countries the smallest first
 */
record CountryReport(Settings settings, List<Country> countries) {

    private static final double GROWTH_BAR = 0.10;

    void print(PrintStream out) {
        out.printf("%n%d looks after %d to warm up%n%n", settings.requests(), settings.warmup());
        for (Country country : countries) {
            out.printf(
                    "  %d centres, %d files, %d marks: written in %.0f s, %.0f MB%n",
                    country.plan().centres(),
                    country.plan().men(),
                    country.marks(),
                    country.seconds(),
                    country.megabytes());
            country.looks()
                    .forEach((page, look) -> out.printf(
                            "    %-24s p10 %6.1f ms (%5.1f bare pages), median %6.1f, p95 %6.1f, %6d bytes, %.2f statements, %.0f rows%n",
                            page,
                            look.p10(),
                            look.ratio(),
                            look.median(),
                            look.p95(),
                            look.bytes(),
                            look.statements().data(),
                            look.statements().rows()));
        }
        if (countries.size() > 1) {
            smallest()
                    .looks()
                    .keySet()
                    .forEach(page -> Report.line(
                            out,
                            "P6  growth of " + page,
                            "exponent %.2f, of rows %.2f, over %.0f times the marks"
                                    .formatted(
                                            growth(page, Look::ratio),
                                            growth(
                                                    page,
                                                    look -> look.statements().rows()),
                                            times()),
                            growth(page, Look::ratio) <= GROWTH_BAR));
        }
        out.println();
    }

    private Country smallest() {
        return countries.get(0);
    }

    private Country largest() {
        return countries.get(countries.size() - 1);
    }

    private double times() {
        return (double) largest().marks() / smallest().marks();
    }

    /** How a page grows with the nation: 0 not at all, 1 in proportion. */
    private double growth(String page, ToDoubleFunction<Look> of) {
        double more = of.applyAsDouble(look(largest(), page)) / of.applyAsDouble(look(smallest(), page));
        return Math.log(more) / Math.log(times());
    }

    private static Look look(Country country, String page) {
        return Objects.requireNonNull(country.looks().get(page));
    }

    JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Country country : countries) {
            JsonObjectBuilder looks = Json.createObjectBuilder();
            country.looks()
                    .forEach((page, look) -> looks.add(
                            page,
                            Json.createObjectBuilder()
                                    .add("p10", look.p10())
                                    .add("bare", look.bare())
                                    .add("median", look.median())
                                    .add("p95", look.p95())
                                    .add("bytes", look.bytes())
                                    .add("statements", Report.counters(look.statements()))));
            all.add(Json.createObjectBuilder()
                    .add("centres", country.plan().centres())
                    .add("files", country.plan().men())
                    .add("marks", country.marks())
                    .add("secondsToWrite", country.seconds())
                    .add("megabytes", country.megabytes())
                    .add("looks", looks));
        }
        return Report.machine().add("nations", all).build();
    }
}
