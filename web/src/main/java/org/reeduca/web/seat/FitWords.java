package org.reeduca.web.seat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reeduca.seat.ApartFrom;
import org.reeduca.seat.GroupChoice;
import org.reeduca.seat.engine.Availability;
import org.reeduca.seat.engine.GroupFit;
import org.reeduca.seat.engine.GroupFit.Check;
import org.reeduca.seat.engine.GroupFit.Verdict;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Shape;

/** How well a group fits a man, in words; each sentence has the arguments {0} day and {1} how many. */
@Named
@RequestScoped
public class FitWords {

    private Messages messages;
    private Dates dates;

    protected FitWords() {}

    @Inject
    public FitWords(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** One sentence for each aspect. */
    public List<Line> lines(GroupFit fit) {
        return fit.checks().stream().map(this::line).toList();
    }

    private Line line(Check check) {
        return new Line(
                shape(check.verdict()),
                messages.text(
                        "seat.fit." + check.aspect() + "." + check.verdict(), dates.prose(check.day()), check.count()));
    }

    /**
     * A sentence with its sign.
     *
     * @param shape which says how well it fits without colour
     */
    public record Line(Shape shape, String text) {}

    private static Shape shape(Verdict verdict) {
        return switch (verdict) {
            case FITS -> Shape.GOOD;
            case DOUBTFUL -> Shape.RISK;
            case REFUSED -> Shape.BREACH;
        };
    }

    /** The sign of the whole. */
    public Shape shape(GroupFit fit) {
        return fit.refused() ? Shape.BREACH : fit.doubts() > 0 ? Shape.RISK : Shape.GOOD;
    }

    /** What matters most about it in a few words: what rules it out, or raises a doubt, or how many places it has. */
    public String brief(GroupFit fit) {
        return fit.checks().stream()
                .filter(check -> check.verdict() == (fit.refused() ? Verdict.REFUSED : Verdict.DOUBTFUL))
                .findFirst()
                .map(check -> line(check).text())
                .orElseGet(() -> line(fit.check(GroupFit.Aspect.SEATS)).text());
    }

    /** A group with its hour: {@code 2026-05, lunes 18:00–20:30 h}. */
    public String group(GroupChoice choice) {
        return messages.text(
                "seat.group.slot",
                choice.code(),
                messages.label(choice.weekday()),
                dates.range(choice.start(), choice.end()));
    }

    /** Numbers of units: {@code 3, 5, 8}. */
    public String units(List<Integer> units) {
        return units.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The hours at which he can come. */
    public String hours(Availability hours) {
        if (hours.windows().isEmpty()) {
            return messages.text("seat.hours.any");
        }
        return hours.windows().stream()
                .map(window -> messages.text(
                        "seat.hours.window",
                        messages.label(window.weekday()).toLowerCase(Locale.ROOT),
                        dates.range(window.from(), window.to())))
                .collect(Collectors.joining("; "));
    }

    /** Whom he must not meet, and why in a word. */
    public String apart(ApartFrom apart) {
        return messages.text(
                "seat.apart.from",
                apart.other().name().inLists(),
                apart.other().fileNumber(),
                reason(apart.reason().name()));
    }

    /** The word for why two men must not meet. */
    public String reason(String reason) {
        return messages.text("seat.apart.reason." + reason);
    }
}
