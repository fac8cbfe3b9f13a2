package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.wopplatform.core.rounds.Computing;
import org.wopplatform.core.rounds.Optimum;
import org.wopplatform.core.rounds.Problem;
import org.wopplatform.core.rounds.ProblemRefused;
import org.wopplatform.core.rounds.Trials;
import org.wopplatform.web.problems.Invalid;

/** Computes the plan of a round that is sent along, and touches no record. */
@Path("platforms/{platform}/rounds/optimum")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class OptimumResource {
    /** Bytes of a body; a round of the largest size has about 40 million. */
    private static final int MOST_BYTES = 64_000_000;

    @Inject Trials trials;
    @Inject Computing computing;

    public record RequestSent(
            String id, String country, Boolean small, Integer days, Boolean groupable) {
        Problem.Request read(String path, Sent sent) {
            return new Problem.Request(
                    sent.text(path + ".id", id, 200),
                    country == null ? "" : country,
                    Boolean.TRUE.equals(small),
                    figure(sent, path + ".days", days, 1),
                    Boolean.TRUE.equals(groupable));
        }
    }

    public record MentorSent(String id, Integer days, Integer places, Integer groupPlaces) {
        Problem.Mentor read(String path, Sent sent) {
            return new Problem.Mentor(
                    sent.text(path + ".id", id, 200),
                    figure(sent, path + ".days", days, 0),
                    figure(sent, path + ".places", places, 0),
                    groupPlaces == null ? 0 : groupPlaces);
        }
    }

    public record PairSent(
            String request, String mentor, String area, Integer score, Long gain, Long cost) {
        Problem.Pair read(String path, Sent sent) {
            var points = figure(sent, path + ".score", score, 0);
            return new Problem.Pair(
                    sent.text(path + ".request", request, 200),
                    sent.text(path + ".mentor", mentor, 200),
                    area == null ? "" : area,
                    points,
                    gain == null ? Math.max(1, points) : gain,
                    cost == null ? 0 : cost);
        }
    }

    public record LinkSent(String request, String mentor) {
        Problem.Link read(String path, Sent sent) {
            return new Problem.Link(
                    sent.text(path + ".request", request, 200),
                    sent.text(path + ".mentor", mentor, 200));
        }
    }

    public record ProblemSent(
            List<RequestSent> requests,
            List<MentorSent> mentors,
            List<PairSent> pairs,
            List<LinkSent> locks,
            List<LinkSent> forbidden,
            Long budget,
            Integer minimumScore,
            Boolean countriesFirst,
            Integer seconds) {
        Problem read(Sent sent) {
            return new Problem(
                    lines("requests", requests, RequestSent::read, sent, true),
                    lines("mentors", mentors, MentorSent::read, sent, true),
                    lines("pairs", pairs, PairSent::read, sent, true),
                    lines("locks", locks, LinkSent::read, sent, false),
                    lines("forbidden", forbidden, LinkSent::read, sent, false),
                    budget == null ? OptionalLong.empty() : OptionalLong.of(budget),
                    minimumScore == null ? 0 : minimumScore,
                    Boolean.TRUE.equals(countriesFirst));
        }
    }

    @JsonbPropertyOrder({"request", "mentor", "area", "score", "gain", "cost", "grouped", "locked"})
    public record ChosenView(
            String request,
            String mentor,
            String area,
            int score,
            long gain,
            long cost,
            boolean grouped,
            boolean locked) {
        static ChosenView of(Optimum.Chosen chosen) {
            var pair = chosen.pair();
            return new ChosenView(
                    pair.request(),
                    pair.mentor(),
                    pair.area(),
                    pair.score(),
                    pair.gain(),
                    pair.cost(),
                    chosen.grouped(),
                    chosen.locked());
        }
    }

    @JsonbPropertyOrder({"days", "places", "money", "score", "unforbid"})
    public record RemedyView(int days, int places, long money, int score, boolean unforbid) {
        static RemedyView of(Optimum.Remedy remedy) {
            return new RemedyView(
                    remedy.days(),
                    remedy.places(),
                    remedy.money(),
                    remedy.score(),
                    remedy.unforbid());
        }
    }

    @JsonbPropertyOrder({"request", "reason", "mentor", "remedy"})
    public record UnmatchedView(String request, String reason, String mentor, RemedyView remedy) {
        static UnmatchedView of(Optimum.Unmatched unmatched) {
            return new UnmatchedView(
                    unmatched.request(),
                    unmatched.reason().name(),
                    unmatched.best().map(Problem.Pair::mentor).orElse(null),
                    unmatched.best().isPresent() ? RemedyView.of(unmatched.remedy()) : null);
        }
    }

    @JsonbPropertyOrder({"area", "most", "mentor", "days", "mean", "mentors", "unmatched"})
    public record AreaView(
            String area,
            double most,
            String mentor,
            int days,
            double mean,
            int mentors,
            int unmatched) {
        static AreaView of(Optimum.AreaValue value) {
            return new AreaView(
                    value.area(),
                    rounded(value.most()),
                    value.mentor().isEmpty() ? null : value.mentor(),
                    value.days(),
                    rounded(value.mean()),
                    value.mentors(),
                    value.unmatched());
        }
    }

    @JsonbPropertyOrder({
        "status",
        "gain",
        "bound",
        "gap",
        "countries",
        "mostCountries",
        "smallOperators",
        "cost",
        "seconds",
        "chosen",
        "unmatched",
        "areas"
    })
    public record OptimumView(
            String status,
            long gain,
            long bound,
            double gap,
            int countries,
            int mostCountries,
            int smallOperators,
            long cost,
            double seconds,
            List<ChosenView> chosen,
            List<UnmatchedView> unmatched,
            List<AreaView> areas) {
        static OptimumView of(Optimum optimum) {
            return new OptimumView(
                    optimum.status().name(),
                    optimum.gain(),
                    optimum.bound(),
                    optimum.gap(),
                    optimum.countries(),
                    optimum.mostCountries(),
                    optimum.smallOperators(),
                    optimum.cost(),
                    rounded(optimum.seconds()),
                    optimum.chosen().stream().map(ChosenView::of).toList(),
                    optimum.unmatched().stream().map(UnmatchedView::of).toList(),
                    optimum.areas().stream().map(AreaView::of).toList());
        }
    }

    /** The body is read only when it is clear that its sender may send it. */
    @POST
    public OptimumView compute(InputStream body) throws IOException {
        var platform = trials.enter();
        var sent = new Sent();
        var asked = read(body);
        var longest = (int) Computing.LONGEST.toSeconds();
        if (asked.seconds() != null && (asked.seconds() < 1 || asked.seconds() > longest)) {
            sent.fault(
                    "seconds",
                    "round.fault.figure",
                    Map.of("found", "" + asked.seconds(), "least", "1", "most", "" + longest));
        }
        return OptimumView.of(
                computing.plan(
                        platform,
                        problem(asked, sent),
                        Duration.ofSeconds(asked.seconds() == null ? longest : asked.seconds())));
    }

    private static ProblemSent read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Invalid(
                    Map.of("body", "round.fault.too-many"),
                    Map.of("body", Map.of("found", "" + bytes.length, "most", "" + MOST_BYTES)));
        }
        try {
            var read = Json.read(new String(bytes, StandardCharsets.UTF_8), ProblemSent.class);
            if (read == null) {
                throw new BadRequestException();
            }
            return read;
        } catch (JsonbException e) {
            throw new BadRequestException(e);
        }
    }

    /** Everything that is missing is told together, else everything that is wrong. */
    private static Problem problem(ProblemSent asked, Sent sent) {
        try {
            var problem = asked.read(sent);
            sent.check();
            return problem;
        } catch (ProblemRefused refused) {
            sent.check();
            var codes = new LinkedHashMap<String, String>();
            var facts = new LinkedHashMap<String, Map<String, String>>();
            refused.faults()
                    .forEach(
                            fault -> {
                                codes.putIfAbsent(fault.path(), fault.code());
                                facts.putIfAbsent(fault.path(), fault.facts());
                            });
            throw new Invalid(codes, facts);
        }
    }

    private interface Line<S, T> {
        T read(S line, String path, Sent sent);
    }

    private static <S, T> List<T> lines(
            String path, List<S> lines, Line<S, T> line, Sent sent, boolean required) {
        if (lines == null) {
            if (required) {
                sent.fault(path, "field.required");
            }
            return List.of();
        }
        var read = new ArrayList<T>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i) == null) {
                throw new BadRequestException();
            }
            read.add(line.read(lines.get(i), path + "[" + i + "]", sent));
        }
        return read;
    }

    private static int figure(Sent sent, String path, Integer value, int otherwise) {
        if (value == null) {
            sent.fault(path, "field.required");
        }
        return value == null ? otherwise : value;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
