package org.wopplatform.web.pages;

import java.util.function.Supplier;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/**
 * Reads all that a page shows in one transaction, so that it fits together and costs one. Opens
 * nothing by itself: each use case inside still passes the gate.
 */
@UseCase
public class Together {
    @OpenToAll
    public <T> T read(Supplier<T> reading) {
        return reading.get();
    }
}
