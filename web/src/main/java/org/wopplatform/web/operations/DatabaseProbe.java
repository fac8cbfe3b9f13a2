package org.wopplatform.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wopplatform.core.platforms.NetworkRows;

/** Reads the registry afresh: it answers only from a database that is there and migrated. */
@ApplicationScoped
@Transactional
public class DatabaseProbe {
    @Inject NetworkRows rows;

    long platforms() {
        return rows.count();
    }
}
