package org.wopplatform.national.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.wopplatform.core.platforms.Fault;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Pairing;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.platforms.PlatformKind;
import org.wopplatform.core.rules.Verdict;

/** A country: exactly one, with one national platform, pairing at home. */
@ApplicationScoped
public class NationalKind implements PlatformKind {
    @Override
    public Kind kind() {
        return Kind.NATIONAL;
    }

    @Override
    public List<Fault> faults(Platform platform, List<Platform> all) {
        var faults = new ArrayList<Fault>();
        if (platform.territory().size() != 1) {
            faults.add(
                    new Fault(
                            platform.id(),
                            "territory",
                            String.join(",", platform.territory()),
                            "exactly one country, for a national platform"));
        }
        all.stream()
                .filter(other -> other.kind() == Kind.NATIONAL)
                .filter(other -> other.id().compareTo(platform.id()) < 0)
                .filter(other -> other.territory().equals(platform.territory()))
                .forEach(
                        other ->
                                faults.add(
                                        new Fault(
                                                platform.id(),
                                                "territory",
                                                String.join(",", platform.territory()),
                                                "a country without a national platform; "
                                                        + other.id()
                                                        + " has this one")));
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
                                                "the global platform or a region")));
        return faults;
    }

    @Override
    public Verdict mayHost(Pairing pairing, Platform platform) {
        return pairing.domestic() && platform.covers(pairing.menteeCountry())
                ? Verdict.allow()
                : Verdict.refuse("partnership.national.not-domestic");
    }
}
