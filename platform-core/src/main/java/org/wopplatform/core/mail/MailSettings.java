package org.wopplatform.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How messages leave: {@code wop.mail.*}, and {@code wop.url}, the address people reach the
 * installation by.
 */
@ApplicationScoped
public class MailSettings {
    @Inject Config config;

    public Optional<String> host() {
        return config.getOptionalValue("wop.mail.host", String.class);
    }

    int port() {
        return config.getOptionalValue("wop.mail.port", Integer.class).orElse(587);
    }

    boolean startTls() {
        return config.getOptionalValue("wop.mail.starttls", Boolean.class).orElse(true);
    }

    Optional<String> user() {
        return config.getOptionalValue("wop.mail.user", String.class);
    }

    String password() {
        return config.getOptionalValue("wop.mail.password", String.class).orElse("");
    }

    String from() {
        return config.getOptionalValue("wop.mail.from", String.class).orElse("no-reply@localhost");
    }

    public String url() {
        return config.getOptionalValue("wop.url", String.class)
                .orElse("http://localhost:8080")
                .replaceAll("/+$", "");
    }

    /**
     * Whether a platform's administrators may read the message: any in a demonstration; where no
     * server is set those that open no account already in use.
     */
    boolean readable(OutgoingMessage message) {
        return config.getOptionalValue("wop.demonstration", Boolean.class).orElse(false)
                || (host().isEmpty() && !message.confidential());
    }
}
