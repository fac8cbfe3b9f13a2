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
 * <p>Holds at most 500 pages of at most 512 KiB; the one asked for longest ago goes first.
 */
@ApplicationScoped
public class KeptPages {
    private static final int MOST = 500;
    private static final int LARGEST = 512 * 1024;

    /**
     * What a page depends on besides the database.
     *
     * @param hour the hour it was read in, since hosts change with the day
     */
    record Key(String platform, String language, String path, String query, long hour) {}

    /** A page with its tag, as it is and as most browsers take it. */
    record Kept(String moment, String tag, byte[] plain, byte[] compressed) {}

    private final Map<Key, Kept> pages =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
                    return size() > MOST;
                }
            };

    synchronized Optional<Kept> find(Key key) {
        return Optional.ofNullable(pages.get(key));
    }

    Kept keep(Key key, String moment, byte[] plain) {
        var kept = new Kept(moment, EntityTag.of(plain), plain, compressed(plain));
        if (plain.length <= LARGEST) {
            synchronized (this) {
                pages.put(key, kept);
            }
        }
        return kept;
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
