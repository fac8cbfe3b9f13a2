package org.wopplatform.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.wopplatform.core.identity.SigningIn;

/** Jakarta Security's way to the accounts: validates an attempt and opens a session for it. */
@ApplicationScoped
public class PasswordStore implements IdentityStore {
    @Inject SigningIn signingIn;
    @Inject Attempts attempts;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof PasswordAttempt attempt)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        var outcome =
                signingIn.attempt(
                        attempt.getCaller(),
                        attempt.getPasswordAsString(),
                        attempt.source(),
                        attempt.client());
        attempts.note(outcome);
        return outcome instanceof SigningIn.Attempt.Accepted accepted
                ? new CredentialValidationResult(
                        new CallerPrincipal(accepted.name()), Set.of("signed-in"))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
