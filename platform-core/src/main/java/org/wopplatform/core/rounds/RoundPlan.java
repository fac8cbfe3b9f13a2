package org.wopplatform.core.rounds;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import org.wopplatform.core.rounds.Optimum.Reason;
import org.wopplatform.core.rounds.Optimum.Remedy;
import org.wopplatform.core.rounds.Optimum.Status;

/**
 * A plan as it is kept, with the names by which its pairs were known when it was computed.
 *
 * @param pairs by the name of whoever asks
 * @param weights the number of the weights that the scores come of
 * @param people served by the mentees of the pairs, as far as that is known
 * @param peopleUnknown mentees of the pairs of which it is not known
 * @param countriesAsking different countries among all requests
 * @param smallAsking small operators among all requests
 * @param candidates pairs that passed the gates
 * @param seconds how long the computation took
 * @param before the pairs of the plan that this one took the place of
 */
public record RoundPlan(
        int weights,
        Status status,
        long gain,
        long bound,
        int countries,
        int mostCountries,
        int countriesAsking,
        int smallOperators,
        int smallAsking,
        long cost,
        long people,
        int peopleUnknown,
        int mentors,
        int candidates,
        double seconds,
        List<Pair> pairs,
        List<Stay> unmatched,
        List<AreaWorth> areas,
        Optional<Before> before) {

    public RoundPlan {
        pairs = List.copyOf(pairs);
        unmatched = List.copyOf(unmatched);
        areas = List.copyOf(areas);
    }

    /**
     * One side of a pair, as it was known when the plan was computed.
     *
     * @param people served by it; empty where that is not known
     */
    public record Party(
            UUID operator,
            String name,
            String country,
            String platform,
            boolean small,
            Optional<Integer> people) {}

    /**
     * @param area in which the mentor would help
     * @param areas all that were asked for and in which it could
     * @param score in hundredths of a point
     * @param days of the mentor's time that the request takes
     * @param grouped whether it shares the mentor's group in the area
     */
    public record Pair(
            UUID request,
            UUID offer,
            Party mentee,
            Party mentor,
            String area,
            List<String> areas,
            int score,
            long gain,
            long cost,
            int days,
            boolean grouped,
            boolean locked) {
        public boolean of(UUID request, UUID offer) {
            return this.request.equals(request) && this.offer.equals(offer);
        }
    }

    /**
     * A request that stays without a mentor.
     *
     * @param mentor of the pair that the remedy is about; empty where there is none
     * @param gates how many mentors failed which gate first, where none passed all
     */
    public record Stay(
            UUID request,
            Party mentee,
            Reason reason,
            Optional<UUID> offer,
            Optional<String> mentor,
            Remedy remedy,
            Map<String, Integer> gates) {}

    /**
     * @param most gain that one more mentor day would add, at the mentor where it would add most
     * @param mentor the name of that mentor
     */
    public record AreaWorth(
            String area, double most, String mentor, double mean, int mentors, int unmatched) {}

    public record Before(long gain, List<Link> pairs) {
        public Before {
            pairs = List.copyOf(pairs);
        }
    }

    public record Link(UUID request, UUID offer, String mentee, String mentor) {}

    /** What is otherwise than in the plan before. */
    public record Changes(List<Pair> come, List<Link> gone, long gain) {
        public boolean any() {
            return !come.isEmpty() || !gone.isEmpty();
        }
    }

    /** Empty where there was no plan before. */
    public Optional<Changes> changes() {
        return before.map(
                was ->
                        new Changes(
                                pairs.stream()
                                        .filter(
                                                pair ->
                                                        was.pairs().stream()
                                                                .noneMatch(
                                                                        link ->
                                                                                pair.of(
                                                                                        link
                                                                                                .request(),
                                                                                        link
                                                                                                .offer())))
                                        .toList(),
                                was.pairs().stream()
                                        .filter(
                                                link ->
                                                        pairs.stream()
                                                                .noneMatch(
                                                                        pair ->
                                                                                pair.of(
                                                                                        link
                                                                                                .request(),
                                                                                        link
                                                                                                .offer())))
                                        .toList(),
                                gain - was.gain()));
    }

    /** This plan as the one before the next. */
    Before asBefore() {
        return new Before(
                gain,
                pairs.stream()
                        .map(
                                pair ->
                                        new Link(
                                                pair.request(),
                                                pair.offer(),
                                                pair.mentee().name(),
                                                pair.mentor().name()))
                        .toList());
    }

    public boolean proved() {
        return status == Status.PROVED;
    }

    /** By how much another plan could gain more at most: 0.01 for one per cent. */
    public double gap() {
        return bound == 0 ? 0 : (double) (bound - gain) / bound;
    }

    public Optional<Pair> of(UUID request) {
        return pairs.stream().filter(pair -> pair.request().equals(request)).findFirst();
    }

    public String json() {
        var json =
                Json.createObjectBuilder()
                        .add("weights", weights)
                        .add("status", status.name())
                        .add("gain", gain)
                        .add("bound", bound)
                        .add("countries", countries)
                        .add("mostCountries", mostCountries)
                        .add("countriesAsking", countriesAsking)
                        .add("smallOperators", smallOperators)
                        .add("smallAsking", smallAsking)
                        .add("cost", cost)
                        .add("people", people)
                        .add("peopleUnknown", peopleUnknown)
                        .add("mentors", mentors)
                        .add("candidates", candidates)
                        .add("seconds", seconds)
                        .add("pairs", array(pairs, RoundPlan::json))
                        .add("unmatched", array(unmatched, RoundPlan::json))
                        .add("areas", array(areas, RoundPlan::json));
        before.ifPresent(
                was ->
                        json.add(
                                "before",
                                Json.createObjectBuilder()
                                        .add("gain", was.gain())
                                        .add("pairs", array(was.pairs(), RoundPlan::json))));
        return json.build().toString();
    }

    public static RoundPlan ofJson(String text) {
        JsonObject json;
        try (var reader = Json.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        return new RoundPlan(
                json.getInt("weights"),
                Status.valueOf(json.getString("status")),
                whole(json, "gain"),
                whole(json, "bound"),
                json.getInt("countries"),
                json.getInt("mostCountries"),
                json.getInt("countriesAsking"),
                json.getInt("smallOperators"),
                json.getInt("smallAsking"),
                whole(json, "cost"),
                whole(json, "people"),
                json.getInt("peopleUnknown"),
                json.getInt("mentors"),
                json.getInt("candidates"),
                fraction(json, "seconds"),
                list(json.getJsonArray("pairs"), RoundPlan::pair),
                list(json.getJsonArray("unmatched"), RoundPlan::stay),
                list(json.getJsonArray("areas"), RoundPlan::worth),
                Optional.ofNullable(json.getJsonObject("before"))
                        .map(
                                was ->
                                        new Before(
                                                whole(was, "gain"),
                                                list(was.getJsonArray("pairs"), RoundPlan::link))));
    }

    private static JsonObjectBuilder json(Party party) {
        var json =
                Json.createObjectBuilder()
                        .add("operator", party.operator().toString())
                        .add("name", party.name())
                        .add("country", party.country())
                        .add("platform", party.platform())
                        .add("small", party.small());
        party.people().ifPresent(people -> json.add("people", people));
        return json;
    }

    private static Party party(JsonObject json) {
        return new Party(
                uuid(json, "operator"),
                json.getString("name"),
                json.getString("country"),
                json.getString("platform"),
                json.getBoolean("small"),
                json.containsKey("people") ? Optional.of(json.getInt("people")) : Optional.empty());
    }

    private static JsonObjectBuilder json(Pair pair) {
        return Json.createObjectBuilder()
                .add("request", pair.request().toString())
                .add("offer", pair.offer().toString())
                .add("mentee", json(pair.mentee()))
                .add("mentor", json(pair.mentor()))
                .add("area", pair.area())
                .add("areas", Json.createArrayBuilder(pair.areas()))
                .add("score", pair.score())
                .add("gain", pair.gain())
                .add("cost", pair.cost())
                .add("days", pair.days())
                .add("grouped", pair.grouped())
                .add("locked", pair.locked());
    }

    private static Pair pair(JsonObject json) {
        return new Pair(
                uuid(json, "request"),
                uuid(json, "offer"),
                party(json.getJsonObject("mentee")),
                party(json.getJsonObject("mentor")),
                json.getString("area"),
                json.getJsonArray("areas").getValuesAs(JsonString::getString),
                json.getInt("score"),
                whole(json, "gain"),
                whole(json, "cost"),
                json.getInt("days"),
                json.getBoolean("grouped"),
                json.getBoolean("locked"));
    }

    private static JsonObjectBuilder json(Stay stay) {
        var gates = Json.createObjectBuilder();
        new TreeMap<>(stay.gates()).forEach(gates::add);
        var remedy = stay.remedy();
        var json =
                Json.createObjectBuilder()
                        .add("request", stay.request().toString())
                        .add("mentee", json(stay.mentee()))
                        .add("reason", stay.reason().name())
                        .add(
                                "remedy",
                                Json.createObjectBuilder()
                                        .add("days", remedy.days())
                                        .add("places", remedy.places())
                                        .add("money", remedy.money())
                                        .add("score", remedy.score())
                                        .add("unforbid", remedy.unforbid()))
                        .add("gates", gates);
        stay.offer().ifPresent(offer -> json.add("offer", offer.toString()));
        stay.mentor().ifPresent(mentor -> json.add("mentor", mentor));
        return json;
    }

    private static Stay stay(JsonObject json) {
        var remedy = json.getJsonObject("remedy");
        var gates = new TreeMap<String, Integer>();
        json.getJsonObject("gates").forEach((gate, n) -> gates.put(gate, number(n).intValue()));
        return new Stay(
                uuid(json, "request"),
                party(json.getJsonObject("mentee")),
                Reason.valueOf(json.getString("reason")),
                Optional.ofNullable(json.getString("offer", null)).map(UUID::fromString),
                Optional.ofNullable(json.getString("mentor", null)),
                new Remedy(
                        remedy.getInt("days"),
                        remedy.getInt("places"),
                        whole(remedy, "money"),
                        remedy.getInt("score"),
                        remedy.getBoolean("unforbid")),
                gates);
    }

    private static JsonObjectBuilder json(AreaWorth worth) {
        return Json.createObjectBuilder()
                .add("area", worth.area())
                .add("most", worth.most())
                .add("mentor", worth.mentor())
                .add("mean", worth.mean())
                .add("mentors", worth.mentors())
                .add("unmatched", worth.unmatched());
    }

    private static AreaWorth worth(JsonObject json) {
        return new AreaWorth(
                json.getString("area"),
                fraction(json, "most"),
                json.getString("mentor"),
                fraction(json, "mean"),
                json.getInt("mentors"),
                json.getInt("unmatched"));
    }

    private static JsonObjectBuilder json(Link link) {
        return Json.createObjectBuilder()
                .add("request", link.request().toString())
                .add("offer", link.offer().toString())
                .add("mentee", link.mentee())
                .add("mentor", link.mentor());
    }

    private static Link link(JsonObject json) {
        return new Link(
                uuid(json, "request"),
                uuid(json, "offer"),
                json.getString("mentee"),
                json.getString("mentor"));
    }

    private static <T> JsonArrayBuilder array(
            List<T> lines, Function<T, JsonObjectBuilder> written) {
        return lines.stream()
                .map(written)
                .collect(
                        Collector.of(
                                Json::createArrayBuilder,
                                JsonArrayBuilder::add,
                                JsonArrayBuilder::addAll));
    }

    private static <T> List<T> list(JsonArray lines, Function<JsonObject, T> read) {
        return lines.getValuesAs(JsonObject.class).stream().map(read).toList();
    }

    private static UUID uuid(JsonObject json, String name) {
        return UUID.fromString(json.getString(name));
    }

    private static long whole(JsonObject json, String name) {
        return json.getJsonNumber(name).longValueExact();
    }

    private static double fraction(JsonObject json, String name) {
        return json.getJsonNumber(name).doubleValue();
    }

    private static jakarta.json.JsonNumber number(JsonValue value) {
        return (jakarta.json.JsonNumber) value;
    }
}
