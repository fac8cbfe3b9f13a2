package org.wopplatform.web.pages.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.conduct.ConductVersion;
import org.wopplatform.core.facts.Fact;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The code of conduct as everybody may read it.
 *
 * @param shown the version whose text is shown, empty where there is none yet
 * @param today the day by which versions are in force or not
 */
public record ConductView(
        Frame frame,
        Optional<ConductVersion> shown,
        Optional<ConductVersion> inForce,
        List<ConductVersion> versions,
        List<Fact> principles,
        LocalDate today)
        implements View {
    /** As a badge says it: in-force, announced-mark or former. */
    public String state(ConductVersion version) {
        if (inForce.filter(v -> v.number() == version.number()).isPresent()) {
            return "in-force";
        }
        return version.begunBy(today) ? "former" : "announced-mark";
    }
}
