package org.reeduca.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.WorkbookRefused.Reason;

/** The texts that cells share by number, put together from their runs; phonetic hints are left out. */
final class SharedStrings {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    private SharedStrings() {}

    static SharedStrings read(byte @Nullable [] part, ReadingLimits limits) {
        SharedStrings strings = new SharedStrings();
        if (part == null) {
            return strings;
        }
        SafeXml xml = new SafeXml(part);
        while (xml.nextElement("si")) {
            strings.texts.add(textUntilEnd(xml, "si", limits));
        }
        return strings;
    }

    String at(String index) {
        if (!index.matches("\\d{1,8}") || Integer.parseInt(index) >= texts.size()) {
            throw new WorkbookRefused(Reason.DAMAGED);
        }
        return texts.get(Integer.parseInt(index));
    }

    /** All text runs up to the end of the element the reader stands on. */
    static String textUntilEnd(SafeXml xml, String element, ReadingLimits limits) {
        StringBuilder text = new StringBuilder();
        int inText = 0;
        int inPhonetic = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText += xml.isAt("t") ? 1 : 0;
                inPhonetic += xml.isAt("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.isAt(element)) {
                    return unescape(text.toString());
                }
                inText -= xml.isAt("t") ? 1 : 0;
                inPhonetic -= xml.isAt("rPh") ? 1 : 0;
            } else if (inText > 0 && inPhonetic == 0) {
                text.append(xml.text());
                refuseEndless(text, limits);
            }
        }
        return unescape(text.toString());
    }

    static void refuseEndless(CharSequence text, ReadingLimits limits) {
        if (text.length() > limits.textLength()) {
            throw new WorkbookRefused(Reason.TOO_MANY_CELLS, limits.rows());
        }
    }

    /** Characters that XML cannot hold are written {@code _x000D_} by Excel. */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
