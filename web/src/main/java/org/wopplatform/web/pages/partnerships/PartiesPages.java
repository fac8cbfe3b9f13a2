package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;
import org.wopplatform.core.partnerships.Brokering;
import org.wopplatform.core.partnerships.Course;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** Who takes part in a partnership, in which role and in which working areas. */
@Path("{platform}/administration/partnerships/{partnership}/parties")
@RequestScoped
public class PartiesPages {
    private static final String TEMPLATE = "partnerships/parties";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Course course;
    @Inject Brokering brokering;
    @Inject Reader reader;

    @GET
    public Page list(
            @PathParam("partnership") UUID id,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("done") String done) {
        return Page.of(
                TEMPLATE,
                view(id, words.length() > 100 ? words.substring(0, 100) : words, Form.done(done)));
    }

    @POST
    public Object add(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        brokering.check(id);
        var typed = new Typed(sent, reader.words());
        var role = typed.choice("role", Partner.Role.class);
        var operator = id(typed);
        var areas = areas(typed);
        return typed.done("role", () -> brokering.addParty(id, role.orElseThrow(), operator, areas))
                ? Forward.to(here(id), "party-added")
                : Page.faulty(TEMPLATE, view(id, typed.value("q"), typed.form()));
    }

    @POST
    @Path("{party}/areas")
    public Object workIn(
            @PathParam("partnership") UUID id,
            @PathParam("party") UUID party,
            MultivaluedMap<String, String> sent) {
        brokering.check(id);
        var typed = new Typed(sent, reader.words());
        var areas = areas(typed);
        return typed.done("areas", () -> brokering.workIn(id, party, areas))
                ? Forward.to(here(id), "party-areas")
                : Page.faulty(TEMPLATE, view(id, "", typed.form()));
    }

    @POST
    @Path("{party}/removal")
    public Object remove(
            @PathParam("partnership") UUID id,
            @PathParam("party") UUID party,
            MultivaluedMap<String, String> sent) {
        brokering.check(id);
        var typed = new Typed(sent, reader.words());
        return typed.done("", () -> brokering.removeParty(id, party))
                ? Forward.to(here(id), "party-removed")
                : Page.faulty(TEMPLATE, view(id, "", typed.form()));
    }

    private UUID id(Typed typed) {
        try {
            return UUID.fromString(typed.value("operator"));
        } catch (IllegalArgumentException e) {
            typed.fault("operator", reader.words().say("field.choice"));
            return new UUID(0, 0);
        }
    }

    private List<String> areas(Typed typed) {
        var known = Vocabulary.codes(Field.WORKING_AREAS);
        var sent = typed.values("areas").stream().distinct().toList();
        if (!known.containsAll(sent)) {
            typed.fault("areas", reader.words().say("field.choice"));
        }
        return sent;
    }

    private String here(UUID id) {
        return frames.frame().to("administration/partnerships/" + id + "/parties");
    }

    private PartiesView view(UUID id, String words, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "parties");
                    return new PartiesView(
                            head,
                            form,
                            course.of(id),
                            words,
                            head.standpoint().coordinates()
                                    ? brokering.candidates(words)
                                    : List.of(),
                            Vocabulary.codes(Field.WORKING_AREAS));
                });
    }
}
