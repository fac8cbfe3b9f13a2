package org.wopplatform.web.proposals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.proposals.ReadingProposals;
import org.wopplatform.core.site.Accent;
import org.wopplatform.core.site.Appearance;
import org.wopplatform.core.site.Site;
import org.wopplatform.web.words.MatchTexts;
import org.wopplatform.web.words.Reader;

/** Prints a proposal for whoever may read it, in that reader's language (PS1). */
@RequestScoped
public class ProposalPrinting {
    @Inject ReadingProposals reading;
    @Inject Network network;
    @Inject Site site;
    @Inject Reader reader;
    @Inject Config config;

    public Response print(UUID id) {
        var opened = reading.of(id);
        var sheet =
                new ProposalSheet(
                        opened,
                        network.get(opened.proposal().platform()),
                        opened.proposal().demonstration() || demonstration(),
                        site.appearance().map(Appearance::accent).orElse(Accent.DEFAULT),
                        MatchTexts.of(reader.words(), reading.areas()));
        return Response.ok(sheet.pdf())
                .type("application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + sheet.fileName() + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private boolean demonstration() {
        Optional<Boolean> set = config.getOptionalValue("wop.demonstration", Boolean.class);
        return set.orElse(false);
    }
}
