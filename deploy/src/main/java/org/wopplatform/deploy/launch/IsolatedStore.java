package org.wopplatform.deploy.launch;

import java.io.Closeable;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * The store in a class loader of its own: what lies on the program's class path is seen by the
 * server and the application too, and the database tools must not be.
 */
final class IsolatedStore implements Closeable {
    private static final String STORE = "org.wopplatform.deploy.store.";

    private final Distribution distribution;
    private Closeable store = () -> {};

    IsolatedStore(Distribution distribution) {
        this.distribution = distribution;
    }

    Map<String, String> prepare(Map<String, String> options) throws Exception {
        return ask("Store", options);
    }

    /** Whether the kept totals are what the records say. */
    Map<String, String> verifyTotals(Map<String, String> options) throws Exception {
        return ask("TotalsCheck", options);
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> ask(String part, Map<String, String> options) throws Exception {
        var loader =
                new URLClassLoader(
                        "store", urls(distribution), ClassLoader.getPlatformClassLoader());
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            var opened = loader.loadClass(STORE + part).getConstructor().newInstance();
            store = (Closeable) opened;
            var answer =
                    ((Function<Map<String, String>, Map<String, String>>) opened).apply(options);
            if (answer.containsKey("refused")) {
                throw new Refusal(answer.get("refused"));
            }
            return answer;
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
    }

    private static URL[] urls(Distribution distribution) throws IOException {
        return distribution.storeLibraries().stream().map(IsolatedStore::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
