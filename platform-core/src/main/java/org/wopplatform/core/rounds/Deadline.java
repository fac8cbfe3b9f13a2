package org.wopplatform.core.rounds;

import java.time.Duration;

/** Until when may be searched. */
final class Deadline {
    private final long started = System.nanoTime();
    private final long nanos;

    Deadline(Duration limit) {
        nanos = limit.toNanos();
    }

    double secondsUsed() {
        return (System.nanoTime() - started) / 1e9;
    }

    double secondsLeft() {
        return nanos / 1e9 - secondsUsed();
    }

    boolean over() {
        return secondsLeft() <= 0;
    }
}
