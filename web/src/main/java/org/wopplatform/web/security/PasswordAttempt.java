package org.wopplatform.web.security;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** An address and a password, with where they came from. */
public class PasswordAttempt extends UsernamePasswordCredential {
    private final String source;
    private final String client;

    public PasswordAttempt(String email, String password, String source, String client) {
        super(email, password);
        this.source = source;
        this.client = client;
    }

    String source() {
        return source;
    }

    String client() {
        return client;
    }
}
