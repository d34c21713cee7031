package org.reeduca.web;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Codes of rules, where Java names them: {@code new BusinessRuleViolation("code", …)} and {@code super("code", …)}. */
final class RuleCodes {

    private static final Pattern THROWN =
            Pattern.compile("(?:BusinessRuleViolation|super)\\(\\s*\"([a-z][a-z-]*\\.[a-z][\\w.-]*)\"");
    /** Answered by a page of its own, never by a sentence. */
    private static final Set<String> WITH_PAGE = Set.of("shared.not-found");

    private RuleCodes() {}

    static Set<String> thrownIn(Path folder) {
        Set<String> codes = new TreeSet<>();
        Sources.files(folder, ".java")
                .forEach(file -> THROWN.matcher(Sources.text(file))
                        .results()
                        .map(match -> match.group(1))
                        .filter(code -> !WITH_PAGE.contains(code))
                        .forEach(codes::add));
        return codes;
    }
}
