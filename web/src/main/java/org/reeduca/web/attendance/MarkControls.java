package org.reeduca.web.attendance;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.attendance.SentHome;
import org.reeduca.web.faces.Messages;

/**
 * Writes what can be said of one man: three radios and, behind them, what belongs to the choice. The inputs are named by a
 * letter and the line, so that the page is light and works without scripts.
 *
 * <p>Plain Java instead of a fragment of a page: a roll has a dozen fields for each man, and as components they cost more
 * than everything else of the page together.
 */
final class MarkControls {

    /** A button with this, and a line after it, leads to the page of that man's mark. */
    static final String MORE = "more-";

    /** The line of the sheet, which is no man's. */
    private static final String SHEET = "Sheet";

    private final Messages messages;
    private final ResponseWriter out;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> motives = new LinkedHashMap<>();
    private final Map<String, String> reasonsSentHome = new LinkedHashMap<>();

    /** Looks up the texts all men share. */
    MarkControls(Messages messages, ResponseWriter out) {
        this.messages = messages;
        this.out = out;
        Stream.of(
                        "attendance.mark.attended",
                        "attendance.mark.late",
                        "attendance.mark.absent",
                        "attendance.roll.late",
                        "attendance.roll.notice",
                        "attendance.roll.motive",
                        "attendance.roll.more",
                        "attendance.roll.left",
                        "attendance.roll.sent",
                        "attendance.roll.note",
                        "attendance.roll.history",
                        "attendance.roll.unmark")
                .forEach(key -> texts.put(key, messages.text(key)));
        motives.put("", messages.text("attendance.roll.motive.none"));
        for (AbsenceMotive motive : AbsenceMotive.values()) {
            motives.put(motive.name(), messages.label(motive));
        }
        reasonsSentHome.put("", messages.text("attendance.roll.sent.no"));
        for (SentHome reason : SentHome.values()) {
            reasonsSentHome.put(reason.name(), messages.label(reason));
        }
    }

    /** Writes everything that can be said of a man, for a page that is about him alone. */
    void write(RollRow row) throws IOException {
        MarkForm form = row.form();
        writeMan(form);
        writeChoices(form);
        writeWhenLate(form);
        open("div", "when-absent");
        writeAbsence(form);
        close("div");
        open("details", "more");
        flag("open", form.problemAt("e") != null || form.problemAt("t") != null);
        open("summary", null);
        text(texts.get("attendance.roll.more"));
        close("summary");
        writeMore(form);
        open("p", "check");
        input("radio", "m" + form.getLine() + "U", "m" + form.getLine(), "", null);
        flag("checked", form.isUnmarked());
        close("input");
        text(" ");
        label("m" + form.getLine() + "U", null, "attendance.roll.unmark");
        close("p");
        close("details");
    }

    /**
     * Writes what a list needs of each man. What is rarer stands in hidden fields as it is recorded, so that it is not lost
     * when the list is saved; it is changed in the sheet, or behind the button on the page of his mark.
     *
     * @param all false leaves out why he was absent or sent home, and the note
     */
    void writeBrief(RollRow row, boolean all) throws IOException {
        MarkForm form = row.form();
        writeMan(form);
        keep("e", form, form.getLeft());
        keep("n", form, form.isNotice() ? "1" : "");
        if (all) {
            keep("w", form, form.getMotive());
            keep("s", form, form.getSentHome());
            keep("t", form, form.getNote());
        }
        writeChoices(form);
        writeWhenLate(form);
        open("button", "link more");
        attribute("name", "do");
        attribute("value", MORE + form.getLine());
        text("⋯ " + texts.get("attendance.roll.more"));
        open("span", "hidden-text");
        text(" " + row.line().name().inLists());
        close("span");
        close("button");
    }

    /** Writes the rarer fields once for all men of a list; the script lays them under the man whose they are. */
    void writeSheet() throws IOException {
        MarkForm form = MarkForm.empty(SHEET);
        open("div", "when-absent");
        writeAbsence(form);
        close("div");
        writeMore(form);
        open("p", "row");
        open("button", "link");
        attribute("type", "button");
        attribute("data-unmark", "");
        text(texts.get("attendance.roll.unmark"));
        close("button");
        open("button", "link");
        attribute("name", "do");
        attribute("data-more", MORE);
        text(texts.get("attendance.roll.history"));
        close("button");
        close("p");
    }

    private void writeMan(MarkForm form) throws IOException {
        hidden("p" + form.getLine(), form.getParticipant().toString());
        hidden("r" + form.getLine(), Integer.toString(form.getRevision()));
    }

