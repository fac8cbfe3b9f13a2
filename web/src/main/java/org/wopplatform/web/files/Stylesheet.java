package org.wopplatform.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.wopplatform.core.site.Logo;

/** The address of the stylesheet, with a digest of its content, so that it can be kept for ever. */
@ApplicationScoped
public class Stylesheet {
    private static final String PATH = "/assets/wop.css";

    @Inject ServletContext context;

    private String address;

    public synchronized String address() {
        if (address == null) {
            address = PATH + "?v=" + digest();
        }
        return address;
    }

    private String digest() {
        try (var in = context.getResourceAsStream(PATH)) {
            return new Logo(in.readAllBytes(), "text/css").digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
