package org.wopplatform.regional.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.wopplatform.core.platforms.Fault;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Pairing;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.platforms.PlatformKind;
import org.wopplatform.core.rules.Verdict;

/** A region: several countries, under the globe or under a wider region, pairing across borders. */
@ApplicationScoped
public class RegionalKind implements PlatformKind {
    @Override
    public Kind kind() {
        return Kind.REGIONAL;
    }

    @Override
    public List<Fault> faults(Platform platform, List<Platform> all) {
        var faults = new ArrayList<Fault>();
        if (platform.territory().size() < 2) {
            faults.add(
                    new Fault(
                            platform.id(),
                            "territory",
                            String.join(",", platform.territory()),
                            "two countries or more, for a regional platform"));
        }
        all.stream()
                .filter(parent -> platform.parent().filter(parent.id()::equals).isPresent())
                .filter(parent -> parent.kind() == Kind.NATIONAL)
                .forEach(
                        parent ->
                                faults.add(
                                        new Fault(
                                                platform.id(),
                                                "parent",
                                                parent.id(),
                                                "the global platform or a wider region")));
        return faults;
    }

    @Override
    public Verdict mayHost(Pairing pairing, Platform platform) {
        if (pairing.domestic()) {
            return Verdict.refuse("partnership.regional.one-country");
        }
        return platform.covers(pairing.menteeCountry())
                ? Verdict.allow()
                : Verdict.refuse("partnership.regional.mentee-outside");
    }
}
