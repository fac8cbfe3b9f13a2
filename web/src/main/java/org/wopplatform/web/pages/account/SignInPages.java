package org.wopplatform.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import org.wopplatform.core.identity.OneTimeLink;
import org.wopplatform.core.identity.OneTimeLinks;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.identity.SigningIn;
import org.wopplatform.core.identity.SigningIn.Attempt;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.web.forms.FormKey;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.security.Attempts;
import org.wopplatform.web.security.PasswordAttempt;
import org.wopplatform.web.security.SessionCookie;
import org.wopplatform.web.security.Source;
import org.wopplatform.web.words.Reader;

/** Signing in and out, and the one-time links. */
@Path("{platform}")
@RequestScoped
public class SignInPages {
    @Inject Frames frames;
    @Inject SecurityContext security;
    @Inject Attempts attempts;
    @Inject SigningIn signingIn;
    @Inject OneTimeLinks links;
    @Inject SessionCookie cookie;
    @Inject Source source;
    @Inject Caller caller;
    @Inject Reader reader;
    @Context HttpServletRequest request;
    @Context HttpServletResponse response;

    @GET
    @Path("sign-in")
    public Object form(
            @QueryParam("next") @DefaultValue("") String next, @QueryParam("done") String done) {
        if (caller.account().isPresent()) {
            return Forward.to(onwards(next));
        }
        return Page.of("account/sign-in", new SignInView(frames.frame(), Form.done(done), next));
    }

    @POST
    @Path("sign-in")
    public Object signIn(MultivaluedMap<String, String> sent) {
        var words = reader.words();
        var typed = new Typed(sent, words);
        var email = typed.text("email", 254);
        var password = typed.text("password", 200);
        if (typed.sound()) {
            security.authenticate(
                    request,
                    response,
                    AuthenticationParameters.withParams()
                            .credential(
                                    new PasswordAttempt(
                                            email,
                                            password,
                                            source.of(request),
                                            String.valueOf(request.getHeader("User-Agent"))))
                            .newAuthentication(true));
            if (attempts.outcome() instanceof Attempt.Accepted accepted) {
                return Forward.on(onwards(typed.value("next")))
                        .cookie(cookie.carrying(accepted.session()))
                        .build();
            }
            typed.fault(
                    "",
                    words.say(
                            attempts.outcome() instanceof Attempt.TooMany
                                    ? "sign-in.too-many"
                                    : "sign-in.refused"));
        }
        return Page.faulty(
                "account/sign-in",
                new SignInView(frames.frame(), typed.form(), typed.value("next")));
    }

    @POST
    @Path("sign-out")
    public Object signOut() {
        cookie.read(request).ifPresent(signingIn::signOut);
        return Forward.on(frames.frame().to("")).cookie(cookie.empty()).build();
    }

    @GET
    @Path("forgotten")
    public Page forgotten() {
        return Page.of("account/forgotten", new ForgottenView(frames.frame(), Form.empty(), false));
    }

    @POST
    @Path("forgotten")
    public Page ask(MultivaluedMap<String, String> sent) {
        var typed = new Typed(sent, reader.words());
        var email = typed.email("email");
        var asked = typed.done("email", () -> links.askForReset(email, source.of(request)));
        var view = new ForgottenView(frames.frame(), typed.form(), asked);
        return asked ? Page.of("account/forgotten", view) : Page.faulty("account/forgotten", view);
    }

    @GET
    @Path("welcome/{secret}")
    public Page welcome(@PathParam("secret") String secret) {
        return Page.of("account/welcome", view(Form.empty(), secret));
    }

    @POST
    @Path("welcome/{secret}")
    public Object choose(@PathParam("secret") String secret, MultivaluedMap<String, String> sent) {
        var words = reader.words();
        var typed = new Typed(sent, words);
        var invitee = links.whose(new Secret(secret));
        var name = typed.optional("name", 200);
        if (invitee.filter(i -> i.purpose() == OneTimeLink.Purpose.INVITATION).isPresent()) {
            typed.text("name", 200);
        }
        var email =
                invitee.filter(OneTimeLinks.Invitee::unclaimed).isPresent()
                        ? typed.email("email")
                        : "";
        var password = typed.value("password");
        if (!password.equals(typed.value("repeat"))) {
            typed.fault("repeat", words.say("field.repeat"));
        }
        if (typed.done(
                "password",
                () -> links.choosePassword(new Secret(secret), email, name, password))) {
            return Forward.to(frames.frame().to("sign-in"), "password-chosen");
        }
        return Page.faulty("account/welcome", view(typed.form(), secret));
    }

    private WelcomeView view(Form form, String secret) {
        return new WelcomeView(frames.frame(), form, links.whose(new Secret(secret)), secret);
    }

    /** Only a path of our own, so that a link to sign in cannot send people elsewhere. */
    private String onwards(String next) {
        return FormKey.ownPath(next) ? next : frames.frame().to("me");
    }
}
