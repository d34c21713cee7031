package org.reeduca.web.attendance;

import jakarta.faces.component.UIOutput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.FacesRenderer;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import java.util.List;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.RollLine;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PageBeans;
import org.reeduca.web.faces.Signs;

/**
 * Draws the men of a roll, each with his controls; a man who had left the group by then stands there without. Behind
 * {@code t:rollMen}.
 */
@FacesRenderer(componentFamily = UIOutput.COMPONENT_FAMILY, rendererType = "org.reeduca.RollMen")
public class RollMenRenderer extends Renderer<UIOutput> {

    @Override
    @SuppressWarnings("unchecked")
    public void encodeEnd(FacesContext context, UIOutput output) throws IOException {
        boolean pocket = Boolean.TRUE.equals(output.getAttributes().get("pocket"));
        new Drawing(context, pocket).write((List<RollRow>) output.getValue());
    }

    /** One list being written. */
    private static final class Drawing {

        private final Messages messages;
        private final Dates dates;
        private final Signs signs;
        private final ResponseWriter out;
        private final MarkControls controls;
        private final boolean pocket;

        Drawing(FacesContext context, boolean pocket) {
            this.messages = PageBeans.get(context, "messages", Messages.class);
            this.dates = PageBeans.get(context, "dates", Dates.class);
            this.signs = PageBeans.get(context, "signs", Signs.class);
            this.out = context.getResponseWriter();
            this.pocket = pocket;
            this.controls = new MarkControls(messages, out);
        }

        void write(List<RollRow> rows) throws IOException {
            open("ol", "plain roll-list");
            out.writeAttribute("id", "men", null);
            for (RollRow row : rows) {
                open("li", "man");
                if (row.line().expected()) {
                    out.writeAttribute("data-line", row.form().getLine(), null);
                    writeMan(row);
                } else {
                    open("p", "muted");
                    writeName(row);
                    out.writeText(
                            " "
                                    + messages.text(
                                            "attendance.roll.left-group",
                                            row.line().leftOn()),
                            null);
                    out.endElement("p");
                }
                out.endElement("li");
            }
            out.endElement("ol");
        }

        private void writeMan(RollRow row) throws IOException {
            RollLine line = row.line();
            boolean keptHere = pocket && hasMore(line.observed());
            open("fieldset", "segmented");
            if (keptHere) {
                out.writeAttribute("disabled", "disabled", null);
            }
            out.startElement("legend", null);
            writeName(row);
            if (line.guest()) {
                out.writeText(" \u00a0", null);
                write("span", "muted guest", messages.text("attendance.roll.guest"));
            }
            if (line.onLeave() && !pocket) {
                out.writeText(" \u00a0", null);
                write("span", "muted on-leave", messages.text("attendance.leaves.on-leave"));
            }
            if (line.noticed() && !pocket) {
                out.writeText(" \u00a0", null);
                write("span", "muted noticed", messages.text("attendance.notices.noticed"));
            }
            if (line.apart() != null && !pocket) {
                out.writeText(" \u00a0", null);
                write("span", "muted apart", messages.text("attendance.modality.apart." + line.apart()));
            }
            if (line.absences() > 0 && !pocket) {
                out.writeText(" \u00a0", null);
                write("span", "absences", messages.text("attendance.roll.absences", line.absences()));
            }
            out.endElement("legend");
            String recordedAt = dates.time(line.recordedAt());
            if (row.conflict() != null) {
                write(
                        "p",
                        "field-error",
                        messages.text(
                                "attendance.roll.conflict",
                                line.recordedBy(),
                                messages.label(signs.mark(row.sign())),
                                recordedAt));
            }
            controls.writeBrief(row, !pocket);
            if (keptHere) {
                write("p", "muted", messages.text("attendance.roll.online-only"));
            } else if (line.recorded()) {
                write("p", "muted saved", messages.text("attendance.roll.saved", recordedAt, line.recordedBy()));
            }
            out.endElement("fieldset");
        }

        /** What is said of him beyond his mark does not go onto a device, so it cannot be changed there. */
        private static boolean hasMore(Observed observed) {
            return observed.note() != null || observed.motive() != null || observed.sentHome() != null;
        }

        private void writeName(RollRow row) throws IOException {
            write("span", "number", row.number() + ".");
            out.writeText(" ", null);
            out.startElement("span", null);
            out.writeAttribute("translate", "no", null);
            out.writeText(row.line().name().inLists(), null);
            out.endElement("span");
        }

        private void write(String element, String style, String text) throws IOException {
            open(element, style);
            out.writeText(text, null);
            out.endElement(element);
        }

        private void open(String element, String style) throws IOException {
            out.startElement(element, null);
            out.writeAttribute("class", style, null);
        }
    }
}
