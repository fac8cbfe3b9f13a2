package org.wopplatform.web.releases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.wopplatform.core.facts.Facts;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.releases.ReadingReleases;
import org.wopplatform.core.releases.Release;
import org.wopplatform.core.releases.Releases;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.site.Accent;
import org.wopplatform.core.site.Appearance;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.words.Reader;

/** Prints the report of a period for the current platform, in the reader's language (RS1). */
@RequestScoped
public class PeriodPrinting {
    @Inject ReadingReleases releases;
    @Inject Observatory observatory;
    @Inject Facts facts;
    @Inject Network network;
    @Inject Site site;
    @Inject CurrentPlatform current;
    @Inject Reader reader;
    @Inject Clock clock;
    @Inject Config config;

    /**
     * @param code of the period or of one version of it; empty for the figures of today
     */
    public Response print(Optional<String> code) {
        var platform = current.get();
        var release =
                code.map(
                        asked ->
                                releases.find(asked)
                                        .filter(found -> found.place(platform.id()).isPresent())
                                        .orElseThrow(() -> new NotFound("release", asked)));
        var words = reader.words();
        var sheet =
                new PeriodSheet(
                        platform,
                        release,
                        release.map(Release::closedAt).orElseGet(clock::instant),
                        parts(platform, release, words.language()),
                        (measure, dimension) ->
                                release.map(
                                                closed ->
                                                        releases.table(closed, measure, dimension)
                                                                .map(Releases.Table::picture))
                                        .orElseGet(
                                                () ->
                                                        Optional.of(
                                                                observatory.picture(
                                                                        measure, dimension))),
                        facts.all(words.language()),
                        demonstration(),
                        site.appearance().map(Appearance::accent).orElse(Accent.DEFAULT),
                        words);
        return Response.ok(sheet.pdf())
                .type("application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + sheet.fileName() + "\"")
                .header("Cache-Control", "no-cache")
                .build();
    }

    /** Those directly below, today or when the period was closed. */
    private List<PeriodSheet.Part> parts(
            Platform platform, Optional<Release> release, Language language) {
        return release.map(
                        closed ->
                                closed.below(platform.id()).stream()
                                        .map(
                                                place ->
                                                        new PeriodSheet.Part(
                                                                place.id(), place.name(language)))
                                        .toList())
                .orElseGet(
                        () ->
                                network.below(platform).stream()
                                        .map(
                                                below ->
                                                        new PeriodSheet.Part(
                                                                below.id(),
                                                                below.name(language).name()))
                                        .toList());
    }

    private boolean demonstration() {
        Optional<Boolean> set = config.getOptionalValue("wop.demonstration", Boolean.class);
        return set.orElse(false);
    }
}
