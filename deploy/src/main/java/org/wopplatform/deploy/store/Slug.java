package org.wopplatform.deploy.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Gives the records of data files ids that stay the same at every load. */
final class Slug {
    private Slug() {}

    static UUID id(String slug) {
        return UUID.nameUUIDFromBytes(("wop " + slug).getBytes(StandardCharsets.UTF_8));
    }
}
