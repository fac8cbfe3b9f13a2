package org.wopplatform.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.wopplatform.core.contacts.OperatorContact;
import org.wopplatform.core.contacts.OperatorContact.Part;
import org.wopplatform.core.contacts.OperatorContact.Reach;
import org.wopplatform.core.contacts.OwnData;
import org.wopplatform.core.contacts.OwnData.Own;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** A person's own page, reached by the link from the own mailbox. */
@Path("{platform}/my-data/{secret}")
@RequestScoped
public class OwnDataPages {
    private static final String TEMPLATE = "account/own-data";

    @Inject Frames frames;
    @Inject OwnData data;
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    @GET
    public Page show(@PathParam("secret") String secret, @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(secret, Form.done(done)));
    }

    @POST
    @Path("consent")
    public Object consent(@PathParam("secret") String secret, MultivaluedMap<String, String> sent) {
        var typed = new Typed(sent, reader.words());
        var publishes = typed.choices("publishes", Part.class);
        return typed.done("publishes", () -> data.consent(new Secret(secret), publishes))
                ? Forward.to(here(secret), "own-consented")
                : Page.faulty(TEMPLATE, view(secret, typed.form()));
    }

    @POST
    @Path("correct")
    public Object correct(@PathParam("secret") String secret, MultivaluedMap<String, String> sent) {
        var typed = new Typed(sent, reader.words());
        var name = typed.optional("name", OperatorContact.LONGEST);
        var position = typed.optional("position", OperatorContact.LONGEST);
        var email = typed.email("email");
        var phone = typed.optional("phone", 30);
        var holds = new AtomicBoolean();
        return typed.done(
                        "phone",
                        () ->
                                holds.set(
                                        data.correct(
                                                new Secret(secret),
                                                new Reach(name, position, email, phone))))
                ? Forward.to(here(secret), holds.get() ? "own-corrected" : "own-moved")
                : Page.faulty(TEMPLATE, view(secret, typed.form()));
    }

    @POST
    @Path("withdraw")
    public Object withdraw(@PathParam("secret") String secret) {
        data.withdraw(new Secret(secret));
        return Forward.to(here(secret), "own-withdrawn");
    }

    @POST
    @Path("erase")
    public Object erase(@PathParam("secret") String secret) {
        data.erase(new Secret(secret));
        return Forward.to(here(secret), "own-erased");
    }

    @GET
    @Path("export")
    public Response export(@PathParam("secret") String secret) {
        return DataDownload.of(current.get(), data.show(new Secret(secret)).held());
    }

    private String here(String secret) {
        return frames.frame().to("my-data/" + secret);
    }

    private OwnDataView view(String secret, Form form) {
        return new OwnDataView(frames.frame(), form, own(secret), secret);
    }

    private Optional<Own> own(String secret) {
        try {
            return Optional.of(data.show(new Secret(secret)));
        } catch (RuleRefused ended) {
            return Optional.empty();
        }
    }
}
