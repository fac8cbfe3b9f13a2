package org.wopplatform.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wopplatform.core.site.Logo;

/** The addresses of assets, with a digest of their content, so that they can be kept for ever. */
@ApplicationScoped
public class Assets {
    @Inject ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public String stylesheet() {
        return address("/assets/wop.css");
    }

    public String icon() {
        return address("/assets/icon.svg");
    }

    private String address(String path) {
        return addresses.computeIfAbsent(path, asset -> asset + "?v=" + digest(asset));
    }

    private String digest(String path) {
        try (var in = context.getResourceAsStream(path)) {
            return new Logo(in.readAllBytes(), "").digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
