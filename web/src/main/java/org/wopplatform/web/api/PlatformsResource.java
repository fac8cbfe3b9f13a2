package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.facts.Fact;
import org.wopplatform.core.facts.Facts;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.platforms.HostTerm;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.words.Reader;

/** The platforms: what each is, who hosts it, what it counts and what documents say of it. */
@Path("platforms")
@RequestScoped
@Produces("application/json")
public class PlatformsResource {
    @Inject Network network;
    @Inject CurrentPlatform current;
    @Inject Observatory observatory;
    @Inject Facts facts;
    @Inject Reader reader;
    @Inject Clock clock;

    @JsonbPropertyOrder({"association", "name", "onBehalfOf", "role", "since", "until", "current"})
    public record HostView(
            String association,
            String name,
            String onBehalfOf,
            String role,
            String since,
            String until,
            boolean current) {
        static HostView of(HostTerm term, LocalDate today) {
            return new HostView(
                    term.association(),
                    term.name(),
                    term.onBehalfOf().orElse(null),
                    term.role().name().toLowerCase(Locale.ROOT),
                    term.since().map(PartialDate::text).orElse(null),
                    term.until().map(PartialDate::text).orElse(null),
                    term.holdsOn(today));
        }
    }

    /** Counts of the platform's own records; null where withheld for privacy. */
    public record TotalsView(
            Long operators,
            Long partnerships,
            long publishedOperators,
            long publishedPartnerships) {
        static TotalsView of(Figure operators, Figure partnerships) {
            return new TotalsView(
                    number(operators),
                    number(partnerships),
                    operators.open().longValue(),
                    partnerships.open().longValue());
        }

        private static Long number(Figure figure) {
            return figure.exact().map(Number::longValue).orElse(null);
        }
    }

    public record FactView(
            String topic,
            String text,
            String language,
            String country,
            String amount,
            String qualifier,
            String asOf,
            String source) {
        static FactView of(Fact fact) {
            return new FactView(
                    fact.topic(),
                    fact.text(),
                    fact.language().code(),
                    fact.country().orElse(null),
                    fact.amount().map(amount -> amount.toPlainString()).orElse(null),
                    fact.qualifier().map(q -> q.name().toLowerCase(Locale.ROOT)).orElse(null),
                    fact.asOf().text(),
                    fact.source().title());
        }
    }

    @JsonbPropertyOrder({
        "id",
        "kind",
        "status",
        "parent",
        "name",
        "fullName",
        "territory",
        "languages",
        "currency",
        "timeZone",
        "established",
        "hosts",
        "supporters",
        "children",
        "totals",
        "facts"
    })
    public record PlatformView(
            String id,
            String kind,
            String status,
            String parent,
            String name,
            String fullName,
            List<String> territory,
            List<String> languages,
            String currency,
            String timeZone,
            String established,
            List<HostView> hosts,
            List<String> supporters,
            List<String> children,
            TotalsView totals,
            List<FactView> facts) {}

    @GET
    public PageOf<PlatformView> list(
            @QueryParam("page") @DefaultValue(Paging.FIRST) String page,
            @QueryParam("size") @DefaultValue(Paging.USUAL) String size) {
        var paging = Paging.of(page, size);
        var counted = counted();
        var all = network.all();
        return PageOf.of(
                paging.of(all).stream().map(platform -> view(platform, counted, null)).toList(),
                all.size(),
                paging,
                "/api/v1/platforms");
    }

    @GET
    @Path("{platform}")
    public PlatformView one(@PathParam("platform") String id) {
        var platform = current.get();
        var said = new ArrayList<FactView>();
        facts.all(reader.language()).forEach(fact -> said.add(FactView.of(fact)));
        return view(platform, counted(), said);
    }

    /** What the platforms themselves count, each without those below it. */
    private record Counted(Picture operators, Picture partnerships) {
        TotalsView of(Platform platform) {
            return TotalsView.of(
                    operators.ownRow(platform.id()).total(),
                    partnerships.ownRow(platform.id()).total());
        }
    }

    private Counted counted() {
        return new Counted(
                observatory.picture(Measure.OPERATORS, Dimension.ALL),
                observatory.picture(Measure.PARTNERSHIPS, Dimension.ALL));
    }

    private PlatformView view(Platform platform, Counted counted, List<FactView> said) {
        var name = platform.name(reader.language());
        var today = LocalDate.now(clock.withZone(platform.timeZone()));
        return new PlatformView(
                platform.id(),
                platform.kind().name().toLowerCase(Locale.ROOT),
                platform.status().name().toLowerCase(Locale.ROOT),
                platform.parent().orElse(null),
                name.name(),
                name.fullName(),
                List.copyOf(platform.territory()),
                platform.languages().stream().map(Language::code).toList(),
                platform.currency().getCurrencyCode(),
                platform.timeZone().getId(),
                platform.established().map(PartialDate::text).orElse(null),
                platform.hosts().stream().map(term -> HostView.of(term, today)).toList(),
                platform.supporters(),
                network.below(platform).stream().map(Platform::id).toList(),
                counted.of(platform),
                said);
    }
}
