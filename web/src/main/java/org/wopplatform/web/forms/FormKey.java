package org.wopplatform.web.forms;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is put first into each form when its page is rendered: a key by which it is known again, and
 * the page on which it stands where the address says another.
 */
public final class FormKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("<form\\b(?:[^>\"]++|\"[^\"]*+\")*+>");
    private static final Pattern SENT =
            Pattern.compile("form-key=([A-Za-z0-9_-]{22})(?:&form-page=([^&]*+))?(?:&|$)");
    private static final Pattern OWN_PATH =
            Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/_.-]{0,300}(\\?[A-Za-z0-9=&._%-]{0,150})?");

    private FormKey() {}

    /**
     * @param key whether the form had one
     * @param page on which the form says it stands
     * @param body the fields of the form itself
     */
    record Read(boolean key, Optional<String> page, String body) {}

    static Read read(String body) {
        var sent = SENT.matcher(body);
        if (!sent.lookingAt()) {
            return new Read(false, Optional.empty(), body);
        }
        return new Read(
                true,
                Optional.ofNullable(sent.group(2)).flatMap(FormKey::decodedPath),
                body.substring(sent.end()));
    }

    /** Puts a key into every form that changes something and sends no file. */
    public static String into(String html, Optional<String> page) {
        return FORM.matcher(html)
                .replaceAll(
                        form -> {
                            var tag = form.group();
                            return Matcher.quoteReplacement(
                                    tag.contains("method=\"post\"") && !tag.contains("enctype=")
                                            ? tag + inputs(page)
                                            : tag);
                        });
    }

    private static String inputs(Optional<String> page) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return hidden("form-key", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                + page.map(path -> hidden("form-page", path.replace("&", "&amp;"))).orElse("");
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, value);
    }

    /** Whether it is a path of our own, so that nobody is led elsewhere. */
    public static boolean ownPath(String path) {
        return OWN_PATH.matcher(path).matches();
    }

    private static Optional<String> decodedPath(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8))
                    .filter(FormKey::ownPath);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
