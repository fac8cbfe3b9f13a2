package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccessToken;
import org.wopplatform.core.identity.Tokens;
import org.wopplatform.web.problems.Invalid;

/** One's own access tokens. */
@Path("tokens")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class TokensResource {
    private static final int USUAL_DAYS = 90;

    @Inject Tokens tokens;

    /** A token; {@code secret} only in the answer that makes it. */
    public record TokenView(
            UUID id,
            String name,
            String scope,
            String platform,
            String createdAt,
            String expiresAt,
            String usedAt,
            String secret) {
        static TokenView of(AccessToken token, String secret) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.scope().name(),
                    token.platform().orElse(null),
                    token.createdAt().toString(),
                    token.expiresAt().toString(),
                    token.usedAt().map(Object::toString).orElse(null),
                    secret);
        }
    }

    public record Wish(String name, String scope, String platform, Integer days) {}

    @GET
    public List<TokenView> mine() {
        return tokens.mine().stream().map(token -> TokenView.of(token, null)).toList();
    }

    @POST
    public Response issue(Wish wish) {
        tokens.check();
        var faults = new LinkedHashMap<String, String>();
        if (wish == null || wish.name() == null) {
            faults.put("name", "field.required");
        }
        if (wish == null || wish.scope() == null || !wish.scope().matches("READ|WRITE")) {
            faults.put("scope", "field.choice");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var issued =
                tokens.issue(
                        wish.name(),
                        AccessToken.Scope.valueOf(wish.scope()),
                        Optional.ofNullable(wish.platform()),
                        Optional.ofNullable(wish.days()).orElse(USUAL_DAYS));
        return Response.status(201)
                .entity(Json.of(TokenView.of(issued.token(), issued.secret().text())))
                .build();
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(id);
    }
}
