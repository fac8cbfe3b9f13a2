package org.wopplatform.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The least that the server can answer: what benchmarks hold other answers against. */
@Path("ping")
public class PingResource {
    @GET
    @Produces("text/plain")
    public String ping() {
        return "pong";
    }
}
