package org.reeduca.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was drawn by hand on a field of {@value #WIDTH} by {@value #HEIGHT} units: strokes of points, whole numbers and nothing
 * else. As text it is {@code [[x,y,x,y],[x,y]]}, a stroke of one point being a dot. It is read number by number, so that
 * nothing a browser sent is ever shown as it came.
 */
public record Drawing(List<List<Integer>> strokes) {

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 300;

    /** Most characters of a drawing as text; the database has the same limit. */
    public static final int LONGEST = 40_000;

    static final int MOST_STROKES = 200;
    static final int MOST_POINTS = 5000;

    /** Units that have to be drawn in all, and how far apart the outermost points have to be: a dot or a dash is no name. */
    static final int LEAST_INK = 150;

    static final int LEAST_EXTENT = 50;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    public Drawing {
        strokes = strokes.stream().map(List::copyOf).toList();
    }

    /** The drawing that a text says; empty when it says none. */
    static Optional<Drawing> read(String text) {
        if (text.length() > LONGEST || text.length() < 4 || !text.startsWith("[[") || !text.endsWith("]]")) {
            return Optional.empty();
        }
        List<List<Integer>> strokes = new ArrayList<>();
        for (String part : text.substring(2, text.length() - 2).split("],\\[", -1)) {
            Optional<List<Integer>> stroke = stroke(part);
            if (stroke.isEmpty()) {
                return Optional.empty();
            }
            strokes.add(stroke.get());
        }
        return Optional.of(new Drawing(strokes));
    }

    private static Optional<List<Integer>> stroke(String text) {
        String[] numbers = text.split(",", -1);
        List<Integer> stroke = new ArrayList<>();
        for (String number : numbers) {
            int most = stroke.size() % 2 == 0 ? WIDTH : HEIGHT;
            if (!NUMBER.matcher(number).matches() || Integer.parseInt(number) > most) {
                return Optional.empty();
            }
            stroke.add(Integer.valueOf(number));
        }
        return stroke.size() % 2 == 0 ? Optional.of(stroke) : Optional.empty();
    }

    /** Which rule a text that was sent as a drawing breaks; empty when it can be kept. */
    static Optional<String> fault(String text) {
        if (text.isEmpty() || text.equals("[]")) {
            return Optional.of("intake.drawing-empty");
        } else if (text.length() > LONGEST) {
            return Optional.of("intake.drawing-large");
        }
        return read(text).map(Drawing::fault).orElse(Optional.of("intake.drawing-unreadable"));
    }

    private Optional<String> fault() {
        if (strokes.size() > MOST_STROKES || points() > MOST_POINTS) {
            return Optional.of("intake.drawing-large");
        }
        boolean faint = ink() < LEAST_INK || Math.max(extent(0), extent(1)) < LEAST_EXTENT;
        return faint ? Optional.of("intake.drawing-faint") : Optional.empty();
    }

    private int points() {
        return strokes.stream().mapToInt(List::size).sum() / 2;
    }

    private double ink() {
        double ink = 0;
        for (List<Integer> stroke : strokes) {
            for (int i = 2; i < stroke.size(); i += 2) {
                ink += Math.hypot(stroke.get(i) - stroke.get(i - 2), stroke.get(i + 1) - stroke.get(i - 1));
            }
        }
        return ink;
    }

    /** How far the outermost points are apart: 0 from left to right, 1 from top to bottom. */
    private int extent(int axis) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (List<Integer> stroke : strokes) {
            for (int i = axis; i < stroke.size(); i += 2) {
                least = Math.min(least, stroke.get(i));
                most = Math.max(most, stroke.get(i));
            }
        }
        return most - least;
    }

    /** The text under which it is kept: always the same for the same strokes. */
    String text() {
        return strokes.stream().map(Drawing::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(List<Integer> stroke) {
        return stroke.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    /** The data of a path in SVG, on a field of {@link #WIDTH} by {@link #HEIGHT}. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (List<Integer> stroke : strokes) {
            path.append('M').append(stroke.get(0)).append(' ').append(stroke.get(1));
            for (int i = 2; i < stroke.size(); i += 2) {
                path.append('L').append(stroke.get(i)).append(' ').append(stroke.get(i + 1));
            }
            if (stroke.size() == 2) {
                path.append("h0");
            }
        }
        return path.toString();
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }
}
