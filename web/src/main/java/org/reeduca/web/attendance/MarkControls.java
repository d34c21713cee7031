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
                        "attendance.roll.unmark",
                        "attendance.roll.history")
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

    /**
     * Writes the controls of one man.
     *
     * @param history address of what was recorded of him before; null where the page itself shows it
     */
    void write(RollRow row, @Nullable String history) throws IOException {
        MarkForm form = row.form();
        String name = row.line().name().inLists();
        hidden("p" + form.getLine(), form.getParticipant().toString());
        hidden("r" + form.getLine(), Integer.toString(form.getRevision()));
        writeChoices(form);
        open("div", "when-late field");
        writeMinutes(form, "l", "attendance.roll.late", form.getLate());
        close("div");
        writeAbsence(form);
        writeMore(form, name, history);
    }

    private void writeChoices(MarkForm form) throws IOException {
        open("div", "segments in-row");
        segment("segment", form, "", "P", "✓", "attendance.mark.attended", form.isAttended());
        segment("segment segment-late", form, "L", "L", "R", "attendance.mark.late", form.isLateChosen());
        segment("segment segment-absent", form, "A", "A", "✕", "attendance.mark.absent", form.isAbsent());
        close("div");
    }

    private void segment(
            String style, MarkForm form, String suffix, String value, String sign, String key, boolean chosen)
            throws IOException {
        open("label", style);
        String look = value.equals("L") ? "late" : value.equals("A") ? "absent" : null;
        input("radio", "m" + form.getLine() + suffix, "m" + form.getLine(), value, look);
        flag("checked", chosen);
        close("input");
        open("span", null);
        attribute("data-sign", sign);
        text(texts.get(key));
        close("span");
        close("label");
    }

    private void writeAbsence(MarkForm form) throws IOException {
        open("div", "when-absent");
        open("p", "check");
        input("checkbox", "n" + form.getLine(), "n" + form.getLine(), "1", null);
        flag("checked", form.isNotice());
        close("input");
        text(" ");
        label("n" + form.getLine(), null, "attendance.roll.notice");
        close("p");
        select(form, "w", "attendance.roll.motive", motives, form.getMotive());
        close("div");
    }

    private void writeMore(MarkForm form, String name, @Nullable String history) throws IOException {
        open("details", "more");
        flag("open", form.problemAt("e") != null || form.problemAt("t") != null);
        writeSummary(name);
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
        open("p", "check");
        input("radio", "m" + form.getLine() + "U", "m" + form.getLine(), "", null);
        flag("checked", form.isUnmarked());
        close("input");
        text(" ");
        label("m" + form.getLine() + "U", null, "attendance.roll.unmark");
        close("p");
        if (history != null && form.getRevision() > 0) {
            writeHistory(history, name);
        }
        close("details");
    }

    private void writeSummary(String name) throws IOException {
        open("summary", null);
        open("span", null);
        attribute("aria-hidden", "true");
        text("⋯");
        close("span");
        text(" ");
        open("span", null);
        text(texts.get("attendance.roll.more"));
        close("span");
        writeWhose(name);
        close("summary");
    }

    private void writeHistory(String address, String name) throws IOException {
        open("p", null);
        open("a", null);
        out.writeURIAttribute("href", address, null);
        text(texts.get("attendance.roll.history"));
        writeWhose(name);
        close("a");
        close("p");
    }

    /** For those who do not see which row they are in. */
    private void writeWhose(String name) throws IOException {
        open("span", "hidden-text");
        text(" " + name);
        close("span");
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
        attribute("value", value);
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
