package org.wopplatform.core.conduct;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** The code as everybody may read it: in force, announced, and former (C1). */
@UseCase
public class CodeOfConduct {
    @Inject Versions versions;

    @OpenToAll
    public Optional<ConductVersion> inForce() {
        return versions.inForce();
    }

    /** Every version that has a day, newest first. */
    @OpenToAll
    public List<ConductVersion> announced() {
        return versions.all().stream().filter(v -> v.inForceFrom().isPresent()).toList();
    }

    /** The day by which versions are in force or not: the network's own, in UTC. */
    @OpenToAll
    public LocalDate today() {
        return versions.today();
    }
}
