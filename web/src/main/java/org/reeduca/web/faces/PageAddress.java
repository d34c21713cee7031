package org.reeduca.web.faces;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a page is inside the application, with what it is about. */
final class PageAddress {

    /** Names of what pages are about. Nothing else gets into an address: a form without prefix has its password beside them. */
    private static final Set<String> NAMES = Set.of(
            "participant",
            "man",
            "order",
            "act",
            "fact",
            "cohort",
            "session",
            "paper",
            "offer",
            "import",
            "authority",
            "other");

    /** A reference or a constant. */
    private static final Pattern SUBJECT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Z][A-Z_]*");

    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private PageAddress() {}

    /**
     * The address to come back to. A form of Faces is sent to its page without the query it was opened with, so the page that
     * answers a fault would be about nothing; what it is about is in the hidden fields of the form.
     *
     * @param query of the request; null when it has none
     * @param sent its parameters
     */
    static String of(String path, @Nullable String query, Map<String, String[]> sent) {
        if (query != null) {
            return path + "?" + query;
        }
        if (!sent.containsKey(VIEW_STATE)) {
            return path;
        }
        String about = sent.entrySet().stream()
                .filter(field -> NAMES.contains(field.getKey())
                        && SUBJECT.matcher(field.getValue()[0]).matches())
                .map(field -> field.getKey() + "=" + field.getValue()[0])
                .sorted()
                .collect(Collectors.joining("&"));
        return about.isEmpty() ? path : path + "?" + about;
    }
}
