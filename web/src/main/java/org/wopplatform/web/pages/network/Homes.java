package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wopplatform.core.facts.Fact;
import org.wopplatform.core.facts.Facts;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.operators.Directory;
import org.wopplatform.core.operators.Search;
import org.wopplatform.core.partnerships.PublishedPartnerships;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.regional.committee.SteeringCommittee;
import org.wopplatform.regional.subregions.Subregions;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.words.Reader;

/** Gathers what the home of the current platform shows. */
@RequestScoped
public class Homes {
    @Inject Frames frames;
    @Inject Together together;
    @Inject CurrentPlatform current;
    @Inject Network network;
    @Inject Maps maps;
    @Inject Site site;
    @Inject Facts facts;
    @Inject Observatory observatory;
    @Inject Directory directory;
    @Inject PublishedPartnerships partnerships;
    @Inject SteeringCommittee committee;
    @Inject Reader reader;
    @Inject Clock clock;

    Page home() {
        return together.read(this::gathered);
    }

    private Page gathered() {
        var platform = current.get();
        var published = partnerships.all(reader.language());
        var view =
                new HomeView(
                        frames.frame(),
                        site.texts(reader.language()),
                        site.contacts(),
                        platform.hostsOn(today(platform)),
                        byTopic(facts.all(reader.language())),
                        totals(),
                        directory.search(Search.ALL, 0, 1).total(),
                        published,
                        network.below(platform),
                        branch(platform),
                        maps.of(platform).with(platform, published),
                        platform.kind() == Kind.REGIONAL ? committee.meetings() : List.of(),
                        facts.sources(),
                        platform.kind() == Kind.REGIONAL
                                ? new Subregions(platform, network.subtree(platform)).byCountry()
                                : Map.of());
        return Page.of(platform.kind() == Kind.GLOBAL ? "home" : "platform", view);
    }

    private Map<String, HomeView.Own> totals() {
        var operators = observatory.picture(Measure.OPERATORS, Dimension.ALL);
        var coordinated = observatory.picture(Measure.PARTNERSHIPS, Dimension.ALL);
        return network.all().stream()
                .collect(
                        Collectors.toMap(
                                Platform::id,
                                p ->
                                        new HomeView.Own(
                                                operators.ownRow(p.id()).total(),
                                                coordinated.ownRow(p.id()).total())));
    }

    private HomeView.Branch branch(Platform platform) {
        return new HomeView.Branch(
                platform,
                platform.hostsOn(today(platform)),
                network.below(platform).stream().map(this::branch).toList());
    }

    private LocalDate today(Platform platform) {
        return LocalDate.now(clock.withZone(platform.timeZone()));
    }

    private static LinkedHashMap<String, List<Fact>> byTopic(List<Fact> facts) {
        return facts.stream()
                .collect(
                        Collectors.groupingBy(
                                Fact::topic, LinkedHashMap::new, Collectors.toList()));
    }
}
