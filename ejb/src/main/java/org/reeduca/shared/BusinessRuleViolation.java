package org.reeduca.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule of the field that the wish of a user would break: "this session has not begun yet".
 *
 * <p>It is the only exception whose words a user may see. It carries no words itself but a code, {@code
 * feature.rule-in-words}, and arguments; the page finds the sentence under {@code rule.<code>} in the language of the
 * reader. Thrown inside a service it rolls the transaction back and arrives unwrapped at the caller.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessRuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param code which rule, for example {@code attendance.session-not-started}
     * @param arguments values for the placeholders of the sentence: numbers, dates, names the reader may see
     */
    public BusinessRuleViolation(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    /** The values for the placeholders; empty after the exception has been serialised. */
    @SuppressWarnings("NullAway") // a transient field is null after deserialisation
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
