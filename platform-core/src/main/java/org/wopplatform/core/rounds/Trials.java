package org.wopplatform.core.rounds;

import jakarta.inject.Inject;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Lets rounds be computed that no record tells of: whoever may match operators may try. */
@UseCase
public class Trials {
    @Inject CurrentPlatform current;

    /** The platform whose turn the computation takes. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public String enter() {
        return current.get().id();
    }
}
