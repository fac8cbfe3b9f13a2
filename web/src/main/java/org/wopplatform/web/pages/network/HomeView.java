package org.wopplatform.web.pages.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopplatform.core.facts.Fact;
import org.wopplatform.core.facts.Source;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;
import org.wopplatform.core.platforms.HostTerm;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.site.PlatformContact;
import org.wopplatform.core.site.PlatformText;
import org.wopplatform.core.site.Site;
import org.wopplatform.regional.committee.CommitteeMeeting;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * A platform's home; GWOPA's too.
 *
 * @param hosts the hosts of today
 * @param facts what documents say, by topic, in order
 * @param totals each platform's own counts, by its id
 * @param operators how many published operators the platform and those below it have
 * @param partnerships the published partnerships of the platform and those below it
 * @param below the platforms directly below
 * @param tree the platform and all below it as a tree
 * @param meetings the steering committee's meetings, newest first; empty outside regions
 * @param documents every document that a record or a fact refers to, by id
 * @param closest for each country of a region the platform that looks after it; empty elsewhere
 */
public record HomeView(
        Frame frame,
        Map<PlatformText.Slot, Site.Said> texts,
        List<PlatformContact> contacts,
        List<HostTerm> hosts,
        Map<String, List<Fact>> facts,
        Map<String, Own> totals,
        long operators,
        List<Partnership> partnerships,
        List<Platform> below,
        Branch tree,
        NetworkMap map,
        List<CommitteeMeeting> meetings,
        Map<String, Source> documents,
        Map<String, Platform> closest)
        implements View {
    /** A platform of the tree with its present hosts and what lies below it. */
    public record Branch(Platform platform, List<HostTerm> hosts, List<Branch> below) {}

    public List<Fact> facts(String topic) {
        return facts.getOrDefault(topic, List.of());
    }

    /** What a platform itself counts, without those below it. */
    public record Own(Figure operators, Figure partnerships) {
        public boolean isNothing() {
            return Stream.of(operators, partnerships)
                    .allMatch(figure -> figure.exact().filter(n -> n.signum() == 0).isPresent());
        }
    }

    public Optional<Own> total(Platform platform) {
        return Optional.ofNullable(totals.get(platform.id()));
    }

    public Optional<Site.Said> text(String slot) {
        return Optional.ofNullable(texts.get(PlatformText.Slot.valueOf(slot)));
    }

    /** The documents behind the page's facts, each once, in the order of their ids. */
    public List<Source> sources() {
        return facts.values().stream()
                .flatMap(List::stream)
                .map(Fact::source)
                .distinct()
                .sorted(Comparator.comparing(Source::id))
                .toList();
    }

    /** The number under which the page lists a document, from 1. */
    public int sourceNumber(Fact fact) {
        return sources().indexOf(fact.source()) + 1;
    }
}
