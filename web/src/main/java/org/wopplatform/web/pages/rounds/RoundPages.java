package org.wopplatform.web.pages.rounds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.wopplatform.core.rounds.Capacity;
import org.wopplatform.core.rounds.Committing;
import org.wopplatform.core.rounds.Preparing;
import org.wopplatform.core.rounds.Problem;
import org.wopplatform.core.rounds.ProblemRefused;
import org.wopplatform.core.rounds.RoundRule;
import org.wopplatform.core.rounds.Table;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.pages.rounds.RoundView.Filter;
import org.wopplatform.web.words.Contradictions;
import org.wopplatform.web.words.MatchTexts;
import org.wopplatform.web.words.Reader;

/** One round: its plan, who takes part, what was decided beforehand, its terms. */
@Path("{platform}/administration/rounds/{round}")
@RequestScoped
public class RoundPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Preparing preparing;
    @Inject Committing committing;
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    @GET
    public Page plan(@PathParam("round") UUID id, @QueryParam("done") String done) {
        return Page.of("rounds/plan", view(id, "plan", Form.done(done), Filter.NONE));
    }

    @POST
    @Path("computation")
    public Object compute(@PathParam("round") UUID id, MultivaluedMap<String, String> sent) {
        preparing.check(id);
        var typed = new Typed(sent, reader.words());
        var version = version(typed);
        return done(id, typed, () -> preparing.compute(id, version))
                ? forward(id, "", "round-computed")
                : Page.faulty("rounds/plan", view(id, "plan", typed.form(), Filter.NONE));
    }

    @GET
    @Path("terms")
    public Page terms(@PathParam("round") UUID id, @QueryParam("done") String done) {
        return Page.of("rounds/terms", view(id, "terms", Form.done(done), Filter.NONE));
    }

    @POST
    @Path("terms")
    public Object change(@PathParam("round") UUID id, MultivaluedMap<String, String> sent) {
        preparing.check(id);
        var typed = new Typed(sent, reader.words());
        var version = version(typed);
        var terms = new TermsForm(typed, reader.words()).terms();
        return done(id, typed, () -> preparing.change(id, version, terms.orElseThrow()))
                ? forward(id, "/terms", "saved")
                : Page.faulty("rounds/terms", view(id, "terms", typed.form(), Filter.NONE));
    }

    @GET
    @Path("requests")
    public Page requests(
            @PathParam("round") UUID id,
            @QueryParam("country") @DefaultValue("") String country,
            @QueryParam("area") @DefaultValue("") String area,
            @QueryParam("done") String done) {
        return Page.of(
                "rounds/requests",
                view(id, "requests", Form.done(done), new Filter(country, area, Optional.empty())));
    }

    /** Of those that were shown; the others stay as they are, unless only these shall take part. */
    @POST
    @Path("requests")
    public Object takeRequests(@PathParam("round") UUID id, MultivaluedMap<String, String> sent) {
        preparing.check(id);
        var typed = new Typed(sent, reader.words());
        var version = version(typed);
        var ticked = ids(typed, "take");
        return done(
                        id,
                        typed,
                        () -> {
                            var taking = new HashSet<>(ticked);
                            if (typed.value("only").isEmpty()) {
                                var shown = ids(typed, "shown");
                                var table = preparing.get(id);
                                table.basis()
                                        .ifPresent(
                                                basis ->
                                                        basis.mentees().stream()
                                                                .map(m -> m.request())
                                                                .filter(r -> !shown.contains(r))
                                                                .forEach(taking::add));
                                table.goneRequests().stream()
                                        .map(Table.Gone::id)
                                        .filter(r -> !shown.contains(r))
                                        .forEach(taking::add);
                            }
                            preparing.takeRequests(id, version, taking);
                        })
                ? forward(id, "/requests" + filtered(typed), "saved")
                : Page.faulty("rounds/requests", view(id, "requests", typed.form(), filter(typed)));
    }

    @GET
    @Path("mentors")
    public Page mentors(
            @PathParam("round") UUID id,
            @QueryParam("country") @DefaultValue("") String country,
            @QueryParam("area") @DefaultValue("") String area,
            @QueryParam("done") String done) {
        return Page.of(
                "rounds/mentors",
                view(id, "mentors", Form.done(done), new Filter(country, area, Optional.empty())));
    }

    @POST
    @Path("mentors")
    public Object takeMentors(@PathParam("round") UUID id, MultivaluedMap<String, String> sent) {
        preparing.check(id);
        var typed = new Typed(sent, reader.words());
        var version = version(typed);
        var capacities = new LinkedHashMap<UUID, Capacity>();
        for (var offer : ids(typed, "take")) {
            var days = number(typed, "days-" + offer, Problem.MOST_DAYS_FREE);
            var places = number(typed, "places-" + offer, Problem.MOST_PLACES);
            var group = number(typed, "group-" + offer, Capacity.MOST_GROUP_PLACES);
            capacities.put(offer, new Capacity(offer, days, places, group));
        }
        return done(
                        id,
                        typed,
                        () -> {
                            if (typed.value("only").isEmpty()) {
                                var shown = ids(typed, "shown");
                                preparing.capacities(id).stream()
                                        .filter(c -> !shown.contains(c.offer()))
                                        .forEach(c -> capacities.putIfAbsent(c.offer(), c));
                            }
                            preparing.takeMentors(id, version, List.copyOf(capacities.values()));
                        })
                ? forward(id, "/mentors" + filtered(typed), "saved")
                : Page.faulty("rounds/mentors", view(id, "mentors", typed.form(), filter(typed)));
    }

    @GET
    @Path("rules")
    public Page rules(
            @PathParam("round") UUID id,
            @QueryParam("request") @DefaultValue("") String request,
            @QueryParam("done") String done) {
        return Page.of(
                "rounds/rules",
                view(id, "rules", Form.done(done), new Filter("", "", asId(request))));
    }

    @POST
    @Path("rules")
    public Object decide(@PathParam("round") UUID id, MultivaluedMap<String, String> sent) {
        preparing.check(id);
        var typed = new Typed(sent, reader.words());
        var version = version(typed);
        var request = id(typed, "request");
        var offer = id(typed, "offer");
        var kind = typed.choice("kind", RoundRule.Kind.class);
        var reason = typed.optional("reason", RoundRule.LONGEST_REASON);
        if (kind.filter(RoundRule.Kind.FORBID::equals).isPresent() && reason.isEmpty()) {
            typed.fault("reason", reader.words().say("round.fault.reason"));
        }
        return done(
                        id,
                        typed,
                        () ->
                                preparing.decide(
                                        id,
                                        version,
                                        new RoundRule(
                                                request,
                                                offer,
                                                kind.orElseThrow(),
                                                Optional.of(reason).filter(r -> !r.isEmpty()))))
                ? forward(
                        id,
                        "",
                        "round-" + kind.orElseThrow().name().toLowerCase(java.util.Locale.ROOT))
                : Page.faulty(
                        "rounds/rules",
                        view(
                                id,
                                "rules",
                                typed.form(),
                                new Filter("", "", asId(typed.value("request")))));
    }

    /** Leaves a pair to the plan again. */
    @POST
    @Path("rules/removal")
    public Object free(@PathParam("round") UUID id, MultivaluedMap<String, String> sent) {
        preparing.check(id);
        var typed = new Typed(sent, reader.words());
        var version = version(typed);
        var request = id(typed, "request");
        var offer = id(typed, "offer");
        return done(id, typed, () -> preparing.free(id, version, request, offer))
                ? forward(id, "", "round-freed")
                : Page.faulty("rounds/rules", view(id, "rules", typed.form(), Filter.NONE));
    }

    /** Why two score what they score, or which gates they do not pass. */
    @GET
    @Path("pairs/{request}/{offer}")
    public Page pair(
            @PathParam("round") UUID id,
            @PathParam("request") UUID request,
            @PathParam("offer") UUID offer) {
        var view = view(id, "plan", Form.empty(), Filter.NONE);
        var basis = view.table().basis().orElseThrow(() -> new NotFound("pair", request));
        basis.mentee(request).orElseThrow(() -> new NotFound("request", request));
        basis.mentor(offer).orElseThrow(() -> new NotFound("offer", offer));
        return Page.of(
                "rounds/pair",
                new RoundPairView(
                        view,
                        basis.mentee(request).orElseThrow(),
                        basis.mentor(offer).orElseThrow(),
                        basis.match(request, offer),
                        basis.match(request, offer).isPresent()
                                ? List.of()
                                : basis.failures(request, offer)));
    }

    @GET
    @Path("screen")
    public Page screen(
            @PathParam("round") UUID id, @QueryParam("page") @DefaultValue("1") int page) {
        return Page.of(
                "rounds/screen",
                new RoundScreenView(view(id, "plan", Form.empty(), Filter.NONE), page));
    }

    @GET
    @Path("print")
    public Page print(@PathParam("round") UUID id) {
        return Page.of("rounds/print", view(id, "plan", Form.empty(), Filter.NONE));
    }

    @GET
    @Path("commitment")
    public Page outlook(@PathParam("round") UUID id) {
        return Page.of("rounds/commit", commitView(id, Form.empty()));
    }

    @POST
    @Path("commitment")
    public Object commit(@PathParam("round") UUID id, MultivaluedMap<String, String> sent) {
        preparing.check(id);
        var typed = new Typed(sent, reader.words());
        var version = version(typed);
        var made = new AtomicInteger();
        return done(id, typed, () -> made.set(committing.commit(id, version)))
                ? forward(id, "", "round-committed")
                : Page.faulty("rounds/commit", commitView(id, typed.form()));
    }

    @POST
    @Path("cancellation")
    public Object cancel(@PathParam("round") UUID id, MultivaluedMap<String, String> sent) {
        preparing.check(id);
        var typed = new Typed(sent, reader.words());
        var version = version(typed);
        return done(id, typed, () -> committing.cancel(id, version))
                ? forward(id, "", "round-cancelled")
                : Page.faulty("rounds/terms", view(id, "terms", typed.form(), Filter.NONE));
    }

    private boolean done(UUID id, Typed typed, Runnable deed) {
        try {
            return typed.done("", deed);
        } catch (ProblemRefused refused) {
            var table = preparing.get(id);
            typed.fault(
                    "",
                    Contradictions.of(reader.words(), table, refused.faults()).stream()
                            .distinct()
                            .collect(Collectors.joining(" ")));
            return false;
        }
    }

    private Response forward(UUID id, String to, String done) {
        return Forward.to(frames.frame().to("administration/rounds/" + id + to), done);
    }

    private RoundCommitView commitView(UUID id, Form form) {
        return together.read(
                () ->
                        new RoundCommitView(
                                view(id, "plan", form, Filter.NONE), committing.outlook(id)));
    }

    private RoundView view(UUID id, String section, Form form, Filter filter) {
        var desk = door.open("rounds");
        return together.read(
                () -> {
                    var table = preparing.get(id);
                    var read = sentVersion(form);
                    return new RoundView(
                            frames.frame(),
                            desk,
                            MatchTexts.of(reader.words(), preparing.areas()),
                            form,
                            section,
                            table,
                            read.filter(version -> version < table.round().version())
                                    .map(version -> preparing.since(id, version))
                                    .orElse(List.of()),
                            Contradictions.of(reader.words(), table, table.faults()),
                            filter,
                            current.get().currency().getCurrencyCode());
                });
    }

    private static Optional<Integer> sentVersion(Form form) {
        return Optional.of(form.value("version"))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    private int version(Typed typed) {
        var text = typed.value("version");
        if (!text.matches("[0-9]{1,9}")) {
            typed.fault("", reader.words().say("round.fault.version"));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private static int number(Typed typed, String field, int most) {
        return typed.value(field).isBlank() ? 0 : typed.number(field, 0, most);
    }

    private UUID id(Typed typed, String field) {
        return asId(typed.value(field))
                .orElseGet(
                        () -> {
                            typed.fault(field, reader.words().say("field.choice"));
                            return new UUID(0, 0);
                        });
    }

    private static Set<UUID> ids(Typed typed, String field) {
        var ids = new ArrayList<UUID>();
        typed.values(field).forEach(text -> asId(text).ifPresent(ids::add));
        return Set.copyOf(ids);
    }

    private static Optional<UUID> asId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Filter filter(Typed typed) {
        return new Filter(typed.value("country"), typed.value("area"), Optional.empty());
    }

    private static String filtered(Typed typed) {
        var chosen = new LinkedHashMap<String, String>();
        chosen.put("country", typed.value("country"));
        chosen.put("area", typed.value("area"));
        var query =
                chosen.entrySet().stream()
                        .filter(e -> e.getValue().matches("[A-Z0-9_]{2,60}"))
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