    private void keep(String letter, MarkForm form, String value) throws IOException {
        if (!value.isEmpty()) {
            hidden(letter + form.getLine(), value);
        }
    }

    private void writeWhenLate(MarkForm form) throws IOException {
        open("div", "when-late field");
        writeMinutes(form, "l", "attendance.roll.late", form.getLate());
        close("div");
    }

    private void writeChoices(MarkForm form) throws IOException {
        open("div", "segments in-row");
        segment("segment", form, "P", "attendance.mark.attended", form.isAttended());
        segment("segment segment-late", form, "L", "attendance.mark.late", form.isLateChosen());
        segment("segment segment-absent", form, "A", "attendance.mark.absent", form.isAbsent());
        close("div");
    }

    private void segment(String style, MarkForm form, String value, String key, boolean chosen) throws IOException {
        open("label", style);
        open("input", null);
        attribute("type", "radio");
        attribute("name", "m" + form.getLine());
        attribute("value", value);
        flag("checked", chosen);
        close("input");
        open("span", null);
        text(texts.get(key));
        close("span");
        close("label");
    }

    private void writeAbsence(MarkForm form) throws IOException {
        open("p", "check");
        input("checkbox", "n" + form.getLine(), "n" + form.getLine(), "1", null);
        flag("checked", form.isNotice());
        close("input");
        text(" ");
        label("n" + form.getLine(), null, "attendance.roll.notice");
        close("p");
        select(form, "w", "attendance.roll.motive", motives, form.getMotive());
    }

    private void writeMore(MarkForm form) throws IOException {
        open("div", "field");
        writeMinutes(form, "e", "attendance.roll.left", form.getLeft());
        close("div");
        select(form, "s", "attendance.roll.sent", reasonsSentHome, form.getSentHome());
        open("div", "field");
        label("t" + form.getLine(), "field-label", "attendance.roll.note");
        writeProblem(form, "t");
        writeText(form, "t", "input", form.getNote());
        close("input");
        close("div");
    }

    private void writeMinutes(MarkForm form, String letter, String key, String value) throws IOException {
        label(letter + form.getLine(), "field-label", key);
        writeProblem(form, letter);
        writeText(form, letter, "input number", value);
        attribute("inputmode", "numeric");
        attribute("maxlength", "8");
        attribute("aria-describedby", "lateHelp");
        close("input");
    }

    private void writeText(MarkForm form, String letter, String style, String value) throws IOException {
        String id = letter + form.getLine();
        input("text", id, id, value, style);
        if (form.problemAt(letter) != null) {
            attribute("aria-invalid", "true");
        }
    }

    private void writeProblem(MarkForm form, String letter) throws IOException {
        MarkForm.Problem problem = form.problemAt(letter);
        if (problem != null) {
            open("p", "field-error");
            attribute("id", letter + form.getLine() + "Error");
            text(messages.text(problem.key(), problem.arguments().toArray()));
            close("p");
        }
    }

    private void select(MarkForm form, String letter, String key, Map<String, String> options, String chosen)
            throws IOException {
        String id = letter + form.getLine();
        open("div", "field");
        label(id, "field-label", key);
        open("select", "input");
        attribute("id", id);
        attribute("name", id);
        for (Map.Entry<String, String> option : options.entrySet()) {
            open("option", null);
            attribute("value", option.getKey());
            flag("selected", !chosen.isEmpty() && chosen.equals(option.getKey()));
            text(option.getValue());
            close("option");
        }
        close("select");
        close("div");
    }

    private void label(String of, @Nullable String style, String key) throws IOException {
        open("label", style);
        attribute("for", of);
        text(texts.get(key));
        close("label");
    }

    private void hidden(String name, String value) throws IOException {
        open("input", null);
        attribute("type", "hidden");
        attribute("name", name);
        attribute("value", value);
        close("input");
    }

    private void input(String type, String id, String name, String value, @Nullable String style) throws IOException {
        open("input", style);
        attribute("type", type);
        attribute("id", id);
        attribute("name", name);
        if (!value.isEmpty()) {
            attribute("value", value);
        }
    }

    private void open(String element, @Nullable String style) throws IOException {
        out.startElement(element, null);
        if (style != null) {
            attribute("class", style);
        }
    }

    private void attribute(String name, String value) throws IOException {
        out.writeAttribute(name, value, null);
    }

    /** An attribute that is there or not. */
    private void flag(String name, boolean set) throws IOException {
        if (set) {
            attribute(name, name);
        }
    }

    private void text(@Nullable String text) throws IOException {
        out.writeText(text, null);
    }

    private void close(String element) throws IOException {
        out.endElement(element);
    }
}
