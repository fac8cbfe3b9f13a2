package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.web.directory.DirectoryFile;
import org.wopplatform.web.directory.DirectoryQuery;
import org.wopplatform.web.directory.Format;

/** The directory of operators as a file. */
@Path("{platform}/operators.{format}")
@RequestScoped
public class OperatorsFiles {
    @Inject DirectoryFile file;

    @GET
    public Response all(@PathParam("format") String format, @BeanParam DirectoryQuery query) {
        return file.of(
                query.search(),
                Format.of(format).orElseThrow(() -> new NotFound("format", format)));
    }
}
