package org.reeduca.web.report;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * One weight of the font that is embedded in documents, and what it can print.
 *
 * <p>What people wrote goes on paper character by character: what the font does not have becomes a placeholder, and what
 * is not seen (controls, marks that turn the direction of writing) is left out. Nothing that somebody typed can stop a
 * document.
 */
final class Typeface {

    static final Typeface REGULAR = new Typeface("noto-sans-400.ttf");
    static final Typeface BOLD = new Typeface("noto-sans-600.ttf");

    /** Stands for a character the font does not have. */
    static final int PLACEHOLDER = 0xFFFD;

    private final BaseFont font;

    private Typeface(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not packed");
            }
            font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BaseFont font() {
        return font;
    }

    /** The text as this font can print it, on one line. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(printable, c));
        return printable.toString().replaceAll(" {2,}", " ").strip();
    }

    private void append(StringBuilder printable, int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            printable.append(' ');
        } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
            printable.appendCodePoint(font.charExists(c) ? c : PLACEHOLDER);
        }
    }

    float width(String text, float size) {
        return font.getWidthPoint(text, size);
    }

    /** The text in lines that are no wider than this; a word that is wider is cut. */
    List<String> wrap(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(cut(word, size, width, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Adds full lines of a word that is too wide and answers what is left of it. */
    private String cut(String word, float size, float width, List<String> lines) {
        int from = 0;
        int to = 0;
        while (to < word.length()) {
            int next = word.offsetByCodePoints(to, 1);
            if (to > from && width(word.substring(from, next), size) > width) {
                lines.add(word.substring(from, to));
                from = to;
            }
            to = next;
        }
        return word.substring(from);
    }
}
