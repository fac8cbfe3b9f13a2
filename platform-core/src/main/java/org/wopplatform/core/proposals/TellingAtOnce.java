package org.wopplatform.core.proposals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wopplatform.core.platforms.Network;

/**
 * Lets each platform of a proposal write to its own people right after it has moved; what fails is
 * told with the day's tasks.
 */
@ApplicationScoped
public class TellingAtOnce {
    private static final Logger LOG = Logger.getLogger(TellingAtOnce.class.getName());

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Inject Network network;
    @Inject TellingRound round;

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProposalMoved event) {
        event.platforms().forEach(platform -> executor.submit(() -> tell(platform)));
    }

    private void tell(String platform) {
        try {
            round.of(network.get(platform));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "what " + platform + " has to tell waits for the day's tasks",
                    e);
        }
    }
}
