package org.reeduca.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/** Finds the name of the centre among the rows above a heading. */
final class CentreName {

    private static final Pattern ACRONYM = Pattern.compile("\\b(?:cecovim|cecovin|cereco|cerevim|cerv)\\b");
    private static final Pattern LABEL = Pattern.compile("\\b(?:centro|sede|unidad|modulo)\\s*:\\s*");
    private static final Pattern CENTRE =
            Pattern.compile("(?:^|\\n|\\s{2,})\\s*((?:centro|sede|unidad|instituto)\\b(?! especializado\\b))");
    private static final Pattern END = Pattern.compile(
            "\\n|\\s{2,}|\\||;|\\s[-–—/]\\s|\\b(?:grupo|gpo|lista de|corte|actualiz\\w*|horario|turno|facilita\\w*)\\b"
                    + "|\\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\\s+(?:de\\s+)?\\d");

    private final String text;
    private final String folded;

    CentreName(String text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    @Nullable
    String find() {
        for (Pattern start : new Pattern[] {ACRONYM, LABEL, CENTRE}) {
            Matcher match = start.matcher(folded);
            while (match.find()) {
                int from = start == LABEL ? match.end() : start == CENTRE ? match.start(1) : match.start();
                String name = upToEnd(from, start == ACRONYM ? match.end() : from);
                if (!name.isEmpty()) {
                    return name;
                }
            }
        }
        return firstPlainLine();
    }

    private String upToEnd(int from, int searchFrom) {
        int start = searchFrom;
        while (start < folded.length() && folded.charAt(start) == ' ') {
            start++;
        }
        Matcher end = END.matcher(folded);
        int to = end.find(Math.min(start, folded.length())) ? end.start() : folded.length();
        return Texts.clean(text.substring(from, to))
                .replaceFirst("^(\\p{L}+)\\)", "$1")
                .replaceAll("[\\s,.;:–-]+$", "");
    }

    /** Some centres only write their name: the first line without figures that is not the title of the list. */
    private @Nullable String firstPlainLine() {
        String[] lines = text.split("\n", -1);
        String[] foldedLines = folded.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = foldedLines[i].strip();
            boolean plain = !line.isEmpty() && line.chars().noneMatch(Character::isDigit) && !line.contains(":");
            if (plain && !TitleRows.isListTitle(line) && !line.matches(".*\\b(?:facilita|imparte|grupo|horario).*")) {
                return Texts.clean(lines[i]);
            }
        }
        return null;
    }
}
