package org.reeduca.web.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Incidents;

/** Turns every exception into a problem document. What nobody foresaw is logged and gets a code, nothing else of it. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final int FIRST_ERROR = 400;

    private static final Map<Integer, String> DETAILS = Map.of(
            Status.NOT_FOUND.getStatusCode(),
            "There is nothing at this address. The description is at /api/v1/openapi.yaml",
            Status.METHOD_NOT_ALLOWED.getStatusCode(),
            "This address does not know that method",
            Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode(),
            "The body has to be application/json",
            Status.NOT_ACCEPTABLE.getStatusCode(),
            "The answer can only be application/json");

    @Inject
    private Incidents incidents;

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof WebApplicationException refused) {
            return refused(refused.getResponse(), fault instanceof NotAllowedException);
        }
        if (fault instanceof NotFound || fault instanceof EJBAccessException) {
            return Problem.of(Status.NOT_FOUND, detail(Status.NOT_FOUND));
        }
        String code = incidents.record(fault, request);
        return Problem.of(Status.INTERNAL_SERVER_ERROR, "Something failed on our side. Incident " + code);
    }

    private static Response refused(Response answer, boolean method) {
        if (answer.getStatus() < FIRST_ERROR || answer.hasEntity()) {
            return answer;
        }
        Response problem = Problem.of(answer.getStatusInfo(), detail(answer.getStatusInfo()));
        String allow = answer.getHeaderString(HttpHeaders.ALLOW);
        return method && allow != null
                ? Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build()
                : problem;
    }

    private static String detail(Response.StatusType status) {
        return DETAILS.getOrDefault(status.getStatusCode(), "The request could not be answered");
    }
}
