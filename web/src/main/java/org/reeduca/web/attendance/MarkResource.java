package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.attendance.SendMark;
import org.reeduca.attendance.SendMarkService;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;
import org.reeduca.web.rest.Problem;

/**
 * {@code PUT /api/v1/rolls/{session}/marks/{man}}: one mark from the script of the roll, with an {@code Idempotency-Key}.
 *
 * <p>Answers 200 accepted, 409 somebody else was first, 422 and 404 refused with a sentence, 401 sign in first. Requests of
 * other sites end before, at {@link org.reeduca.web.security.SameOrigin}.
 */
@Path("rolls/{session}/marks/{man}")
@RequestScoped
public class MarkResource {

    /** Bytes of a mark; the longest that the page can make has about 900. */
    static final int LONGEST = 2048;

    @Inject
    private SendMarkService marks;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private SentAnswers answers;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    public Response put(
            @PathParam("session") String session,
            @PathParam("man") String man,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body)
            throws IOException {
        Optional<Me> me = currentUser.meIfKnown();
        if (me.isEmpty()) {
            return answers.signIn();
        }
        byte[] sent = body.readNBytes(LONGEST + 1);
        if (sent.length > LONGEST) {
            return Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, "A mark has at most " + LONGEST + " bytes");
        }
        Optional<SentBody> read = SentBody.read(sent, RollRefs.parse(man));
        Optional<UUID> known = RollRefs.find(key);
        if (read.isEmpty() || known.isEmpty()) {
            return Problem.of(Status.BAD_REQUEST, "Not a mark as the page of the roll sends it");
        }
        return me.get().ref().equals(read.get().who())
                ? record(known.get(), RollRefs.parse(session), read.get())
                : answers.signIn();
    }

    private Response record(UUID key, UUID session, SentBody body) {
        SendMark command = body.command(key, session);
        if (command == null) {
            return answers.refused(body.problems().toList());
        }
        try {
            return answers.of(marks.send(command));
        } catch (NotFound e) {
            return answers.notFound();
        } catch (BusinessRuleViolation e) {
            return answers.refused(e);
        }
    }
}
