package org.reeduca.web.matrix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.reeduca.matrix.MatrixService;
import org.reeduca.matrix.PastCohort;
import org.reeduca.matrix.PastMan;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.standing.StandingJson;

/**
 * {@code GET /api/v1/cohorts/<cohort>/standings?asOf=2026-04-30&knownAt=2026-05-02T18:00:00-06:00}: how the men of a group stood
 * on a day, as it was known at an instant. For whoever signed in and may open the group; each question is written to the audit.
 */
@Path("cohorts/{cohort}/standings")
@RequestScoped
public class CohortStandingsResource {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String BEFORE = "Nothing was recorded about the group before that instant";

    @Inject
    private MatrixService matrices;

    @Inject
    private Clock clock;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    public Response standings(
            @PathParam("cohort") String cohort,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return StandingJson.answer(
                asOf,
                knownAt,
                clock,
                moment -> written(matrices.openPast(PublicRef.parse(cohort), moment.asOf(), moment.knownAt())),
                rule -> "matrix.before-group".equals(rule.code()) ? BEFORE : StandingJson.AHEAD);
    }

    private static JsonObject written(PastCohort past) {
        JsonArrayBuilder men = JSON.createArrayBuilder();
        past.men().forEach(man -> men.add(written(man)));
        return JSON.createObjectBuilder()
                .add("cohort", past.cohort().toString())
                .add("asOf", past.asOf().toString())
                .add("knownAt", past.knownAt().toString())
                .add("men", men)
                .build();
    }

    private static JsonObject written(PastMan man) {
        return JSON.createObjectBuilder()
                .add("participant", man.person().ref().toString())
                .add("change", man.change().name())
                .add("orders", StandingJson.orders(man.orders(), man::corrected))
                .build();
    }
}
