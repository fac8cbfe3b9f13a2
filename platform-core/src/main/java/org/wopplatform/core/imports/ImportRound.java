package org.wopplatform.core.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** One step of one platform, in a request context of its own, behind that platform's walls. */
@ApplicationScoped
class ImportRound {
    @Inject CurrentPlatform current;
    @Inject ImportStep step;

    @ActivateRequestContext
    Optional<UUID> of(Platform platform) {
        current.is(platform);
        return step.take();
    }

    @ActivateRequestContext
    void giveUp(Platform platform) {
        current.is(platform);
        step.giveUp();
    }

    @ActivateRequestContext
    void tidy(Platform platform) {
        current.is(platform);
        step.tidy();
    }
}
