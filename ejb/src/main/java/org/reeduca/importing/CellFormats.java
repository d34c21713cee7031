package org.reeduca.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * Which cell styles show a number as a day, a month or an hour.
 *
 * <p>A workbook stores a date as a number of days; only the number format of the style says that it is one. Source:
 * ECMA-376 part 1, 18.8.30 (numFmt) with its list of built-in formats, including the East Asian ones.
 */
final class CellFormats {

    /** How a number is shown. */
    enum Shown {
        AS_NUMBER,
        AS_DAY,
        /** A day shown without its day of the month: «mar-25», what Excel makes of a typed «3/2025». */
        AS_MONTH,
        AS_HOUR
    }

    private static final Pattern NOT_A_LETTER_OF_THE_FORMAT =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    private final List<Shown> byStyle = new ArrayList<>();

    private CellFormats() {}

    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats read(byte @Nullable [] styles) {
        CellFormats formats = new CellFormats();
        if (styles == null) {
            return formats;
        }
        Map<Integer, String> codes = new HashMap<>();
        SafeXml xml = new SafeXml(styles);
        boolean inCells = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            boolean end = event == XMLStreamConstants.END_ELEMENT;
            if ((start || end) && xml.isAt("cellXfs")) {
                inCells = start;
            } else if (start && xml.isAt("numFmt")) {
                String code = xml.attribute("formatCode");
                codes.put(xml.number("numFmtId", 0), code == null ? "" : code);
            } else if (start && inCells && xml.isAt("xf")) {
                int id = xml.number("numFmtId", 0);
                formats.byStyle.add(codes.containsKey(id) ? shownBy(codes.getOrDefault(id, "")) : builtIn(id));
            }
        }
        return formats;
    }

    Shown shown(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Shown.AS_NUMBER;
    }

    private static Shown builtIn(int id) {
        if (id == 17) {
            return Shown.AS_MONTH;
        }
        if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35)) {
            return Shown.AS_HOUR;
        }
        boolean day = (id >= 14 && id <= 22) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
        return day ? Shown.AS_DAY : Shown.AS_NUMBER;
    }

    static Shown shownBy(String code) {
        String positive = code.split(";", 2)[0];
        String letters =
                NOT_A_LETTER_OF_THE_FORMAT.matcher(positive).replaceAll("").toLowerCase(Locale.ROOT);
        if (letters.contains("general")
                || letters.contains("@")
                || (letters.matches(".*[0#?].*") && !letters.matches(".*[dyms].*"))) {
            return Shown.AS_NUMBER;
        }
        boolean day = letters.indexOf('d') >= 0;
        boolean year = letters.indexOf('y') >= 0 || letters.contains("aaa");
        boolean month = letters.indexOf('m') >= 0;
        boolean hour = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        if (day || (year && !month)) {
            return Shown.AS_DAY;
        }
        if (month && (year || !hour)) {
            return Shown.AS_MONTH;
        }
        return hour ? Shown.AS_HOUR : Shown.AS_NUMBER;
    }
}
