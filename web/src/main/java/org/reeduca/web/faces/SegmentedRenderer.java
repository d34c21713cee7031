package org.reeduca.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectItems;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.convert.Converter;
import jakarta.faces.model.SelectItem;
import jakarta.faces.render.FacesRenderer;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Draws a choice as a row of buttons that are native radio buttons in a {@code fieldset}: usable with a keyboard, without
 * script, and one tap each. Behind {@code t:segmented}.
 */
@FacesRenderer(componentFamily = "jakarta.faces.SelectOne", rendererType = SegmentedRenderer.TYPE)
public class SegmentedRenderer extends Renderer<UIInput> {

    public static final String TYPE = "org.reeduca.Segmented";

    @Override
    public void decode(FacesContext context, UIInput input) {
        if (isDisabled(input)) {
            return;
        }
        String sent = context.getExternalContext().getRequestParameterMap().get(input.getClientId(context));
        input.setSubmittedValue(sent == null ? "" : sent);
    }

    @Override
    public @Nullable Object getConvertedValue(FacesContext context, UIComponent component, @Nullable Object submitted) {
        UIInput input = (UIInput) component;
        String text = submitted == null ? "" : submitted.toString();
        if (text.isEmpty()) {
            return null;
        }
        Converter<Object> converter = converter(context, input);
        return converter == null ? text : converter.getAsObject(context, input, text);
    }

    @Override
    public void encodeEnd(FacesContext context, UIInput input) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        String id = input.getClientId(context);
        List<String> errors = FieldErrors.errorTexts(id);
        String help = text(input, "help");
        out.startElement("fieldset", input);
        out.writeAttribute("id", id, null);
        out.writeAttribute("class", ("segmented " + text(input, "styleClass")).strip(), null);
        out.writeAttribute("role", "radiogroup", null);
        out.writeAttribute("tabindex", "-1", null);
        if (input.isRequired()) {
            out.writeAttribute("aria-required", "true", null);
        }
        if (!errors.isEmpty()) {
            out.writeAttribute("aria-invalid", "true", null);
        }
        String described = FieldErrors.ids(id, !help.isEmpty(), !errors.isEmpty());
        if (described != null) {
            out.writeAttribute("aria-describedby", described, null);
        }
        encodeLegend(input, out);
        encodeText(input, out, id + "Help", "field-help", help);
        encodeText(input, out, id + "Error", "field-error", String.join(" ", errors));
        out.startElement("div", input);
        out.writeAttribute("class", "segments", null);
        encodeItems(context, input, out, id);
        out.endElement("div");
        out.endElement("fieldset");
    }

    private static void encodeLegend(UIInput input, ResponseWriter out) throws IOException {
        out.startElement("legend", input);
        out.writeAttribute("class", text(input, "legendClass"), null);
        out.writeText(text(input, "label"), null);
        String mark = text(input, "requiredMark");
        if (input.isRequired() && !mark.isEmpty()) {
            out.startElement("span", input);
            out.writeAttribute("class", "field-mark", null);
            out.writeText(mark, null);
            out.endElement("span");
        }
        out.endElement("legend");
    }

    private static void encodeText(UIInput input, ResponseWriter out, String id, String style, String text)
            throws IOException {
        if (!text.isEmpty()) {
            out.startElement("div", input);
            out.writeAttribute("id", id, null);
            out.writeAttribute("class", style, null);
            out.writeText(text, null);
            out.endElement("div");
        }
    }

    private static void encodeItems(FacesContext context, UIInput input, ResponseWriter out, String id)
            throws IOException {
        String current = current(context, input);
        String[] marks = text(input, "marks").isEmpty()
                ? new String[0]
                : text(input, "marks").split(" ", -1);
        List<SelectItem> items = items(input);
        for (int i = 0; i < items.size(); i++) {
            SelectItem item = items.get(i);
            Mark mark = i < marks.length ? Mark.valueOf(marks[i]) : null;
            String value = asText(context, input, item.getValue());
            out.startElement("label", input);
            out.writeAttribute("class", mark == null ? "segment" : "segment segment-" + mark.getStyle(), null);
            out.startElement("input", input);
            out.writeAttribute("type", "radio", null);
            out.writeAttribute("id", id + context.getNamingContainerSeparatorChar() + i, null);
            out.writeAttribute("name", id, null);
            out.writeAttribute("value", value, null);
            if (value.equals(current)) {
                out.writeAttribute("checked", "checked", null);
            }
            if (isDisabled(input) || item.isDisabled()) {
                out.writeAttribute("disabled", "disabled", null);
            }
            out.endElement("input");
            out.startElement("span", input);
            if (mark != null) {
                out.writeAttribute("data-sign", mark.getSign(), null);
            }
            out.writeText(item.getLabel(), null);
            out.endElement("span");
            out.endElement("label");
        }
    }

    /** What is chosen now: what was sent if it was refused, else the value. */
    private static String current(FacesContext context, UIInput input) {
        Object submitted = input.getSubmittedValue();
        return submitted != null ? submitted.toString() : asText(context, input, input.getValue());
    }

    private static String asText(FacesContext context, UIInput input, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        Converter<Object> converter = converter(context, input);
        if (converter != null) {
            return converter.getAsString(context, input, value);
        }
        return value instanceof Enum<?> named ? named.name() : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Converter<Object> converter(FacesContext context, UIInput input) {
        if (input.getConverter() != null) {
            return input.getConverter();
        }
        var expression = input.getValueExpression("value");
        Class<?> type = expression == null ? null : expression.getType(context.getELContext());
        if (type == null || type == String.class || type == Object.class) {
            return null;
        }
        return context.getApplication().createConverter(type);
    }

    private static List<SelectItem> items(UIComponent input) {
        List<SelectItem> items = new ArrayList<>();
        for (UIComponent child : input.getChildren()) {
            if (child instanceof UISelectItems select && select.getValue() instanceof Collection<?> values) {
                values.forEach(value -> items.add((SelectItem) value));
            }
        }
        return items;
    }

    private static boolean isDisabled(UIInput input) {
        return "true".equals(text(input, "disabled"));
    }

    private static String text(UIInput input, String attribute) {
        return Objects.toString(input.getAttributes().get(attribute), "");
    }
}
