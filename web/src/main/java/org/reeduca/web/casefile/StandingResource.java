package org.reeduca.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.reeduca.casefile.CaseFileService;
import org.reeduca.casefile.PastStanding;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.standing.StandingJson;

/**
 * {@code GET /api/v1/participants/<man>/standing?asOf=2026-04-30&knownAt=2026-05-02T18:00:00-06:00}: how a man stood on a day,
 * as it was known at an instant. For whoever signed in and may open his file; each question is written to the audit.
 */
@Path("participants/{man}/standing")
@RequestScoped
public class StandingResource {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private CaseFileService files;

    @Inject
    private Clock clock;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    public Response standing(
            @PathParam("man") String man,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return StandingJson.answer(
                asOf,
                knownAt,
                clock,
                moment -> written(files.openPast(PublicRef.parse(man), moment.asOf(), moment.knownAt())),
                rule -> StandingJson.AHEAD);
    }

    private static JsonObject written(PastStanding past) {
        return JSON.createObjectBuilder()
                .add("participant", past.identity().participant().toString())
                .add("asOf", past.asOf().toString())
                .add("knownAt", past.knownAt().toString())
                .add("orders", StandingJson.orders(past.then().standings(), past::corrected))
                .build();
    }
}
