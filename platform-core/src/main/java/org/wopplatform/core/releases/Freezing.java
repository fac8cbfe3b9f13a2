package org.wopplatform.core.releases;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.observatory.Cell;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.observatory.Reason;
import org.wopplatform.core.platforms.Kind;

/** How pictures, changes and platforms are kept: as JSON, and read back just as they were. */
final class Freezing {
    private static final String ROWS = "rows";
    private static final String OWN = "own";

    private static final String TERRITORY = "territory";

    /** What holds of the categories that are not named; no category is called so. */
    private static final String OTHERS = "*";

    private Freezing() {}

    static String picture(Picture picture) {
        return Json.createObjectBuilder()
                .add(ROWS, rows(picture.rows()))
                .add(OWN, rows(picture.ownRows()))
                .build()
                .toString();
    }

    /** The picture as it is read back. */
    static Picture asKept(Picture picture) {
        return picture(picture(picture));
    }

    private static JsonObject rows(Map<String, Picture.Row> rows) {
        var all = Json.createObjectBuilder();
        new TreeMap<>(rows)
                .forEach(
                        (platform, row) -> {
                            var figures = Json.createObjectBuilder();
                            figures.add(Cell.ALL, figure(row.total()));
                            figures.add(OTHERS, figure(row.others()));
                            row.categories()
                                    .forEach(
                                            (category, figure) ->
                                                    figures.add(category, figure(figure)));
                            all.add(platform, figures);
                        });
        return all.build();
    }

    private static JsonArray figure(Figure figure) {
        return Json.createArrayBuilder()
                .add(figure.open())
                .add(figure.exact().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                .add(figure.reason().name())
                .build();
    }

    static Picture picture(String json) {
        var kept = object(json);
        return new Picture(rows(kept.getJsonObject(ROWS)), rows(kept.getJsonObject(OWN)));
    }

    private static Map<String, Picture.Row> rows(JsonObject kept) {
        var rows = new HashMap<String, Picture.Row>();
        kept.forEach(
                (platform, figures) -> {
                    var categories = new TreeMap<String, Figure>();
                    figures.asJsonObject()
                            .forEach(
                                    (category, figure) ->
                                            categories.put(category, figure(figure.asJsonArray())));
                    var total = categories.remove(Cell.ALL);
                    var others = categories.remove(OTHERS);
                    rows.put(platform, new Picture.Row(platform, total, categories, others));
                });
        return rows;
    }

    private static Figure figure(JsonArray kept) {
        var exact = kept.isNull(1) ? Optional.<BigDecimal>empty() : Optional.of(number(kept, 1));
        return new Figure(number(kept, 0), exact, Reason.valueOf(kept.getString(2)));
    }

    private static BigDecimal number(JsonArray kept, int index) {
        return kept.getJsonNumber(index).bigDecimalValue().stripTrailingZeros();
    }

    static String changes(Map<String, List<Changed>> told) {
        var all = Json.createObjectBuilder();
        told.forEach(
                (platform, changes) -> {
                    var list = Json.createArrayBuilder();
                    changes.forEach(
                            change ->
                                    list.add(
                                            Json.createArrayBuilder()
                                                    .add(change.event().name())
                                                    .add(change.records())
                                                    .add(change.amount())));
                    all.add(platform, list);
                });
        return all.build().toString();
    }

    static Map<String, List<Changed>> changes(String json) {
        var told = new TreeMap<String, List<Changed>>();
        object(json)
                .forEach(
                        (platform, list) -> {
                            var changes = new ArrayList<Changed>();
                            for (var change : list.asJsonArray().getValuesAs(JsonArray.class)) {
                                changes.add(
                                        new Changed(
                                                Event.valueOf(change.getString(0)),
                                                change.getJsonNumber(1).longValueExact(),
                                                number(change, 2)));
                            }
                            told.put(platform, changes);
                        });
        return told;
    }

    static String platforms(List<Release.Place> places) {
        var all = Json.createArrayBuilder();
        places.forEach(
                place -> {
                    var names = Json.createObjectBuilder();
                    place.names().forEach((language, name) -> names.add(language.code(), name));
                    var one = Json.createObjectBuilder().add("id", place.id()).add("names", names);
                    place.parent().ifPresent(parent -> one.add("parent", parent));
                    place.kind().ifPresent(kind -> one.add("kind", kind.name()));
                    one.add(TERRITORY, Json.createArrayBuilder(new TreeSet<>(place.territory())));
                    all.add(one);
                });
        return all.build().toString();
    }

    static List<Release.Place> platforms(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(
                            one -> {
                                var names = new HashMap<Language, String>();
                                one.getJsonObject("names")
                                        .forEach(
                                                (language, name) ->
                                                        names.put(
                                                                Language.of(language).orElseThrow(),
                                                                ((JsonString) name).getString()));
                                return new Release.Place(
                                        one.getString("id"),
                                        Optional.ofNullable(one.getString("parent", null)),
                                        Optional.ofNullable(one.getString("kind", null))
                                                .map(Kind::valueOf),
                                        territory(one),
                                        names);
                            })
                    .toList();
        }
    }

    private static Set<String> territory(JsonObject place) {
        return place.containsKey(TERRITORY)
                ? place.getJsonArray(TERRITORY).getValuesAs(JsonString::getString).stream()
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** What each of few operators has, by its number; empty where there are many. */
    static Map<Long, BigDecimal> few(Optional<String> json) {
        var few = new HashMap<Long, BigDecimal>();
        json.ifPresent(
                kept ->
                        object(kept)
                                .forEach(
                                        (who, part) ->
                                                few.put(
                                                        Long.valueOf(who),
                                                        ((JsonNumber) part).bigDecimalValue())));
        return few;
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
