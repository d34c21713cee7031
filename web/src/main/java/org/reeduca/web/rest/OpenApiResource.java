package org.reeduca.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** {@code GET /api/v1/openapi.yaml}: the description of this interface for machines. */
@Path("openapi.yaml")
@RequestScoped
public class OpenApiResource {

    @GET
    @Produces("application/yaml;charset=UTF-8")
    public InputStream describe() {
        InputStream description = OpenApiResource.class.getResourceAsStream("/META-INF/openapi.yaml");
        if (description == null) {
            throw new NotFoundException();
        }
        return description;
    }
}
