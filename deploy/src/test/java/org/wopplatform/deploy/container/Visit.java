package org.wopplatform.deploy.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Together;

/** A request that came in for a platform: from nobody, or from somebody with roles there. */
@ApplicationScoped
public class Visit {
    @Inject Network network;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Together transaction;
    @PersistenceContext EntityManager em;

    @ActivateRequestContext
    public <T> T to(String platform, Supplier<T> deed, Role... roles) {
        current.is(network.get(platform));
        current.hasRequest(UUID.randomUUID().toString());
        if (roles.length > 0) {
            caller.isSignedIn(
                    administrator(),
                    "A tester",
                    Map.of(platform, Set.of(roles)),
                    UUID.randomUUID());
        }
        return deed.get();
    }

    /** An account that exists: whoever changes something is named by what is changed. */
    private UUID administrator() {
        return (UUID)
                transaction.read(
                        () ->
                                em.createNativeQuery(
                                                """
                                                select account_id from appointment
                                                where role = 'ADMINISTRATOR' and platform_id = current_setting('wop.platform')""")
                                        .getResultStream()
                                        .findFirst()
                                        .orElseThrow());
    }
}
