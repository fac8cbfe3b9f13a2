package org.wopplatform.core.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.CurrentPlatform;

/**
 * What one platform has to tell, in a request context of its own so that it works behind its walls.
 */
@ApplicationScoped
public class TellingRound {
    @Inject CurrentPlatform current;
    @Inject Lapsing lapsing;

    @ActivateRequestContext
    public void of(Platform platform) {
        current.is(platform);
        lapsing.ofTheDay();
    }
}
