package org.reeduca.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads enums from the sources of both modules, to match them with keys {@code EnumName.CONSTANT}. */
final class EnumKeys {

    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)[^{]*\\{([^;}]*)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("(?:^|,)\\s*(?:@\\w+\\s+)*([A-Z][A-Z0-9_]*)\\b");
    private static final Pattern ARGUMENTS = Pattern.compile("\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)");
    private static final List<Set<String>> ENUMS = read(List.of(Sources.JAVA, Sources.RULES));

    private EnumKeys() {}

    static boolean exists(String key) {
        return ENUMS.stream().anyMatch(constants -> constants.contains(key));
    }

    /** The keys of each enum of that name; two features may use the same word. */
    static List<Set<String>> of(String name) {
        return ENUMS.stream()
                .filter(constants -> constants.stream().anyMatch(key -> key.startsWith(name + ".")))
                .toList();
    }

    private static List<Set<String>> read(List<Path> folders) {
        List<Set<String>> enums = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : Sources.files(folder, ".java")) {
                String code = COMMENT.matcher(Sources.text(file)).replaceAll(" ");
                code = ARGUMENTS.matcher(code).replaceAll("");
                ENUM.matcher(code).results().map(EnumKeys::constants).forEach(enums::add);
            }
        }
        return enums;
    }

    private static Set<String> constants(MatchResult found) {
        Set<String> keys = new TreeSet<>();
        CONSTANT.matcher(found.group(2))
                .results()
                .forEach(constant -> keys.add(found.group(1) + "." + constant.group(1)));
        return keys;
    }
}
