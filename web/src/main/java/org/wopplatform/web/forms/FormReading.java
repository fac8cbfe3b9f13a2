package org.wopplatform.web.forms;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.drafts.KeptDrafts;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.mail.MailSettings;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.web.words.Reader;

/**
 * Reads a form before its page does: takes the key out, answers one that came before as it was
 * answered then (F1), and remembers what was typed until the request is over (F2).
 */
@Priority(Priorities.AUTHENTICATION + 10)
public class FormReading implements ContainerRequestFilter, ContainerResponseFilter {
    private static final int MOST = 300_000;
    private static final String DIGEST = "org.wopplatform.form";

    @Inject SentForm sent;
    @Inject OnceOnly once;
    @Inject KeptDrafts drafts;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject MailSettings settings;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!sendsForm(request)) {
            return;
        }
        var stream = request.getEntityStream();
        var bytes = stream.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            request.setEntityStream(
                    new SequenceInputStream(new ByteArrayInputStream(bytes), stream));
            return;
        }
        var body = new String(bytes, StandardCharsets.ISO_8859_1);
        var read = FormKey.read(body);
        request.setEntityStream(
                new ByteArrayInputStream(read.body().getBytes(StandardCharsets.ISO_8859_1)));
        sent.is(read.body(), read.page().orElseGet(() -> page(request)));
        if (read.key()) {
            once(request, body);
        }
    }

    private void once(ContainerRequestContext request, String body) {
        var who = caller.account().map(UUID::toString).orElse("");
        var digest = new Secret(who + " " + reader.path() + " " + body).digest();
        var led = once.before(digest);
        if (led.isPresent()) {
            request.abortWith(
                    Response.status(Response.Status.SEE_OTHER)
                            .header("Location", led.get())
                            .build());
        } else {
            request.setProperty(DIGEST, digest);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var location = location(response);
        if (request.getProperty(DIGEST) instanceof String digest) {
            once.led(
                    digest,
                    location.filter(to -> response.getHeaders().getFirst("Set-Cookie") == null));
        }
        if (location.isPresent() && sendsForm(request) && caller.signIn().isPresent()) {
            drafts.sent(reader.path());
        }
    }

    /** Where the form led, if it did what it was for. */
    private static Optional<String> location(ContainerResponseContext response) {
        return Optional.ofNullable(response.getHeaders().getFirst("Location"))
                .map(Object::toString)
                .filter(to -> response.getStatus() == 303 && !to.contains("/sign-in?next="));
    }

    private static boolean sendsForm(ContainerRequestContext request) {
        return request.getMethod().equals("POST")
                && request.getMediaType() != null
                && request.getMediaType().isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    /** The page that the browser says the form was on, if it is one of ours. */
    private String page(ContainerRequestContext request) {
        var own = reader.base() + reader.path();
        var from = request.getHeaderString("Referer");
        if (from == null) {
            return own;
        }
        try {
            var uri = URI.create(from);
            var ours =
                    String.valueOf(uri.getRawAuthority()).equals(request.getHeaderString("Host"))
                            || from.startsWith(settings.url() + "/");
            var query =
                    Optional.ofNullable(uri.getRawQuery())
                            .map(q -> q.replaceAll("(^|&)(done|draft)=[^&]*", ""))
                            .filter(q -> !q.isEmpty())
                            .map(q -> "?" + (q.startsWith("&") ? q.substring(1) : q));
            var path = uri.getRawPath() + query.orElse("");
            return ours && FormKey.ownPath(path) ? path : own;
        } catch (IllegalArgumentException noAddress) {
            return own;
        }
    }
}
