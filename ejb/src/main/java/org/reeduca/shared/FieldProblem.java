package org.reeduca.shared;

import java.util.List;

/**
 * A rule of the field that what was typed into one field of a form would break. A service answers all of them at once, so
 * that the page can say each beside its field; whoever sends the form anyway is refused with the first.
 *
 * @param field name of the component of the command, which is the id of the field
 * @param code which rule, as in {@link BusinessRuleViolation}
 * @param arguments values for the placeholders of the sentence
 */
public record FieldProblem(String field, String code, List<Object> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(field, code, List.of(arguments));
    }

    /** Refuses with the first of the problems; does nothing when there is none. */
    public static void refuse(List<FieldProblem> problems) {
        problems.stream().findFirst().ifPresent(first -> {
            throw new BusinessRuleViolation(first.code(), first.arguments().toArray());
        });
    }
}
