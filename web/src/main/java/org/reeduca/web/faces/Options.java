package org.reeduca.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a page offers to choose from into items with words: enum constants by their label, {@link Option}s by their
 * own, anything else by itself. Items must be enums or texts (public references), never objects without equality.
 */
@Named
@RequestScoped
public class Options {

    private Messages messages;

    protected Options() {}

    @Inject
    public Options(Messages messages) {
        this.messages = messages;
    }

    /** The items for a collection or an array. */
    public List<SelectItem> of(@Nullable Object choices) {
        if (choices == null) {
            return List.of();
        }
        Collection<?> values =
                choices instanceof Collection<?> collection ? collection : Arrays.asList((Object[]) choices);
        return values.stream().map(this::item).toList();
    }

    private SelectItem item(Object choice) {
        if (choice instanceof SelectItem ready) {
            return ready;
        }
        if (choice instanceof Option option) {
            return new SelectItem(option.value(), option.label());
        }
        return new SelectItem(choice, messages.label(choice));
    }
}
