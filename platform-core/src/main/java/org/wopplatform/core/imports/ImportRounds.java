package org.wopplatform.core.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;

/**
 * Walks from platform to platform and has each take one step, for as long as any has steps to take:
 * at once when an import starts, every minute for those that another node or an earlier run left.
 */
@ApplicationScoped
public class ImportRounds {
    private static final Logger LOG = Logger.getLogger(ImportRounds.class.getName());
    private static final int SECONDS = 60;
    private static final int MOST_FAILURES = 3;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject Network network;
    @Inject ImportRound round;

    private final Set<String> busy = new LinkedHashSet<>();
    private boolean walking;
    private ScheduledFuture<?> rounds;
    private ScheduledFuture<?> tidying;
    private volatile boolean ended;

    public void begin() {
        rounds =
                executor.scheduleWithFixedDelay(
                        () -> visit(network.all().stream().map(Platform::id).toList()),
                        2,
                        SECONDS,
                        TimeUnit.SECONDS);
        tidying = executor.scheduleWithFixedDelay(this::tidy, 1, 24, TimeUnit.HOURS);
    }

    public void end() {
        ended = true;
        if (rounds != null) {
            rounds.cancel(true);
            tidying.cancel(true);
        }
    }

    private void tidy() {
        for (var platform : network.all()) {
            try {
                round.tidy(platform);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "rows of imports of " + platform.id() + " wait a day", e);
            }
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportStarted started) {
        visit(List.of(started.platform()));
    }

    /** One thread walks, its own so that no mail waits for it; to one that walks, word is left. */
    private void visit(List<String> platforms) {
        synchronized (busy) {
            busy.addAll(platforms);
            if (walking) {
                return;
            }
            walking = true;
        }
        threads.newThread(this::walk).start();
    }

    private void walk() {
        try {
            var waiting = new LinkedHashSet<String>();
            while (more(waiting)) {
                waiting.removeIf(id -> !step(id));
            }
        } catch (RuntimeException | Error e) {
            stand();
            throw e;
        }
    }

    private boolean more(Set<String> waiting) {
        synchronized (busy) {
            waiting.addAll(busy);
            busy.clear();
            walking = !waiting.isEmpty() && !ended;
            return walking;
        }
    }

    private void stand() {
        synchronized (busy) {
            walking = false;
        }
    }

    /** Whether the platform may have more to do. */
    private boolean step(String platform) {
        return network.find(platform).map(this::step).orElse(false);
    }

    private boolean step(Platform platform) {
        try {
            for (var attempt = 1; attempt <= MOST_FAILURES; attempt++) {
                try {
                    return round.of(platform).isPresent();
                } catch (RuntimeException e) {
                    LOG.log(Level.SEVERE, "a step of an import of " + platform.id() + " failed", e);
                    TimeUnit.SECONDS.sleep(attempt);
                }
            }
            round.giveUp(platform);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "imports of " + platform.id() + " wait for a better time", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
