package org.wopplatform.web.pages.administration;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.conduct.ConductVersion;
import org.wopplatform.core.language.Language;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * All versions of the code, the draft among them; fields: en, es, fr, pt, origin, seen, from.
 *
 * @param inForce the version that a new draft begins with
 */
public record ConductKeepingView(
        Frame frame,
        Desk desk,
        Form form,
        List<ConductVersion> versions,
        Optional<ConductVersion> inForce)
        implements View {
    public Optional<ConductVersion> draft() {
        return versions.stream().filter(v -> v.inForceFrom().isEmpty()).findFirst();
    }

    /** What the field of a language begins with. */
    public String kept(Language language) {
        return draft().or(() -> inForce).map(version -> version.text(language)).orElse("");
    }
}
