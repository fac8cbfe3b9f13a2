package org.wopplatform.web.pages.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.matching.Finding;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.administration.DeskDoor;

/** Whoever matches sees who asks, and who could help. */
@Path("{platform}/administration/matching")
@RequestScoped
public class MatchingPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Finding finding;
    @Inject InWords words;
    @Inject Clock clock;

    @GET
    public Page waiting() {
        var desk = door.open("matching");
        return Page.of(
                "matching/waiting",
                together.read(
                        () ->
                                new WaitingView(
                                        frames.frame(),
                                        desk,
                                        words.texts(),
                                        finding.waiting(),
                                        LocalDate.now(clock.withZone(ZoneOffset.UTC)))));
    }

    @GET
    @Path("{request}")
    public Page candidates(@PathParam("request") UUID request) {
        var desk = door.open("matching");
        return Page.of(
                "matching/candidates",
                together.read(
                        () -> {
                            var found = finding.candidates(request);
                            var shown =
                                    found.candidates().stream()
                                            .map(candidate -> candidate.match().mentor().offer())
                                            .toList();
                            return new CandidatesView(
                                    frames.frame(),
                                    desk,
                                    words.texts(),
                                    found,
                                    finding.motivations(shown));
                        }));
    }

    @GET
    @Path("{request}/comparison")
    public Page comparison(@PathParam("request") UUID request, @QueryParam("offer") UUID offer) {
        var desk = door.open("matching");
        return Page.of(
                "matching/comparison",
                together.read(
                        () -> {
                            var asked = finding.asked(request);
                            var offers =
                                    finding.offers().entrySet().stream()
                                            .map(
                                                    entry ->
                                                            new ComparisonView.Choice(
                                                                    entry.getKey(),
                                                                    entry.getValue()))
                                            .sorted(
                                                    Comparator.comparing(
                                                                    ComparisonView.Choice::name)
                                                            .thenComparing(
                                                                    ComparisonView.Choice::offer))
                                            .toList();
                            return new ComparisonView(
                                    frames.frame(),
                                    desk,
                                    words.texts(),
                                    asked,
                                    offers,
                                    Optional.ofNullable(offer)
                                            .map(id -> finding.compare(request, id)));
                        }));
    }
}
