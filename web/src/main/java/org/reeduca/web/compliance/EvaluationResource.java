package org.reeduca.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.reeduca.access.RequestOrigin;
import org.reeduca.compliance.json.EvaluationJson;
import org.reeduca.compliance.json.InvalidRequest;
import org.reeduca.web.rest.Problem;
import org.reeduca.web.rest.Throttle;

/**
 * {@code POST /api/v1/compliance/evaluations}: judges a history that is sent with the question.
 *
 * <p>Anybody may ask, signed in or not: the answer depends on the question alone, nothing is read from the database and
 * nothing is stored or logged. A body is at most 1 MiB, and the calls of one address are counted.
 */
@Path("compliance/evaluations")
@RequestScoped
public class EvaluationResource {

    /** Bytes of a question. */
    static final int LONGEST = 1024 * 1024;

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String A_MINUTE = "60";
    private static final String A_SECOND = "1";

    @Inject
    private Throttle throttle;

    @Inject
    private RequestOrigin origin;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    public Response evaluate(InputStream body) throws IOException {
        if (!throttle.admits(origin.address())) {
            return later(Status.TOO_MANY_REQUESTS, A_MINUTE, "Too many questions from this address in one minute");
        }
        byte[] question = body.readNBytes(LONGEST + 1);
        if (question.length > LONGEST) {
            return Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, "A question has at most " + LONGEST + " bytes");
        }
        Response answer = throttle.inPlace(() -> answer(question));
        return answer == null
                ? later(Status.SERVICE_UNAVAILABLE, A_SECOND, "Other questions are being answered; ask again")
                : answer;
    }

    private static Response answer(byte[] body) {
        JsonObject question;
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
            JsonValue read = reader.readValue();
            if (read.getValueType() != ValueType.OBJECT) {
                return malformed("A question is a JSON object");
            }
            question = read.asJsonObject();
        } catch (JsonParsingException e) {
            return malformed("The body is not JSON: line " + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber());
        } catch (RuntimeException e) {
            // the parser has no exception of its own for what it refuses to read
            return malformed("The body is not JSON in UTF-8, or it is nested too deeply");
        }
        return evaluated(question);
    }

    private static Response evaluated(JsonObject question) {
        try {
            return Response.ok(EvaluationJson.evaluate(question).toString()).build();
        } catch (InvalidRequest e) {
            return Problem.of(EvaluationJson.problem(e));
        }
    }

    private static Response malformed(String detail) {
        return Problem.of(Status.BAD_REQUEST, detail);
    }

    private static Response later(Status status, String seconds, String detail) {
        return Response.fromResponse(Problem.of(status, detail))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
