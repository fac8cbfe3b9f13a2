package org.wopplatform.core.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.platforms.Status;

/**
 * The one gate (T2): raises the walls, then lets in whom the method's annotation allows, else
 * nobody.
 */
@Gated
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class Gate {
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Walls walls;

    @AroundInvoke
    public Object pass(InvocationContext call) throws Exception {
        var platform = current.get();
        walls.raise(
                platform.id(),
                caller.account().map(UUID::toString).orElse(""),
                current.requestId());
        check(call, platform);
        return call.proceed();
    }

    private void check(InvocationContext call, Platform platform) {
        var method = call.getMethod();
        if (method.isAnnotationPresent(OpenToAll.class)) {
            return;
        }
        if (platform.status() == Status.SUSPENDED) {
            throw new Denied(Denied.Reason.PLATFORM_SUSPENDED);
        }
        if (caller.account().isEmpty()) {
            throw new Denied(Denied.Reason.NOT_SIGNED_IN);
        }
        var requires = Optional.ofNullable(method.getAnnotation(Requires.class));
        var oneself = Optional.ofNullable(method.getAnnotation(OpenToOneself.class));
        if (requires.isEmpty() && oneself.isEmpty()) {
            throw new IllegalStateException(method + " does not say whom it is open to");
        }
        if (requires.isPresent() && !caller.may(requires.get().value(), platform.id())) {
            throw new Denied(Denied.Reason.NOT_PERMITTED);
        }
        var reads = requires.map(Requires::reads).orElseGet(() -> oneself.orElseThrow().reads());
        if (caller.readOnly() && !reads) {
            throw new Denied(Denied.Reason.READ_ONLY_TOKEN);
        }
    }
}
