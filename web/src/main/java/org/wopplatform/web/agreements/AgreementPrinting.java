package org.wopplatform.web.agreements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.wopplatform.core.agreements.Drafting;
import org.wopplatform.core.agreements.Signing;
import org.wopplatform.core.language.Messages;
import org.wopplatform.core.partnerships.Reading;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.site.Accent;
import org.wopplatform.core.site.Appearance;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.words.Words;

/** Prints a text for whoever may read it. */
@RequestScoped
public class AgreementPrinting {
    @Inject Drafting drafting;
    @Inject Signing signing;
    @Inject Reading reading;
    @Inject Network network;
    @Inject Site site;
    @Inject Messages messages;
    @Inject CurrentPlatform current;
    @Inject Config config;

    public Response print(UUID partnership, UUID text) {
        var agreement = drafting.get(partnership, text);
        var read = reading.of(partnership);
        var coordinator =
                network.all().stream()
                        .filter(platform -> platform.id().equals(read.standpoint().coordinator()))
                        .findFirst()
                        .orElseGet(current::get);
        var sheet =
                new AgreementSheet(
                        agreement,
                        signing.of(partnership, text),
                        coordinator,
                        read.partnership().demonstration()
                                || (!read.partnership().recorded() && demonstration()),
                        site.appearance().map(Appearance::accent).orElse(Accent.DEFAULT),
                        new Words(messages, agreement.language()));
        return Response.ok(sheet.pdf())
                .type("application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + sheet.fileName() + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** Whatever is signed in a demonstration is signed by nobody. */
    private boolean demonstration() {
        Optional<Boolean> set = config.getOptionalValue("wop.demonstration", Boolean.class);
        return set.orElse(false);
    }
}
