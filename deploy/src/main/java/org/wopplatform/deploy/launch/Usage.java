package org.wopplatform.deploy.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What {@code ./wop --help} prints; a file, so that it can be read before anything was built. */
final class Usage {
    private Usage() {}

    static String text() {
        try (var in = Usage.class.getResourceAsStream("usage.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
