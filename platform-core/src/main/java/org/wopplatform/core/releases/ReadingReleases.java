package org.wopplatform.core.releases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** What was published of closed periods, for everybody (RL2, RL3). */
@UseCase
public class ReadingReleases {
    @Inject Releases releases;

    /** Every version of every period; the one closed last comes first. */
    @OpenToAll
    public List<Release> all() {
        return releases.all();
    }

    /**
     * @param code a period, for the newest version of it (2025), or one version (2025.1)
     */
    @OpenToAll
    public Optional<Release> find(String code) {
        return releases.all().stream()
                .filter(
                        release ->
                                release.code().equals(code) || release.period().code().equals(code))
                .findFirst();
    }

    /** Empty for what was not yet measured when the period was closed. */
    @OpenToAll
    public Optional<Releases.Table> table(Release release, Measure measure, Dimension dimension) {
        return releases.table(release, measure, dimension);
    }
}
