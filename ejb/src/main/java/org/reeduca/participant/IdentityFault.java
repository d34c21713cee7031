package org.reeduca.participant;

import java.util.List;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * Something wrong with what was typed about a man.
 *
 * @param field where to mend it
 * @param code which rule, as in {@link BusinessRuleViolation}
 * @param arguments values for the sentence
 */
public record IdentityFault(Field field, String code, List<Object> arguments) {

    /** The fields of {@link TypedIdentity}. */
    public enum Field {
        GIVEN,
        FIRST_SURNAME,
        BIRTH_DATE,
        SEX,
        BIRTH_STATE,
        CURP,
        CURP_MISSING_REASON
    }

    public IdentityFault {
        arguments = List.copyOf(arguments);
    }

    static IdentityFault of(Field field, String code, Object... arguments) {
        return new IdentityFault(field, code, List.of(arguments));
    }

    BusinessRuleViolation violation() {
        return new BusinessRuleViolation(code, arguments.toArray());
    }
}
