package org.wopplatform.web.observatory;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.wopplatform.web.problems.Busy;

/**
 * Files as they were last made, compressed (OD3). Whoever asks for one that is just being made
 * waits for it; whoever would have to wait too long is asked to come back. Whether a file is still
 * right is looked at anew each time, from what it would be made of.
 *
 * <p>Holds at most 32 MiB; the file asked for longest ago goes first.
 */
@ApplicationScoped
public class PreparedFiles {
    static final int AT_ONCE = 2;
    static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What a file is made of, read and not yet written. */
    interface Content {
        /** The same as long as the file would be. */
        String tag();

        void write(OutputStream out) throws IOException;
    }

    /** A file, compressed with gzip. */
    record Prepared(String tag, byte[] compressed) {}

    private final Map<Object, Prepared> kept = new LinkedHashMap<>(32, 0.75f, true);
    private final Map<Object, CompletableFuture<Prepared>> inTheMaking = new HashMap<>();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final long mostBytes;
    private final Duration patience;
    private long bytes;

    public PreparedFiles() {
        this(MOST_BYTES, PATIENCE);
    }

    PreparedFiles(long mostBytes, Duration patience) {
        this.mostBytes = mostBytes;
        this.patience = patience;
    }

    /**
     * @param asked what is asked for; who asks for the same at the same time gets the same
     */
    Prepared take(Object asked, Supplier<? extends Content> content) {
        var mine = new CompletableFuture<Prepared>();
        var theirs = join(asked, mine);
        return theirs.isPresent() ? waitFor(theirs.get()) : make(asked, mine, content);
    }

    private synchronized Optional<CompletableFuture<Prepared>> join(
            Object asked, CompletableFuture<Prepared> mine) {
        return Optional.ofNullable(inTheMaking.putIfAbsent(asked, mine));
    }

    private Prepared make(
            Object asked, CompletableFuture<Prepared> mine, Supplier<? extends Content> content) {
        try {
            var file = inTurn(asked, content);
            mine.complete(file);
            return file;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            synchronized (this) {
                inTheMaking.remove(asked);
            }
        }
    }

    private Prepared inTurn(Object asked, Supplier<? extends Content> content) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            var read = content.get();
            var tag = read.tag();
            return find(asked)
                    .filter(file -> file.tag().equals(tag))
                    .orElseGet(() -> keep(asked, new Prepared(tag, compressed(read))));
        } finally {
            turns.release();
        }
    }

    private Prepared waitFor(CompletableFuture<Prepared> theirs) {
        try {
            return theirs.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (TimeoutException e) {
            throw new Busy();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static RuntimeException interrupted() {
        Thread.currentThread().interrupt();
        return new Busy();
    }

    private synchronized Optional<Prepared> find(Object asked) {
        return Optional.ofNullable(kept.get(asked));
    }

    private synchronized Prepared keep(Object asked, Prepared file) {
        bytes += file.compressed().length;
        Optional.ofNullable(kept.put(asked, file))
                .ifPresent(former -> bytes -= former.compressed().length);
        var eldest = kept.values().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            bytes -= eldest.next().compressed().length;
            eldest.remove();
        }
        return file;
    }

    private static byte[] compressed(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            content.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
