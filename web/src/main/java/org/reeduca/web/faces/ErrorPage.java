package org.reeduca.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.reeduca.shared.BusinessRuleViolation;

/** Behind the error pages: the incident's code, the refused rule in words, and the right HTTP status. */
@Named
@RequestScoped
public class ErrorPage {

    private HttpServletRequest request;
    private Incidents incidents;
    private Messages messages;

    protected ErrorPage() {}

    @Inject
    public ErrorPage(HttpServletRequest request, Incidents incidents, Messages messages) {
        this.request = request;
        this.incidents = incidents;
        this.messages = messages;
    }

    /** The code of this fault, which is logged now if nobody did before: faults outside pages come here unseen. */
    public String getCode() {
        return incidents.record(fault(), request);
    }

    /** What the broken rule says; the page's own title when there is none. */
    public String getRule() {
        return fault() instanceof BusinessRuleViolation violation
                ? messages.text(
                        "rule." + violation.code(), violation.arguments().toArray())
                : messages.text("frame.refused.title");
    }

    /** Sets the status of the answer; not of an ajax answer, which scripts would then throw away unread. */
    public void status(HttpServletResponse response, int status) {
        if (!response.isCommitted() && request.getHeader("Faces-Request") == null) {
            response.setStatus(status);
        }
    }

    private Throwable fault() {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                ? fault
                : new IllegalStateException("Error page without an exception");
    }
}
