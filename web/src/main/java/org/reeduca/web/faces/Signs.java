package org.reeduca.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the sign for a state or a mark, whether a page hands over the constant or its name. */
@Named
@ApplicationScoped
public class Signs {

    /** The states of the compliance engine that are not simply "nothing to say yet". */
    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("COMPLYING", Shape.GOOD),
            Map.entry("FULFILLED", Shape.GOOD),
            Map.entry("AT_RISK", Shape.RISK),
            Map.entry("COMPLETION_PENDING", Shape.RISK),
            Map.entry("BREACH_PROPOSED", Shape.BREACH),
            Map.entry("TERMINATED", Shape.BREACH),
            Map.entry("EXPIRED", Shape.BREACH),
            Map.entry("NOT_PRESENTED", Shape.BREACH));

    /** The shape of a state: a {@link Shape}, a state of the compliance engine, or the name of either. */
    public Shape shape(@Nullable Object state) {
        if (state instanceof Shape shape) {
            return shape;
        }
        String name = name(state);
        for (Shape shape : Shape.values()) {
            if (shape.name().equals(name)) {
                return shape;
            }
        }
        return SHAPES.getOrDefault(name, Shape.NONE);
    }

    /** The mark of that name; an absent value is a session without a record. */
    public Mark mark(@Nullable Object mark) {
        return mark == null ? Mark.UNRECORDED : Mark.valueOf(name(mark));
    }

    private static String name(@Nullable Object value) {
        return value instanceof Enum<?> named ? named.name() : String.valueOf(value);
    }
}
