package org.wopplatform.web.security;

import jakarta.enterprise.context.RequestScoped;
import org.wopplatform.core.identity.SigningIn.Attempt;

/** What became of the attempt to sign in that this request made. */
@RequestScoped
public class Attempts {
    private Attempt outcome = new Attempt.Refused();

    void note(Attempt outcome) {
        this.outcome = outcome;
    }

    public Attempt outcome() {
        return outcome;
    }
}
