package org.reeduca.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/**
 * Takes a legend written as running text apart: «A = asistencia, F = falta; R: retardo», «(A) asistencia (F) falta»,
 * «Asistencia: A | Falta: F».
 */
final class LegendText {

    private static final Pattern LABEL = Pattern.compile(
            "^(?:claves?|leyendas?|simbolog[ií]a|s[ií]mbolos?|c[oó]digos?|nomenclaturas?|signos?|abreviaturas?|significados?|marcas?|"
                    + "notas?|referencias?|observaciones)(?: (?:de|usad[ao]s) [\\p{L} ]+?)?(?!\\p{L})\\s*[:.]?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Longest sign with its alternatives: «R y minutos», «✓, / o A». */
    private static final int LONGEST_SIGN = 24;

    private static final Pattern PIECES =
            Pattern.compile("\\n+|[;|•·]|[ \\t]{2,}|,|\\s/\\s(?=[^=:]{1,12}[=:])|\\.\\s+(?=[^=:.]{1,12}[=:])");
    private static final Pattern SPACED =
            Pattern.compile("(\\S+(?:\\s+[oóuy]\\s+\\S+)*)\\s*=\\s*((?:(?!\\S+(?:\\s+[oóuy]\\s+\\S+)*\\s*=).)+)");
    private static final Pattern BRACKETED = Pattern.compile("\\(\\s*([^()]{1,6}?)\\s*\\)\\s*[=:\\-–]?\\s*([^()]+)");
    private static final Pattern BRACKETED_AFTER = Pattern.compile("([^(),;|]+?)\\s*\\(\\s*([^()]{1,6}?)\\s*\\)");
    private static final Pattern DASHED =
            Pattern.compile("^(\\S{1,5}(?:\\s+[oóuy]\\s+\\S{1,7})*)\\s*[-–—]\\s+(.+)$|^(\\S{1,5})\\s+[-–—]\\s*(.+)$");
    private static final Pattern PLAIN = Pattern.compile(
            "^(?!(?i:no|si|sí|la|el|se|de|en|un|los|las|ya|por|al|del|con)\\s)(\\S{1,3})\\s+(\\p{L}.{2,40})$");

    /**
     * One explained sign.
     *
     * @param sign as written, perhaps with alternatives
     * @param meaning what the words say
     */
    record Entry(String sign, MarkMeaning meaning) {}

    private LegendText() {}

    static List<Entry> read(String typed) {
        String text = LABEL.matcher(
                        typed.replaceAll("[\\p{Z}\\t]", " ").replace('\r', '\n').strip())
                .replaceFirst("");
        for (String sign : List.of("=", ".-", ":", "→", "->", "⇒")) {
            if (text.contains(sign)) {
                List<Entry> entries = separated(text, sign);
                if (!entries.isEmpty()) {
                    return entries;
                }
            }
        }
        List<Entry> entries = bracketed(text);
        return entries.isEmpty() ? lines(text) : entries;
    }

    /** Whether the text only announces a legend. */
    static boolean isHeading(String typed) {
        String text = Texts.clean(typed);
        return !text.isEmpty()
                && text.length() <= 40
                && LABEL.matcher(text).replaceFirst("").isBlank();
    }

    /** An entry of a sign and its words, whichever comes first; null when neither explains the other. */
    static @Nullable Entry entry(String one, String other) {
        MarkMeaning meaning = MeaningWords.of(other);
        if (meaning != null && isSignLike(one)) {
            return new Entry(one.strip(), meaning);
        }
        MarkMeaning reversed = MeaningWords.of(one);
        return reversed != null && isSignLike(other) ? new Entry(other.strip(), reversed) : null;
    }

    private static boolean isSignLike(String text) {
        String tidy = text.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_SIGN) {
            return false;
        }
        return LegendSigns.of(tidy).stream().allMatch(sign -> sign.length() <= 5)
                && !LegendSigns.of(tidy).isEmpty();
    }

    private static List<Entry> separated(String text, String separator) {
        if (!PIECES.matcher(text).find()) {
            List<Entry> entries = spaced(text.replace(separator, "="));
            if (!entries.isEmpty()) {
                return entries;
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (String piece : joined(PIECES.split(text), separator)) {
            int at = separatorIn(piece, separator);
            if (at >= 0) {
                String rest = piece.substring(at + separator.length());
                Entry entry = entry(piece.substring(0, at), rest);
                List<Entry> inner = rest.contains(separator) ? spaced(piece.replace(separator, "=")) : List.of();
                if (!inner.isEmpty()) {
                    entries.addAll(inner);
                } else if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /** The first separator that has a sign before it, so that «= = no aplica» explains the sign «=». */
    private static int separatorIn(String piece, String separator) {
        int at = piece.indexOf(separator);
        return at >= 0 && piece.substring(0, at).isBlank() ? piece.indexOf(separator, at + 1) : at;
    }

    /** Pieces without a separator belong to the next piece when they are signs («✓, / = asistió»), else to the last one. */
    private static List<String> joined(String[] pieces, String separator) {
        List<String> joined = new ArrayList<>();
        StringBuilder waiting = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            String piece = pieces[i];
            if (piece.isBlank()) {
                continue;
            }
            boolean last = i == pieces.length - 1;
            boolean sign = !last && isSignLike(piece) && MeaningWords.of(piece) == null;
            if (piece.contains(separator)) {
                joined.add(waiting + piece);
                waiting.setLength(0);
            } else if (sign) {
                waiting.append(piece).append(" , ");
            } else if (!joined.isEmpty()) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1) + " " + waiting + piece);
                waiting.setLength(0);
            }
        }
        return joined;
    }

    private static List<Entry> spaced(String text) {
        List<Entry> entries = new ArrayList<>();
        Matcher match = SPACED.matcher(text);
        while (match.find()) {
            Entry entry = entry(match.group(1), match.group(2).replaceFirst("\\s+[yYeE]\\s*$", ""));
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static List<Entry> bracketed(String text) {
        List<Entry> entries = new ArrayList<>();
        for (Pattern form : List.of(BRACKETED, BRACKETED_AFTER)) {
            Matcher match = form.matcher(text);
            while (match.find()) {
                boolean signFirst = form == BRACKETED;
                Entry entry = entry(match.group(signFirst ? 1 : 2), match.group(signFirst ? 2 : 1));
                if (entry != null && (!signFirst || text.startsWith("("))) {
                    entries.add(entry);
                }
            }
            if (!entries.isEmpty()) {
                return entries;
            }
        }
        return entries;
    }

    private static List<Entry> lines(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.split("\\n|;|\\||,|\\s{3,}", -1)) {
            Matcher dashed = DASHED.matcher(line.strip());
            Matcher plain = PLAIN.matcher(line.strip());
            Entry entry = null;
            if (dashed.matches()) {
                boolean first = dashed.group(1) != null;
                entry = entry(dashed.group(first ? 1 : 3), dashed.group(first ? 2 : 4));
            } else if (plain.matches()) {
                entry = entry(plain.group(1), plain.group(2));
            }
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
