package org.reeduca.web.rest;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Answers that say what went wrong. They never repeat what was sent. */
public final class Problem {

    /** Media type of a problem document. */
    public static final MediaType TYPE = new MediaType("application", "problem+json");

    private static final JsonProvider JSON = JsonProvider.provider();

    private Problem() {}

    /**
     * A problem that is known by its status.
     *
     * @param detail what to do about it
     */
    public static Response of(Response.StatusType status, String detail) {
        return of(document(status, detail));
    }

    /** A problem that describes itself; its status is in it. */
    public static Response of(JsonObject document) {
        return Response.status(document.getInt("status"))
                .type(TYPE)
                .entity(document.toString())
                .build();
    }

    /** The document by itself. */
    public static JsonObject document(Response.StatusType status, String detail) {
        return JSON.createObjectBuilder()
                .add("type", "urn:reeduca:problem:" + name(status))
                .add("title", status.getReasonPhrase())
                .add("status", status.getStatusCode())
                .add("detail", detail)
                .build();
    }

    private static String name(Response.StatusType status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
