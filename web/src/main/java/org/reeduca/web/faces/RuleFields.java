package org.reeduca.web.faces;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which field of a page can mend a broken rule. A page says so before it calls the service; the sentence then stands at the
 * field instead of above the form.
 *
 * <pre>{@code
 * fields.at("takeForm:from", "seat.full", "seat.day-far");
 * seats.assign(wish);
 * }</pre>
 */
@RequestScoped
public class RuleFields {

    private final Map<String, String> fields = new HashMap<>();

    /**
     * Says where rules are answered.
     *
     * @param clientId of the field, with its form
     * @param codes of the rules
     */
    public void at(String clientId, String... codes) {
        for (String code : codes) {
            fields.put(code, clientId);
        }
    }

    /** The field of a rule; empty when it is answered above the form. */
    Optional<String> of(String code) {
        return Optional.ofNullable(fields.get(code));
    }
}
