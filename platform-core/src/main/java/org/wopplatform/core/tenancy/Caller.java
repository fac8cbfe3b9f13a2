package org.wopplatform.core.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking: nobody, or an account with its roles by platform. Set once, where the request came
 * in.
 */
@RequestScoped
public class Caller {
    private UUID account;
    private String name = "";
    private Map<String, Set<Role>> roles = Map.of();
    private boolean readOnly;
    private Optional<UUID> signIn = Optional.empty();
    private Optional<String> onlyPlatform = Optional.empty();
    private Optional<RuntimeException> fault = Optional.empty();

    /** By a session of the browser. */
    public void isSignedIn(UUID account, String name, Map<String, Set<Role>> roles, UUID signIn) {
        this.account = account;
        this.name = name;
        this.roles = roles;
        this.signIn = Optional.of(signIn);
    }

    /** By an access token, whose roles were cut down to the token's platform and scope. */
    public void bearsToken(
            UUID account,
            String name,
            Map<String, Set<Role>> roles,
            boolean readOnly,
            Optional<String> onlyPlatform) {
        this.account = account;
        this.name = name;
        this.roles = roles;
        this.readOnly = readOnly;
        this.onlyPlatform = onlyPlatform;
    }

    /** Whoever it is could not be recognised, because of a fault of ours. */
    public void cannotBeRecognised(RuntimeException fault) {
        this.fault = Optional.of(fault);
    }

    public Optional<RuntimeException> fault() {
        return fault;
    }

    public Optional<UUID> account() {
        return Optional.ofNullable(account);
    }

    public String name() {
        return name;
    }

    public Optional<UUID> signIn() {
        return signIn;
    }

    public Map<String, Set<Role>> roles() {
        return roles;
    }

    public Set<Role> rolesIn(String platform) {
        return roles.getOrDefault(platform, Set.of());
    }

    public boolean readOnly() {
        return readOnly;
    }

    /** The one platform that the access token opens; empty where all are open to the account. */
    public Optional<String> onlyPlatform() {
        return onlyPlatform;
    }

    public boolean may(Permission permission, String platform) {
        return rolesIn(platform).stream().anyMatch(role -> role.permissions().contains(permission));
    }
}
