package org.reeduca.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** For {@code LocalDate} fields: shows {@code 09/03/2026} and understands what {@link TypedDate} understands. */
@FacesConverter(forClass = LocalDate.class)
public class TypedDateConverter implements Converter<LocalDate> {

    @Override
    public @Nullable LocalDate getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return TypedDate.parse(value);
        } catch (DateTimeParseException e) {
            throw fault("frame.date.wrong", component, e);
        } catch (DateTimeException e) {
            throw fault("frame.date.impossible", component, e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable LocalDate value) {
        return value == null ? "" : DateTexts.in(Languages.SPANISH).field(value);
    }

    static ConverterException fault(String key, UIComponent component, Exception cause) {
        Object label = component.getAttributes().get("label");
        String text = CDI.current().select(Messages.class).get().text(key, label == null ? component.getId() : label);
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), cause);
    }
}
