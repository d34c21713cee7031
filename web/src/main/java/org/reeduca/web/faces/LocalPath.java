package org.reeduca.web.faces;

import org.jspecify.annotations.Nullable;

/** Where a redirect may go when the target was named by the browser: a path inside this application, nothing else. */
public final class LocalPath {

    private LocalPath() {}

    /**
     * The path if it is one of ours, else {@code /}. Refused are other hosts in all their spellings ({@code //host},
     * {@code /\host}, {@code https:}), control characters, and paths that climb.
     */
    public static String orRoot(@Nullable String path) {
        return path != null && isLocal(path) ? path : "/";
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && !path.contains("/..")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
