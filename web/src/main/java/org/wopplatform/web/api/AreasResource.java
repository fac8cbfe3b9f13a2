package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wopplatform.core.assessments.AreaKeeping;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.web.words.AreaNames;
import org.wopplatform.web.words.Reader;

/** The working areas of a platform: the network's, and its own. */
@Path("platforms/{platform}/areas")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class AreasResource {
    private static final int LONGEST_CODE = 60;

    @Inject AreaKeeping keeping;
    @Inject Reader reader;

    @JsonbPropertyOrder({"code", "within", "own", "name", "names", "retiredOn", "version"})
    public record AreaView(
            String code,
            String within,
            boolean own,
            String name,
            Map<String, String> names,
            String retiredOn,
            Integer version) {}

    /** Names by language. */
    public record Added(String code, String within, Map<String, String> names) {}

    public record Changed(Integer version, Map<String, String> names, Boolean retired) {}

    @GET
    public List<AreaView> list() {
        var all = keeping.all();
        return all.stream().map(area -> view(area, all)).toList();
    }

    @POST
    public Response add(Added given) {
        keeping.check();
        var added = given == null ? new Added(null, null, null) : given;
        var sent = new Sent();
        var code = sent.optional("code", added.code(), LONGEST_CODE);
        var within = sent.text("within", added.within(), LONGEST_CODE);
        var names = names(added.names(), sent);
        sent.check();
        return answer(201, keeping.add(code, within, names));
    }

    @PUT
    @Path("{code}")
    public Response change(@PathParam("code") String code, Changed given) {
        keeping.check();
        var changed = given == null ? new Changed(null, null, null) : given;
        var sent = new Sent();
        if (changed.version() == null) {
            sent.fault("version", "field.required");
        }
        var names = names(changed.names(), sent);
        sent.check();
        keeping.change(code, changed.version(), names, Boolean.TRUE.equals(changed.retired()));
        return answer(200, code);
    }

    private Response answer(int status, String code) {
        var all = keeping.all();
        var area =
                all.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("area", code));
        return Response.status(status).entity(Json.of(view(area, all))).build();
    }

    private AreaView view(WorkingArea area, List<WorkingArea> all) {
        var names = new TreeMap<String, String>();
        area.names().forEach((language, name) -> names.put(language.code(), name));
        return new AreaView(
                area.code(),
                area.within(),
                area.isOwn(),
                new AreaNames(reader.words(), all).of(area.code()),
                area.isOwn() ? names : null,
                area.retiredOn().map(Object::toString).orElse(null),
                area.isOwn() ? area.version() : null);
    }

    private static Map<Language, String> names(Map<String, String> given, Sent sent) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            names.put(
                    language,
                    sent.text(
                            "names." + language.code(),
                            Optional.ofNullable(given).map(n -> n.get(language.code())).orElse(""),
                            AreaKeeping.LONGEST_NAME));
        }
        return names;
    }
}
