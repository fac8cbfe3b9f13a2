package org.wopplatform.web.security;

import jakarta.servlet.ServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The number under which the log and the audit log know a request: 12 hexadecimal digits, drawn by
 * chance.
 */
final class RequestId {
    private static final String ATTRIBUTE = "org.wopplatform.request";

    private RequestId() {}

    static String of(ServletRequest request) {
        var known = (String) request.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 12);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
