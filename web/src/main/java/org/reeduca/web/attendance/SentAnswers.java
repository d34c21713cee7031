package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.RollLine;
import org.reeduca.attendance.SentMark;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Signs;

/** What the script of the roll is answered, with sentences in the language of the page. */
@RequestScoped
public class SentAnswers {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int UNPROCESSABLE = 422;

    @Inject
    private Messages messages;

    @Inject
    private Dates dates;

    @Inject
    private Signs signs;

    /** It is recorded, or somebody else was first. */
    Response of(SentMark sent) {
        return sent.answer() == SentMark.Answer.CONFLICT ? conflict(sent) : accepted(sent);
    }

    /** With what stands there since, when somebody recorded more before the answer arrived. */
    private Response accepted(SentMark sent) {
        JsonObjectBuilder body =
                JSON.createObjectBuilder().add("state", "accepted").add("revision", sent.revision());
        if (sent.isOvertaken()) {
            body.add("now", standing(sent));
        }
        return answer(Status.OK.getStatusCode(), body);
    }

    private Response conflict(SentMark sent) {
        return answer(Status.CONFLICT.getStatusCode(), standing(sent).add("state", "conflict"));
    }

    /** What stands on the roll, in words and in the fields of the form, and whether the caller recorded it. */
    private JsonObjectBuilder standing(SentMark sent) {
        RollLine theirs = sent.line();
        String sentence = messages.text(
                "attendance.send.conflict",
                theirs.recordedBy(),
                messages.label(signs.mark(RollRow.sign(theirs.observed()))),
                dates.time(theirs.recordedAt()));
        return JSON.createObjectBuilder()
                .add("revision", theirs.revision())
                .add("mine", sent.byCaller())
                .add("sentence", sentence)
                .add("theirs", fields(MarkForm.of("", theirs)));
    }

    private static JsonObjectBuilder fields(MarkForm form) {
        return JSON.createObjectBuilder()
                .add("m", form.isAbsent() ? "A" : form.isLateChosen() ? "L" : form.isAttended() ? "P" : "")
                .add("l", form.getLate())
                .add("e", form.getLeft())
                .add("n", form.isNotice() ? "1" : "")
                .add("w", form.getMotive())
                .add("s", form.getSentHome())
                .add("t", form.getNote());
    }

    /** A rule of the field is against it. */
    Response refused(BusinessRuleViolation violation) {
        return refused(
                UNPROCESSABLE,
                messages.text("rule." + violation.code(), violation.arguments().toArray()));
    }

    /** Something typed is not understood. */
    Response refused(List<MarkForm.Problem> problems) {
        return refused(
                UNPROCESSABLE,
                problems.stream()
                        .map(problem ->
                                messages.text(problem.key(), problem.arguments().toArray()))
                        .collect(Collectors.joining(" ")));
    }

    /** The group is not the caller's, or the man is not on the roll. */
    Response notFound() {
        return refused(Status.NOT_FOUND.getStatusCode(), messages.text("attendance.send.not-found"));
    }

    /** Nobody is signed in, or somebody else than whose page it was: the mark stays on the device. */
    Response signIn() {
        return answer(
                Status.UNAUTHORIZED.getStatusCode(), JSON.createObjectBuilder().add("state", "sign-in"));
    }

    private static Response refused(int status, @Nullable String sentence) {
        return answer(
                status,
                JSON.createObjectBuilder().add("state", "refused").add("sentence", sentence == null ? "" : sentence));
    }

    private static Response answer(int status, JsonObjectBuilder body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body.build().toString())
                .build();
    }
}
