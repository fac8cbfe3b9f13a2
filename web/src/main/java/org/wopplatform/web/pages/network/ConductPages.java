package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.wopplatform.core.conduct.CodeOfConduct;
import org.wopplatform.core.facts.Facts;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.words.Reader;

/** The network's code of conduct, on the pages of each platform. */
@Path("{platform}/code-of-conduct")
@RequestScoped
public class ConductPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject CodeOfConduct code;
    @Inject Facts facts;
    @Inject Reader reader;

    /**
     * @param number the version to show; the one in force where it is none that was announced
     */
    @GET
    public Page show(@QueryParam("version") String number) {
        return together.read(
                () -> {
                    var versions = code.announced();
                    var inForce = code.inForce();
                    var wanted =
                            versions.stream()
                                    .filter(v -> String.valueOf(v.number()).equals(number))
                                    .findFirst();
                    return Page.of(
                            "conduct",
                            new ConductView(
                                    frames.frame(),
                                    wanted.isPresent() ? wanted : inForce,
                                    inForce,
                                    versions,
                                    facts.ofTheNetwork(reader.language()).stream()
                                            .filter(fact -> fact.topic().equals("principle"))
                                            .toList(),
                                    code.today()));
                });
    }
}
