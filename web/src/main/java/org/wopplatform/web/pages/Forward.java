package org.wopplatform.web.pages;

import jakarta.ws.rs.core.Response;

/** After a form was done: on to a page, which then says what was done. */
public final class Forward {
    private Forward() {}

    public static Response to(String path, String done) {
        return to(path + (path.contains("?") ? "&" : "?") + "done=" + done);
    }

    public static Response to(String path) {
        return on(path).build();
    }

    /** With the path as it is: the server's own way would put before it whatever Host was sent. */
    public static Response.ResponseBuilder on(String path) {
        return Response.status(Response.Status.SEE_OTHER).header("Location", path);
    }
}
