package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.ledger.Currencies;
import org.wopplatform.core.matching.Mentee;
import org.wopplatform.core.matching.Mentor;
import org.wopplatform.core.rounds.Capacity;
import org.wopplatform.core.rounds.Committing;
import org.wopplatform.core.rounds.Preparing;
import org.wopplatform.core.rounds.Problem;
import org.wopplatform.core.rounds.ProblemRefused;
import org.wopplatform.core.rounds.Round;
import org.wopplatform.core.rounds.RoundPlan;
import org.wopplatform.core.rounds.RoundRule;
import org.wopplatform.core.rounds.Table;
import org.wopplatform.core.rounds.Terms;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.web.problems.Invalid;
import org.wopplatform.web.words.Contradictions;
import org.wopplatform.web.words.Reader;

/** The matchmaking rounds of a platform's workshops, as its records keep them. */
@Path("platforms/{platform}/rounds")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class WorkshopsResource {
    @Inject Preparing preparing;
    @Inject Committing committing;
    @Inject Reader reader;

    @JsonbPropertyOrder({"amount", "currency", "sameCountry", "region", "beyond"})
    public record Money(Long amount, String currency, Long sameCountry, Long region, Long beyond) {
        static Money of(Terms.Budget budget) {
            return new Money(
                    budget.amount(),
                    budget.currency(),
                    budget.sameCountry(),
                    budget.region(),
                    budget.beyond());
        }
    }

    @JsonbPropertyOrder({
        "id",
        "title",
        "heldOn",
        "state",
        "minimumScore",
        "aim",
        "countriesFirst",
        "budget",
        "planned",
        "version"
    })
    public record RoundView(
            UUID id,
            String title,
            LocalDate heldOn,
            String state,
            int minimumScore,
            String aim,
            boolean countriesFirst,
            Money budget,
            boolean planned,
            int version) {
        static RoundView of(Round round) {
            var terms = round.terms();
            return new RoundView(
                    round.id(),
                    terms.title(),
                    terms.heldOn().orElse(null),
                    round.state().name(),
                    terms.minimumScore(),
                    terms.aim().name(),
                    terms.countriesFirst(),
                    terms.budget().map(Money::of).orElse(null),
                    round.planned().isPresent(),
                    round.version());
        }
    }

    @JsonbPropertyOrder({"request", "operator", "name", "country", "platform", "days"})
    public record RequestView(
            UUID request, UUID operator, String name, String country, String platform, int days) {
        static RequestView of(Mentee mentee) {
            var side = mentee.side();
            return new RequestView(
                    mentee.request(),
                    side.operator(),
                    side.name(),
                    side.country(),
                    side.platform(),
                    mentee.days());
        }
    }

    @JsonbPropertyOrder({
        "offer",
        "operator",
        "name",
        "country",
        "platform",
        "days",
        "places",
        "groupPlaces"
    })
    public record MentorView(
            UUID offer,
            UUID operator,
            String name,
            String country,
            String platform,
            int days,
            int places,
            int groupPlaces) {
        static MentorView of(Mentor mentor) {
            var side = mentor.side();
            return new MentorView(
                    mentor.offer(),
                    side.operator(),
                    side.name(),
                    side.country(),
                    side.platform(),
                    mentor.freeDays(),
                    mentor.freePlaces(),
                    mentor.groupPlaces());
        }
    }

    @JsonbPropertyOrder({"request", "offer", "rule", "reason"})
    public record RuleView(UUID request, UUID offer, String rule, String reason) {
        static RuleView of(RoundRule rule) {
            return new RuleView(
                    rule.request(), rule.offer(), rule.kind().name(), rule.reason().orElse(null));
        }
    }

    @JsonbPropertyOrder({
        "round",
        "requests",
        "mentors",
        "candidates",
        "rules",
        "contradictions",
        "outdated",
        "plan"
    })
    public record TableView(
            RoundView round,
            List<RequestView> requests,
            List<MentorView> mentors,
            int candidates,
            List<RuleView> rules,
            List<String> contradictions,
            boolean outdated,
            JsonObject plan) {}

    public record TermsSent(
            Integer version,
            String title,
            String heldOn,
            Integer minimumScore,
            String aim,
            Boolean countriesFirst,
            Money budget) {
        static final TermsSent NOTHING = new TermsSent(null, null, null, null, null, null, null);
    }

    public record RequestsSent(Integer version, List<UUID> requests) {}

    public record MentorSent(UUID offer, Integer days, Integer places, Integer groupPlaces) {}

    public record MentorsSent(Integer version, List<MentorSent> mentors) {}

    /**
     * @param rule LOCK, FORBID, or FREE to leave the pair to the plan again
     */
    public record RuleSent(Integer version, UUID request, UUID offer, String rule, String reason) {
        static final RuleSent NOTHING = new RuleSent(null, null, null, null, null);
    }

    public record Version(Integer version) {}

    /**
     * @param proposals how many were made
     */
    @JsonbPropertyOrder({"proposals", "round"})
    public record Committed(int proposals, RoundView round) {}

    private enum Decision {
        LOCK,
        FORBID,
        FREE
    }

    @GET
    public List<RoundView> list() {
        return preparing.all().stream().map(RoundView::of).toList();
    }

    @POST
    public Response open(TermsSent given) {
        preparing.check();
        var sent = new Sent();
        var terms = terms(sent, given == null ? TermsSent.NOTHING : given);
        var id = preparing.open(terms);
        return Response.status(201).entity(json(id)).build();
    }

    @GET
    @Path("{round}")
    public TableView get(@PathParam("round") UUID id) {
        return table(id);
    }

    @PUT
    @Path("{round}")
    public String change(@PathParam("round") UUID id, TermsSent given) {
        preparing.check(id);
        var sent = new Sent();
        var said = given == null ? TermsSent.NOTHING : given;
        var version = version(sent, said.version());
        var terms = terms(sent, said);
        return done(id, () -> preparing.change(id, version, terms));
    }

    /** From now on these take part and no others. */
    @PUT
    @Path("{round}/requests")
    public String takeRequests(@PathParam("round") UUID id, RequestsSent given) {
        preparing.check(id);
        var sent = new Sent();
        var version = version(sent, given == null ? null : given.version());
        if (given == null || given.requests() == null || given.requests().contains(null)) {
            sent.fault("requests", "field.required");
        }
        sent.check();
        return done(id, () -> preparing.takeRequests(id, version, new HashSet<>(given.requests())));
    }

    /** From now on these take part and no others, with these capacities. */
    @PUT
    @Path("{round}/mentors")
    public String takeMentors(@PathParam("round") UUID id, MentorsSent given) {
        preparing.check(id);
        var sent = new Sent();
        var version = version(sent, given == null ? null : given.version());
        if (given == null || given.mentors() == null || given.mentors().contains(null)) {
            sent.fault("mentors", "field.required");
        }
        sent.check();
        var capacities = new LinkedHashMap<UUID, Capacity>();
        for (var i = 0; i < given.mentors().size(); i++) {
            var mentor = given.mentors().get(i);
            var path = "mentors[" + i + "].";
            if (mentor.offer() == null) {
                sent.fault(path + "offer", "field.required");
            }
            var days = whole(sent, path + "days", mentor.days(), Problem.MOST_DAYS_FREE);
            var places = whole(sent, path + "places", mentor.places(), Problem.MOST_PLACES);
            var group =
                    whole(
                            sent,
                            path + "groupPlaces",
                            mentor.groupPlaces(),
                            Capacity.MOST_GROUP_PLACES);
            capacities.put(mentor.offer(), new Capacity(mentor.offer(), days, places, group));
        }
        sent.check();
        return done(id, () -> preparing.takeMentors(id, version, List.copyOf(capacities.values())));
    }

    /** Ties two together, keeps them apart or leaves them to the plan, which is computed again. */
    @POST
    @Path("{round}/rules")
    public String decide(@PathParam("round") UUID id, RuleSent given) {
        preparing.check(id);
        var sent = new Sent();
        var said = given == null ? RuleSent.NOTHING : given;
        var version = version(sent, said.version());
        if (said.request() == null) {
            sent.fault("request", "field.required");
        }
        if (said.offer() == null) {
            sent.fault("offer", "field.required");
        }
        var decision = sent.choice("rule", said.rule(), Decision.class);
        var reason = sent.optional("reason", said.reason(), RoundRule.LONGEST_REASON);
        if (decision.filter(Decision.FORBID::equals).isPresent() && reason.isEmpty()) {
            sent.fault("reason", "round.fault.reason");
        }
        sent.check();
        return done(
                id,
                () -> {
                    if (decision.orElseThrow() == Decision.FREE) {
                        preparing.free(id, version, said.request(), said.offer());
                    } else {
                        preparing.decide(
                                id,
                                version,
                                new RoundRule(
                                        said.request(),
                                        said.offer(),
                                        RoundRule.Kind.valueOf(decision.get().name()),
                                        reason));
                    }
                });
    }

    @POST
    @Path("{round}/computation")
    public String compute(@PathParam("round") UUID id, Version given) {
        preparing.check(id);
        var version = version(given);
        return done(id, () -> preparing.compute(id, version));
    }

    @GET
    @Path("{round}/plan")
    public JsonObject plan(@PathParam("round") UUID id) {
        return preparing
                .get(id)
                .plan()
                .map(WorkshopsResource::read)
                .orElseThrow(() -> new NotFound("plan", id));
    }

    /** Makes a proposal of each pair of the plan. */
    @POST
    @Path("{round}/commitment")
    public String commit(@PathParam("round") UUID id, Version given) {
        preparing.check(id);
        var version = version(given);
        var made = committing.commit(id, version);
        return org.wopplatform.web.api.Json.of(
                new Committed(made, RoundView.of(preparing.get(id).round())));
    }

    @POST
    @Path("{round}/cancellation")
    public String cancel(@PathParam("round") UUID id, Version given) {
        preparing.check(id);
        var version = version(given);
        return done(id, () -> committing.cancel(id, version));
    }

    private String done(UUID id, Runnable deed) {
        try {
            deed.run();
        } catch (ProblemRefused refused) {
            throw invalid(preparing.get(id), refused);
        }
        return json(id);
    }

    private Invalid invalid(Table table, ProblemRefused refused) {
        var codes = new LinkedHashMap<String, String>();
        var facts = new LinkedHashMap<String, Map<String, String>>();
        for (var fault : refused.faults()) {
            codes.putIfAbsent(fault.path(), Contradictions.key(fault));
            facts.putIfAbsent(fault.path(), Contradictions.facts(reader.words(), table, fault));
        }
        return new Invalid(codes, facts);
    }

    private String json(UUID id) {
        return org.wopplatform.web.api.Json.of(table(id));
    }

    private TableView table(UUID id) {
        var table = preparing.get(id);
        var basis = table.basis();
        return new TableView(
                RoundView.of(table.round()),
                basis.map(b -> b.mentees().stream().map(RequestView::of).toList())
                        .orElse(List.of()),
                basis.map(b -> b.mentors().stream().map(MentorView::of).toList()).orElse(List.of()),
                basis.map(b -> b.candidates()).orElse(0),
                basis.map(b -> b.rules().stream().map(RuleView::of).toList()).orElse(List.of()),
                Contradictions.of(reader.words(), table, table.faults()),
                table.outdated(),
                table.plan().map(WorkshopsResource::read).orElse(null));
    }

    private static JsonObject read(RoundPlan plan) {
        try (var json = Json.createReader(new StringReader(plan.json()))) {
            return json.readObject();
        }
    }

    private static Terms terms(Sent sent, TermsSent given) {
        var title = sent.text("title", given.title(), Terms.LONGEST_TITLE);
        var day = sent.day("heldOn", given.heldOn());
        var minimum =
                whole(
                        sent,
                        "minimumScore",
                        given.minimumScore() == null
                                ? Integer.valueOf(Terms.DEFAULT_MINIMUM)
                                : given.minimumScore(),
                        100);
        var aim =
                sent.choice(
                        "aim",
                        given.aim() == null ? Terms.Aim.SCORE.name() : given.aim(),
                        Terms.Aim.class);
        var budget = budget(sent, given.budget());
        sent.check();
        return new Terms(
                title,
                day,
                minimum,
                aim.orElseThrow(),
                given.countriesFirst() == null || given.countriesFirst(),
                budget);
    }

    private static Optional<Terms.Budget> budget(Sent sent, Money given) {
        if (given == null) {
            return Optional.empty();
        }
        var currency = given.currency() == null ? "" : given.currency();
        if (!Currencies.known(currency)) {
            sent.fault("budget.currency", "field.choice");
        }
        return Optional.of(
                new Terms.Budget(
                        money(sent, "budget.amount", given.amount()),
                        currency,
                        money(sent, "budget.sameCountry", given.sameCountry()),
                        money(sent, "budget.region", given.region()),
                        money(sent, "budget.beyond", given.beyond())));
    }

    private static long money(Sent sent, String field, Long amount) {
        if (amount == null || amount < 0 || amount > Problem.MOST_MONEY) {
            sent.fault(field, "round.fault.money");
            return 0;
        }
        return amount;
    }

    private static int whole(Sent sent, String field, Integer figure, int most) {
        if (figure == null || figure < 0 || figure > most) {
            sent.fault(field, "field.number", Map.of("least", "0", "most", "" + most));
            return 0;
        }
        return figure;
    }

    private static int version(Version given) {
        var sent = new Sent();
        var version = version(sent, given == null ? null : given.version());
        sent.check();
        return version;
    }

    private static int version(Sent sent, Integer version) {
        if (version == null) {
            sent.fault("version", "field.required");
            return 0;
        }
        return version;
    }
}
