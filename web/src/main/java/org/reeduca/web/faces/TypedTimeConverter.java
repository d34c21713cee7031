package org.reeduca.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** For {@code LocalTime} fields: shows {@code 18:05} and understands what {@link TypedTime} understands. */
@FacesConverter(forClass = LocalTime.class)
public class TypedTimeConverter implements Converter<LocalTime> {

    @Override
    public @Nullable LocalTime getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return TypedTime.parse(value);
        } catch (DateTimeException e) {
            throw TypedDateConverter.fault("frame.time.wrong", component, e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable LocalTime value) {
        return value == null ? "" : DateTexts.in(Languages.SPANISH).clock(value);
    }
}
