package org.wopplatform.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.conduct.Accepting;
import org.wopplatform.core.drafts.KeptDrafts;
import org.wopplatform.core.identity.AccessToken;
import org.wopplatform.core.identity.SigningIn;
import org.wopplatform.core.identity.Tokens;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** One's own account. */
@Path("{platform}/me")
@RequestScoped
public class AccountPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject SigningIn signingIn;
    @Inject Tokens tokens;
    @Inject Accepting accepting;
    @Inject KeptDrafts drafts;
    @Inject Network network;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page show(@QueryParam("done") String done) {
        return Page.of("account/me", view(Form.done(done), Optional.empty()));
    }

    @POST
    @Path("sign-out-everywhere")
    public Object signOutEverywhere() {
        signingIn.signOutEverywhere();
        return Forward.to(frames.frame().to("sign-in"), "signed-out-everywhere");
    }

    @POST
    @Path("tokens")
    public Page issue(MultivaluedMap<String, String> sent) {
        tokens.check();
        var typed = new Typed(sent, reader.words());
        var name = typed.text("name", 100);
        var scope = typed.choice("scope", AccessToken.Scope.class);
        var platform = Optional.of(typed.value("platform")).filter(p -> !p.isBlank());
        var days = typed.number("days", 1, 366);
        var secret = new AtomicReference<String>();
        var done =
                typed.done(
                        "name",
                        () ->
                                secret.set(
                                        tokens.issue(name, scope.orElseThrow(), platform, days)
                                                .secret()
                                                .text()));
        return done
                ? Page.of("account/me", view(Form.empty(), Optional.of(secret.get())))
                : Page.faulty("account/me", view(typed.form(), Optional.empty()));
    }

    @POST
    @Path("tokens/{id}/revoke")
    public Object revoke(@PathParam("id") UUID id) {
        tokens.revoke(id);
        return Forward.to(frames.frame().to("me"), "token-revoked");
    }

    private AccountView view(Form form, Optional<String> issued) {
        return together.read(
                () ->
                        new AccountView(
                                frames.frame(),
                                signingIn.me(),
                                roles(),
                                signingIn.mine(),
                                caller.signIn(),
                                tokens.mine(),
                                issued,
                                accepting.mine(),
                                drafts.mine(),
                                form));
    }

    private Map<Platform, Set<Role>> roles() {
        var roles = new LinkedHashMap<Platform, Set<Role>>();
        network.all().stream()
                .filter(platform -> !caller.rolesIn(platform.id()).isEmpty())
                .forEach(platform -> roles.put(platform, caller.rolesIn(platform.id())));
        return roles;
    }
}
