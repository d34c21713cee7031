package org.reeduca.faults;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeduca.bench.Form;

/**
 * What the page of a roll says to its script.
 *
 * @param who the account whose page it is
 * @param men with the revision of what is recorded of each
 */
record RollSheet(UUID session, String who, String on, String start, String end, Map<String, Integer> men) {

    /** Reads a page. */
    static RollSheet of(UUID session, String page) {
        Map<String, String> fields = Form.hidden(page, "<form id=\"roll\"");
        Map<String, Integer> men = new LinkedHashMap<>();
        for (int i = 0; fields.containsKey("p" + i); i++) {
            men.put(fields.getOrDefault("p" + i, ""), Integer.valueOf(fields.getOrDefault("r" + i, "0")));
        }
        return new RollSheet(
                session,
                attribute(page, "data-who"),
                attribute(page, "data-on"),
                fields.getOrDefault("start", ""),
                fields.getOrDefault("end", ""),
                men);
    }

    private static String attribute(String page, String name) {
        Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in the page of a roll");
        }
        return found.group(1);
    }

    /** The form without its script: everybody with this mark and this note. */
    Map<String, String> form(boolean absent, String note) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("session", session.toString());
        fields.put("start", start);
        fields.put("end", end);
        int i = 0;
        for (Map.Entry<String, Integer> man : men.entrySet()) {
            fields.put("p" + i, man.getKey());
            fields.put("r" + i, man.getValue().toString());
            fields.put("m" + i, absent ? "A" : "P");
            fields.put("t" + i, note);
            for (String empty : new String[] {"l", "w", "e", "s"}) {
                fields.put(empty + i, "");
            }
            i++;
        }
        fields.put("do", "save");
        return fields;
    }
}
