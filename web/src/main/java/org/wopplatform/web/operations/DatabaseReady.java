package org.wopplatform.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers and has been migrated. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    @Inject DatabaseProbe probe;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        try {
            return response.up().withData("platforms", probe.platforms()).build();
        } catch (RuntimeException e) {
            return response.down().build();
        }
    }
}
