package org.reeduca.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong on this page and what was done, read from the messages of Faces each time it is asked: the same words
 * stand in the summary and beside the field.
 */
@Named
@RequestScoped
public class FieldErrors {

    /** One line of the summary; the target is the id to jump to, none when it concerns the whole page. */
    public record Line(String text, @Nullable String target) {
        public String getText() {
            return text;
        }

        public @Nullable String getTarget() {
            return target;
        }
    }

    /** Errors in the order of the page. */
    public List<Line> getLines() {
        return lines(true);
    }

    /** What is not an error: results and notices. */
    public List<Line> getNotices() {
        return lines(false);
    }

    public boolean isAny() {
        return !getLines().isEmpty();
    }

    public boolean has(String clientId) {
        return !of(clientId).isEmpty();
    }

    /** The errors of one field. */
    public List<String> of(String clientId) {
        return errorTexts(clientId);
    }

    /** What {@code t:error} writes beside its input, whose id is that of the box around this text without {@code Error}. */
    public String beside(UIComponent text) {
        String box = text.getParent().getClientId();
        return String.join(" ", of(box.substring(0, box.length() - "Error".length())));
    }

    /** Value for {@code aria-describedby} of an input inside {@code t:field}: its help and its error, if they are shown. */
    public @Nullable String describedBy(UIComponent input, boolean help) {
        String id = input.getClientId();
        return ids(id, help, has(id));
    }

    static @Nullable String ids(String id, boolean help, boolean error) {
        List<String> ids = new ArrayList<>();
        if (help) {
            ids.add(id + "Help");
        }
        if (error) {
            ids.add(id + "Error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    static List<String> errorTexts(String clientId) {
        return FacesContext.getCurrentInstance().getMessageList(clientId).stream()
                .filter(FieldErrors::isError)
                .map(FacesMessage::getSummary)
                .distinct()
                .toList();
    }

    private static List<Line> lines(boolean errors) {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        Iterator<@Nullable String> ids = context.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            for (FacesMessage message : context.getMessageList(id)) {
                message.rendered();
                Line line = new Line(message.getSummary(), id);
                if (isError(message) == errors && !lines.contains(line)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }
}
