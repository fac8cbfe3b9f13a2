package org.wopplatform.web.pages;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** After a form was done: on to a page, which then says what was done. */
final class Forward {
    private Forward() {}

    static Response to(String path, String done) {
        return to(path + (path.contains("?") ? "&" : "?") + "done=" + done);
    }

    static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
