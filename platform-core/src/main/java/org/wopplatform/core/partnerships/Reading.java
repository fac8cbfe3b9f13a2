package org.wopplatform.core.partnerships;

import jakarta.inject.Inject;
import java.util.UUID;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A partnership and where whoever asks stands towards it. */
@UseCase
public class Reading {
    @Inject Partnerships partnerships;
    @Inject Standpoints standpoints;

    public record Read(Partnership partnership, Standpoint standpoint) {}

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Read of(UUID id) {
        return new Read(partnerships.get(id), standpoints.of(id));
    }
}
