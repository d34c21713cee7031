package org.reeduca.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a telephone fetches that opens the roll for the first time, and what it fetches again. */
final class FirstLook {

    /** Files that a page names: styles, scripts, fonts, and what a script loads when it needs it. */
    private static final Pattern NAMED =
            Pattern.compile("(?:<link [^>]*?href|<script [^>]*?src|data-pocket|data-worker)=\"(/[^\"]+)\"");

    private static final Pattern IMPORTED = Pattern.compile("(?:from|import)\\s*\\(?\\s*[\"'](\\.?/[^\"']+)[\"']");
    private static final Pattern URL = Pattern.compile("url\\([\"']?(/[^\"')]+)[\"']?\\)");
    private static final double FIRST_BAR = 400_000;
    private static final double REPEATED_BAR = 15_000;
    private static final double REQUESTS_BAR = 12;

    private FirstLook() {}

    /** Everything is fetched, also what a browser would leave until it is needed. */
    static List<Bar> measure(Visitor visitor, String page) throws IOException {
        Answer roll = visitor.get(page).expect(200);
        Deque<String> left = new ArrayDeque<>(found(NAMED, roll.text(), page));
        Set<String> fetched = new LinkedHashSet<>();
        double first = roll.body().length;
        double again = roll.body().length;
        while (!left.isEmpty()) {
            String path = left.remove();
            if (!fetched.add(path)) {
                continue;
            }
            Answer file = visitor.get(path).expect(200);
            first += file.body().length;
            again += file.kept() ? 0 : file.body().length;
            if (path.contains(".js")) {
                left.addAll(found(IMPORTED, file.text(), path));
            } else if (path.contains(".css")) {
                left.addAll(found(URL, file.text(), path));
            }
        }
        return List.of(
                Bar.atMost("P10", "bytes sent at the first look", first, FIRST_BAR, ""),
                Bar.atMost("P10", "bytes sent at the next look", again, REPEATED_BAR, ""),
                Bar.atMost("P10", "requests of the first look", 1 + fetched.size(), REQUESTS_BAR, ""));
    }

    private static List<String> found(Pattern pattern, String text, String page) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results()
                .map(result -> result.group(1).replace("&amp;", "&"))
                .map(path ->
                        path.startsWith("./") ? page.substring(0, page.lastIndexOf('/') + 1) + path.substring(2) : path)
                .toList();
    }
}
