package org.wopplatform.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.site.Accent;
import org.wopplatform.core.site.Appearance;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.files.Assets;
import org.wopplatform.web.words.Reader;

/** Puts the frame around the page of this request. */
@RequestScoped
public class Frames {
    @Inject Reader reader;
    @Inject CurrentPlatform current;
    @Inject Network network;
    @Inject Caller caller;
    @Inject Site site;
    @Inject Assets assets;
    @Inject Config config;

    public Frame frame() {
        return dressed(site.appearance());
    }

    /** For when the database does not answer: the page looks plain but comes. */
    public Frame plain() {
        return dressed(Optional.empty());
    }

    private Frame dressed(Optional<Appearance> appearance) {
        var platform = current.get();
        var trail = new java.util.ArrayList<>(network.above(platform));
        Collections.reverse(trail);
        return new Frame(
                reader.words(),
                reader.base(),
                reader.path(),
                platform,
                current.root().map(Platform::id).orElse(Platform.GLOBAL_ID),
                trail,
                network.all(),
                assets.icon(),
                assets.stylesheet(),
                "/%s/accent-%s.css"
                        .formatted(
                                platform.id(),
                                appearance
                                        .map(Appearance::accent)
                                        .orElse(Accent.DEFAULT)
                                        .hex()
                                        .substring(1)),
                appearance
                        .flatMap(Appearance::logoDigest)
                        .map(d -> "/" + platform.id() + "/logo-" + d),
                caller.account().map(account -> caller.name()),
                Desks.administers(caller, platform),
                demonstration());
    }

    private boolean demonstration() {
        Optional<Boolean> set = config.getOptionalValue("wop.demonstration", Boolean.class);
        return set.orElse(false);
    }
}
