package org.wopplatform.core.applications;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** What an applicant changed after it was returned (AP4). */
@UseCase
public class Corrections {
    @Inject Applications applications;

    /** The version that was submitted last and the one before it. */
    public record Pair(Particulars before, Particulars now) {}

    /** Empty where it was submitted once or came in another way. */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Optional<Pair> of(UUID operator) {
        return applications
                .of(operator)
                .flatMap(
                        application ->
                                application
                                        .formerly()
                                        .map(
                                                before ->
                                                        new Pair(
                                                                before,
                                                                application
                                                                        .submitted()
                                                                        .orElseThrow())));
    }
}
