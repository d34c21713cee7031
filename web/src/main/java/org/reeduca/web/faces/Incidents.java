package org.reeduca.web.faces;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;

/** Gives an unexpected fault a short code that the user can read out and support can find in the log. */
@ApplicationScoped
public class Incidents {

    static final String CODE = Incidents.class.getName() + ".code";

    private static final System.Logger LOG = System.getLogger(Incidents.class.getName());
    /** Without letters and digits that are confused when read out. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();

    /** Logs the fault once per request and answers its code. */
    public String record(Throwable fault, HttpServletRequest request) {
        if (request.getAttribute(CODE) instanceof String known) {
            return known;
        }
        String code = newCode();
        request.setAttribute(CODE, code);
        LOG.log(
                ERROR,
                "Incident " + code + " at " + request.getMethod() + " " + LogText.oneLine(request.getRequestURI()),
                fault);
        return code;
    }

    private String newCode() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (code, i) -> code.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
