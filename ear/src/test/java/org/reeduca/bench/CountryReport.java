package org.reeduca.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintStream;
import java.util.List;

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
                            "    %-24s %7.1f ms, p95 %7.1f ms, %7d bytes, %.2f statements%n",
                            page,
                            look.median(),
                            look.p95(),
                            look.bytes(),
                            look.statements().data()));
        }
        if (countries.size() > 1) {
            smallest()
                    .looks()
                    .keySet()
                    .forEach(page -> Report.line(
                            out,
                            "P6  growth of " + page,
                            "exponent %.2f over %.0f times the marks"
                                    .formatted(
                                            growth(page),
                                            (double) largest().marks()
                                                    / smallest().marks()),
                            growth(page) <= GROWTH_BAR));
        }
        out.println();
    }

    private Country smallest() {
        return countries.get(0);
    }

    private Country largest() {
        return countries.get(countries.size() - 1);
    }

    /** How the time of a page grows with the nation: 0 not at all, 1 in proportion. */
    private double growth(String page) {
        double time = millis(largest(), page) / millis(smallest(), page);
        return Math.log(time) / Math.log((double) largest().marks() / smallest().marks());
    }

    private static double millis(Country country, String page) {
        return country.looks().entrySet().stream()
                .filter(look -> look.getKey().equals(page))
                .mapToDouble(look -> look.getValue().median())
                .findFirst()
                .orElseThrow();
    }

    JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Country country : countries) {
            JsonObjectBuilder looks = Json.createObjectBuilder();
            country.looks()
                    .forEach((page, look) -> looks.add(
                            page,
                            Json.createObjectBuilder()
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
