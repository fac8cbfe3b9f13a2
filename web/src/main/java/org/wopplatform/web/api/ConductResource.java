package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Locale;
import org.wopplatform.core.conduct.CodeOfConduct;
import org.wopplatform.core.conduct.ConductVersion;
import org.wopplatform.core.language.Language;
import org.wopplatform.web.words.Reader;

/** The network's code of conduct, the same under every platform. */
@Path("platforms/{platform}/conduct")
@RequestScoped
@Produces("application/json")
public class ConductResource {
    @Inject CodeOfConduct code;
    @Inject Reader reader;

    @JsonbPropertyOrder({"number", "state", "origin", "inForceFrom", "language", "text"})
    public record VersionView(
            int number,
            String state,
            String origin,
            String inForceFrom,
            String language,
            String text) {
        static VersionView of(ConductVersion version, String state, Language language) {
            return new VersionView(
                    version.number(),
                    state,
                    version.origin().name().toLowerCase(Locale.ROOT),
                    version.inForceFrom().orElseThrow().toString(),
                    language.code(),
                    version.text(language));
        }
    }

    @GET
    public List<VersionView> versions() {
        var today = code.today();
        var present = code.inForce().map(ConductVersion::number).orElse(0);
        return code.announced().stream()
                .map(
                        version ->
                                VersionView.of(
                                        version,
                                        version.number() == present
                                                ? "in-force"
                                                : version.begunBy(today) ? "former" : "announced",
                                        reader.language()))
                .toList();
    }
}
