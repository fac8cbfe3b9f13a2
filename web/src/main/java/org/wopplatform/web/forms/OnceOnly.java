package org.wopplatform.web.forms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wopplatform.core.rules.RuleRefused;

/**
 * Remembers where the latest forms led (F1), so that one that comes again leads there again and
 * does nothing. A form that did nothing, because it had faults, is forgotten at once.
 */
@ApplicationScoped
public class OnceOnly {
    private static final int REMEMBERED = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, CompletableFuture<Optional<String>>> outcomes =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, CompletableFuture<Optional<String>>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /**
     * Where the same form led; nothing where this is the first, which then goes on. Waits for one
     * that is on its way.
     */
    Optional<String> before(String digest) {
        while (true) {
            var earlier = begin(digest);
            if (earlier.isEmpty()) {
                return Optional.empty();
            }
            var led = outcome(earlier.get());
            if (led.isPresent()) {
                return led;
            }
        }
    }

    /** Where it led; nowhere, if it did nothing. */
    void led(String digest, Optional<String> location) {
        synchronized (outcomes) {
            var outcome = location.isPresent() ? outcomes.get(digest) : outcomes.remove(digest);
            if (outcome != null) {
                outcome.complete(location);
            }
        }
    }

    private Optional<CompletableFuture<Optional<String>>> begin(String digest) {
        synchronized (outcomes) {
            return Optional.ofNullable(outcomes.putIfAbsent(digest, new CompletableFuture<>()));
        }
    }

    private static Optional<String> outcome(CompletableFuture<Optional<String>> earlier) {
        try {
            return earlier.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new RuleRefused("form.still-on-its-way");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleRefused("form.still-on-its-way");
        }
    }
}
