package org.wopplatform.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.mail.MailSettings;

/** The cookie that carries a session's secret: unreadable for scripts, secure wherever TLS is. */
@ApplicationScoped
public class SessionCookie {
    static final String NAME = "wop_session";

    @Inject MailSettings settings;

    public Optional<Secret> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(Secret::new);
    }

    public NewCookie carrying(Secret secret) {
        return cookie(secret.text(), Duration.ofDays(30));
    }

    public NewCookie empty() {
        return cookie("", Duration.ZERO);
    }

    private NewCookie cookie(String value, Duration life) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge((int) life.toSeconds())
                .httpOnly(true)
                .secure(settings.url().startsWith("https:"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
