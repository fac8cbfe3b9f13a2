package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.core.identity.SigningIn;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Role;

/** Who is asking, and what that somebody is in which platform. */
@Path("me")
@RequestScoped
@Produces("application/json")
public class MeResource {
    @Inject SigningIn signingIn;
    @Inject Caller caller;

    public record MeView(
            UUID account,
            String name,
            String email,
            String language,
            Map<String, List<String>> roles) {}

    @GET
    public MeView me() {
        var account = signingIn.me();
        var roles = new TreeMap<String, List<String>>();
        caller.roles()
                .forEach(
                        (platform, held) ->
                                roles.put(platform, held.stream().map(Role::name).toList()));
        return new MeView(
                account.id(), account.name(), account.email(), account.language().code(), roles);
    }
}
