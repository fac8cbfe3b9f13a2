package org.wopplatform.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.CurrentPlatform;

/**
 * One platform's round, in a request context of its own so that it works behind that platform's
 * walls.
 */
@ApplicationScoped
public class DeliveryRound {
    @Inject CurrentPlatform current;
    @Inject Outbox outbox;

    @ActivateRequestContext
    public void of(Platform platform) {
        current.is(platform);
        outbox.deliver();
    }
}
