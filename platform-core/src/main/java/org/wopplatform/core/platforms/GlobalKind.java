package org.wopplatform.core.platforms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.wopplatform.core.rules.Verdict;

/** The one platform above all: it covers the world and coordinates no partnership itself. */
@ApplicationScoped
public class GlobalKind implements PlatformKind {
    @Override
    public Kind kind() {
        return Kind.GLOBAL;
    }

    @Override
    public List<Fault> faults(Platform platform, List<Platform> all) {
        var faults = new ArrayList<Fault>();
        if (platform.parent().isPresent()) {
            faults.add(
                    new Fault(
                            platform.id(),
                            "parent",
                            platform.parent().get(),
                            "a global platform has no parent"));
        }
        if (!platform.id().equals(Platform.GLOBAL_ID)) {
            faults.add(
                    new Fault(
                            platform.id(),
                            "kind",
                            "global",
                            "only " + Platform.GLOBAL_ID + " is global; regional or national"));
        }
        if (!platform.territory().isEmpty()) {
            faults.add(
                    new Fault(
                            platform.id(),
                            "territory",
                            String.join(",", platform.territory()),
                            "world, for a global platform"));
        }
        return faults;
    }

    @Override
    public Verdict mayHost(Pairing pairing, Platform platform) {
        return Verdict.refuse("partnership.global.leaves-it-to-the-platforms");
    }
}
