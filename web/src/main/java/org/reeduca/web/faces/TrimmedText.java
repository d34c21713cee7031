package org.reeduca.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/**
 * Takes the blanks off both ends of every text somebody types; nothing but blanks is nothing. Passwords stay as they
 * are.
 */
@FacesConverter(forClass = String.class)
public class TrimmedText implements Converter<String> {

    @Override
    public @Nullable String getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        if (value == null || isSecret(component)) {
            return value;
        }
        String trimmed = value.strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable String value) {
        return value == null ? "" : value;
    }

    private static boolean isSecret(UIComponent component) {
        String renderer = String.valueOf(component.getRendererType());
        return renderer.contains("Secret") || renderer.contains("Password");
    }
}
