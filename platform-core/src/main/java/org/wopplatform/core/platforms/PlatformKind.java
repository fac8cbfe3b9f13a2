package org.wopplatform.core.platforms;

import java.util.List;
import org.wopplatform.core.rules.Verdict;

/** What differs from one kind of platform to another; each tenant module answers for its kind. */
public interface PlatformKind {
    Kind kind();

    /** What of the kind's own rules the platform's file breaks. */
    List<Fault> faults(Platform platform, List<Platform> all);

    /** Whether a platform of this kind coordinates a partnership between the two countries. */
    Verdict mayHost(Pairing pairing, Platform platform);
}
