package org.wopplatform.web.files;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Answers with an entity tag, and with nothing but it when the asker has the same bytes already.
 */
public final class EntityTag {
    private EntityTag() {}

    public static void answer(
            ContainerRequestContext request,
            ContainerResponseContext response,
            String tag,
            String cacheControl) {
        response.getHeaders().putSingle("ETag", tag);
        response.getHeaders().putSingle("Cache-Control", cacheControl);
        var known = request.getHeaderString("If-None-Match");
        if (known != null && Arrays.stream(known.split(",")).anyMatch(t -> same(t.strip(), tag))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** Compressing proxies may append to a tag or drop its weakness; the digest is what counts. */
    private static boolean same(String known, String tag) {
        return known.equals("*") || known.replace("W/", "").equals(tag.replace("W/", ""));
    }

    /** A weak tag, since the same content may be sent compressed: 96 bits of SHA-256. */
    public static String of(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
