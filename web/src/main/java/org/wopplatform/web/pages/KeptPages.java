package org.wopplatform.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.wopplatform.web.files.EntityTag;

/**
 * Public pages as they were last rendered, each with the moment of the database it was read at.
 * Whether one still holds is asked anew at every request; nothing here goes by time.
 *
 * <p>Holds at most 32 MiB, plain and compressed together; the page asked for longest ago goes
 * first.
 */
@ApplicationScoped
public class KeptPages {
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    /**
     * What a page depends on besides the database.
     *
     * @param root whose home is at the root of the address asked, for links differ with it
     * @param hour the hour it was read in, since hosts change with the day
     */
    record Key(
            String platform, String root, String language, String path, String query, long hour) {}

    /** A page with its tag, as it is and as most browsers take it. */
    record Kept(String moment, String tag, byte[] plain, byte[] compressed) {
        long bytes() {
            return (long) plain.length + compressed.length;
        }
    }

    private final Map<Key, Kept> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    synchronized Optional<Kept> find(Key key) {
        return Optional.ofNullable(pages.get(key));
    }

    Kept keep(Key key, String moment, byte[] plain) {
        var kept = new Kept(moment, EntityTag.of(plain), plain, compressed(plain));
        put(key, kept);
        return kept;
    }

    private synchronized void put(Key key, Kept kept) {
        bytes += kept.bytes();
        Optional.ofNullable(pages.put(key, kept)).ifPresent(former -> bytes -= former.bytes());
        var eldest = pages.values().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    private static byte[] compressed(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
