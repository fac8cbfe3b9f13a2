package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.operators.Directory;
import org.wopplatform.web.directory.DirectoryFile;
import org.wopplatform.web.directory.DirectoryQuery;
import org.wopplatform.web.directory.Format;
import org.wopplatform.web.directory.OperatorView;
import org.wopplatform.web.problems.Invalid;

/** The published operators of a platform and of those below it. */
@Path("platforms/{platform}/operators")
@RequestScoped
@Produces("application/json")
public class OperatorsResource {
    @Inject Directory directory;
    @Inject DirectoryFile file;

    /** A page as JSON; as CSV or as a workbook all that is found. */
    @GET
    @Produces({
        "application/json",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    public Object list(
            @PathParam("platform") String platform,
            @BeanParam DirectoryQuery query,
            @QueryParam("format") String format,
            @QueryParam("page") @DefaultValue(Paging.FIRST) String page,
            @QueryParam("size") @DefaultValue(Paging.USUAL) String size,
            @Context HttpHeaders headers) {
        query.check();
        var wanted = format == null ? accepted(headers) : named(format);
        if (wanted.isPresent()) {
            return file.of(query.search(), wanted.get());
        }
        var paging = Paging.of(page, size);
        var found = directory.search(query.search(), paging.from(), paging.size());
        return PageOf.of(
                found.profiles().stream().map(OperatorView::of).toList(),
                found.total(),
                paging,
                query.address("/api/v1/platforms/" + platform + "/operators"));
    }

    @GET
    @Path("{id}")
    public OperatorView one(@PathParam("id") UUID id) {
        return OperatorView.of(directory.get(id));
    }

    /** A file's format; a page of JSON has none. */
    private static Optional<Format> named(String format) {
        if (format.equals("json")) {
            return Optional.empty();
        }
        return Optional.of(
                Format.of(format)
                        .orElseThrow(() -> new Invalid(Map.of("format", "field.not-in-list"))));
    }

    private static Optional<Format> accepted(HttpHeaders headers) {
        List<MediaType> types = headers.getAcceptableMediaTypes();
        return types.stream()
                .map(
                        type ->
                                type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                                        ? Optional.<Format>empty()
                                        : Format.ofType(type.getType() + "/" + type.getSubtype()))
                .findFirst()
                .flatMap(format -> format);
    }
}
