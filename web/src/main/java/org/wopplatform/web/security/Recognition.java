package org.wopplatform.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.wopplatform.core.identity.Recognising;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;

/**
 * Meets every request first: finds out which platform it is about and who sends it. A browser
 * brings a session, a program an access token; a token is never taken from a cookie nor a session
 * from a header.
 */
@ApplicationScoped
public class Recognition implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    private static final Set<String> SIGNED_IN = Set.of("signed-in");

    @Inject PlatformAddresses addresses;
    @Inject Network network;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Recognising recognising;
    @Inject SessionCookie cookie;
    @Inject IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (request.getRequestURI().startsWith("/assets/")) {
            return context.doNothing();
        }
        if (current.find().isEmpty()) {
            begin(request);
        }
        var credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return context.notifyContainerAboutLogin(stores.validate(credential));
        }
        return recognisedOrNoted(request)
                ? context.notifyContainerAboutLogin(
                        caller.account().orElseThrow().toString(), SIGNED_IN)
                : context.doNothing();
    }

    private void begin(HttpServletRequest request) {
        Optional<Platform> platform = addresses.of(request);
        current.is(platform.orElseGet(network::global));
        current.hasAtItsRoot(addresses.root(request));
        current.hasRequest(RequestId.of(request));
    }

    /** A fault must not make somebody a stranger: it is noted, and the request ends with it. */
    private boolean recognisedOrNoted(HttpServletRequest request) {
        try {
            return recognised(request);
        } catch (RuntimeException fault) {
            caller.cannotBeRecognised(fault);
            return false;
        }
    }

    private boolean recognised(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header != null) {
            return header.startsWith(BEARER)
                    && recognising.byToken(new Secret(header.substring(BEARER.length()).strip()));
        }
        return cookie.read(request).filter(recognising::bySession).isPresent();
    }
}
