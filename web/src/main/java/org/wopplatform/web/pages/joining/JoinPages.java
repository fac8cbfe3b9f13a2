package org.wopplatform.web.pages.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.applications.Applying;
import org.wopplatform.core.applications.Draft;
import org.wopplatform.core.applications.Open;
import org.wopplatform.core.applications.Part;
import org.wopplatform.core.documents.Document;
import org.wopplatform.core.documents.Upload;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.operators.Admitting;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.FieldForm;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.SentFile;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.security.Source;
import org.wopplatform.web.words.Reader;

/** An operator registers itself: who can, the parts of the form, all of it, and handing it in. */
@Path("{platform}/join")
@RequestScoped
public class JoinPages {
    @Inject Frames frames;
    @Inject Applying applying;
    @Inject Admitting admitting;
    @Inject Countries countries;
    @Inject CurrentPlatform current;
    @Inject Source source;
    @Inject Reader reader;
    @Context HttpServletRequest request;

    @GET
    public Page start(
            @QueryParam("country") @DefaultValue("") String country,
            @QueryParam("done") String done) {
        return Page.of("joining/start", startView(Form.done(done), country));
    }

    @POST
    public Object begin(MultivaluedMap<String, String> sent) {
        var words = reader.words();
        var typed = new Typed(sent, words);
        var organisation = typed.text("organisation", 200);
        var country = typed.text("country", 2);
        var email = typed.email("email");
        var language = typed.language("language");
        if (!country.isEmpty() && !countries.ofTheNetwork(words).containsKey(country)) {
            typed.fault("country", words.say("field.choice"));
        }
        if (elsewhere(country).isPresent()) {
            typed.fault("country", words.say("join.elsewhere.fault"));
        }
        var secret = new AtomicReference<Secret>();
        var begun =
                typed.done(
                        "",
                        () ->
                                secret.set(
                                        applying.begin(
                                                new Applying.Start(
                                                        organisation, country, email, language),
                                                source.of(request))));
        return begun
                ? Forward.to(at(secret.get().text(), Part.ORGANISATION.key()), "application-begun")
                : Page.faulty("joining/start", startView(typed.form(), country));
    }

    @GET
    @Path("{secret}")
    public Page application(@PathParam("secret") String secret, @QueryParam("done") String done) {
        return Page.of("joining/application", view(Form.done(done), secret));
    }

    @GET
    @Path("{secret}/{part}")
    public Object part(
            @PathParam("secret") String secret,
            @PathParam("part") String name,
            @QueryParam("done") String done) {
        var part = Part.of(name).orElseThrow(() -> new NotFound("part", name));
        var draft = applying.opened(new Secret(secret)).filter(Draft::editable);
        return draft.isPresent()
                ? Page.of("joining/part", partView(secret, part, draft.get(), done))
                : application(secret, done);
    }

    /** Saves whatever was typed; what cannot be read is said beside its field. */
    @POST
    @Path("{secret}/{part}")
    public Object keep(
            @PathParam("secret") String secret,
            @PathParam("part") String name,
            MultivaluedMap<String, String> sent) {
        var part = Part.of(name).orElseThrow(() -> new NotFound("part", name));
        Draft draft;
        try {
            draft = applying.keep(new Secret(secret), part, FieldForm.texts(sent, part.names()));
        } catch (RuleRefused refused) {
            return refused(secret, refused);
        }
        if ("later".equals(sent.getFirst("then"))) {
            return Forward.to(at(secret, ""), "application-kept");
        }
        if (!draft.faults(part).isEmpty()) {
            return Page.faulty("joining/part", partView(secret, part, draft, null));
        }
        return part.next()
                .map(next -> Forward.to(at(secret, next.key())))
                .orElseGet(() -> Forward.to(at(secret, "")));
    }

    @POST
    @Path("{secret}/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object show(@PathParam("secret") String secret, List<EntityPart> parts)
            throws IOException {
        var words = reader.words();
        var sent = new SentFile(parts);
        var typed = new Typed(sent.texts(), words);
        var kind = typed.choice("kind", Document.Kind.class);
        var shown =
                typed.done(
                        "file",
                        () ->
                                applying.show(
                                        new Secret(secret),
                                        kind.orElseThrow(),
                                        Upload.of(sent.name(), sent.bytes())));
        return shown
                ? Forward.to(at(secret, ""), "document-added")
                : Page.faulty("joining/application", view(typed.form(), secret));
    }

    @POST
    @Path("{secret}/documents/{document}/remove")
    public Object hide(@PathParam("secret") String secret, @PathParam("document") UUID id) {
        return done(
                secret,
                () -> applying.hide(new Secret(secret), id),
                at(secret, ""),
                "document-removed");
    }

    @POST
    @Path("{secret}/link")
    public Object sendLink(@PathParam("secret") String secret) {
        return done(
                secret,
                () -> applying.sendLink(new Secret(secret), source.of(request)),
                at(secret, ""),
                "link-sent");
    }

    @POST
    @Path("{secret}/submit")
    public Object submit(@PathParam("secret") String secret) {
        var open = new AtomicReference<List<Open>>(List.of());
        var sent =
                done(
                        secret,
                        () -> open.set(applying.submit(new Secret(secret))),
                        at(secret, ""),
                        "application-submitted");
        return open.get().isEmpty()
                ? sent
                : Page.faulty("joining/application", view(Form.empty(), secret));
    }

    @POST
    @Path("{secret}/discard")
    public Object discard(@PathParam("secret") String secret) {
        return done(
                secret,
                () -> applying.discard(new Secret(secret)),
                frames.frame().to("join"),
                "draft-removed");
    }

    private Object done(String secret, Runnable deed, String onwards, String done) {
        try {
            deed.run();
            return Forward.to(onwards, done);
        } catch (RuleRefused refused) {
            return refused(secret, refused);
        }
    }

    private Page refused(String secret, RuleRefused refused) {
        var field =
                switch (refused.code()) {
                    case "operator.known" -> "legal_name";
                    case "operator.identifier-known" -> "identifier";
                    case "operator.country-elsewhere", "operator.country-nobodys" -> "country";
                    default -> "";
                };
        var form = Form.empty().with(field, reader.words().say(refused.code(), refused.facts()));
        return Page.faulty("joining/application", view(form, secret));
    }

    private String at(String secret, String place) {
        return frames.frame().to("join/" + secret + (place.isEmpty() ? "" : "/" + place));
    }

    private Optional<Platform> elsewhere(String country) {
        return admitting.of(country).filter(admits -> !admits.equals(current.get()));
    }

    private JoinView startView(Form form, String country) {
        var own = countries.admittedBy(current.get(), reader.words());
        var chosen =
                country.isEmpty() && own.size() == 1 ? own.keySet().iterator().next() : country;
        return new JoinView(
                frames.frame(),
                form,
                countries.ofTheNetwork(reader.words()),
                chosen,
                elsewhere(chosen));
    }

    private ApplicationView view(Form form, String secret) {
        return new ApplicationView(
                frames.frame(), form, secret, applying.opened(new Secret(secret)));
    }

    private PartView partView(String secret, Part part, Draft draft, String done) {
        var words = reader.words();
        var form = FieldForm.showing(draft.answers().texts());
        for (var fault : draft.faults(part)) {
            form = form.with(fault.name(), words.say(fault.code(), fault.facts()));
        }
        return new PartView(
                frames.frame(),
                form.saying(done),
                secret,
                part,
                draft,
                countries.admittedBy(current.get(), words));
    }
}
