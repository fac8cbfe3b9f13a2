package org.wopplatform.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the lines in which the database hands over mentors: one each, its values apart by tabs. */
final class MentorLines {
    /**
     * What an operator did as a mentor before.
     *
     * @param small whether a mentee of it was small
     */
    record Past(Mentor.Record record, boolean small) {}

    private final Map<UUID, Past> pasts;
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    private String line;
    private int at;

    MentorLines(Map<UUID, Past> pasts) {
        this.pasts = pasts;
    }

    List<Mentor> read(String lines) {
        var mentors = new ArrayList<Mentor>();
        for (var from = 0; from < lines.length(); ) {
            var to = lines.indexOf('\n', from);
            to = to < 0 ? lines.length() : to;
            line = lines.substring(from, to);
            at = 0;
            mentors.add(mentor());
            from = to + 1;
        }
        return mentors;
    }

    private Mentor mentor() {
        var offer = UUID.fromString(next());
        var operator = UUID.fromString(next());
        var platform = word();
        var reach = word();
        var verified = yes();
        var accepted = yes();
        var assessed = next();
        var strengths = strengths(next(), assessed);
        var wants = codes();
        var motivated = yes();
        var freeDays = Integer.parseInt(next());
        var freePlaces = Integer.parseInt(next());
        var waiting = Integer.parseInt(next());
        var side =
                new Side(
                        platform,
                        reach,
                        operator,
                        next(),
                        word(),
                        decimal(),
                        decimal(),
                        number(),
                        number(),
                        Optional.of(word()).filter(form -> !form.isEmpty()),
                        codes(),
                        Optional.of(word()).filter(line -> !line.isEmpty()),
                        verified,
                        accepted,
                        yes(),
                        yes());
        var languages = codes();
        var formats = codes();
        var groupPlaces = Integer.parseInt(next());
        var past = Optional.ofNullable(pasts.get(operator));
        return new Mentor(
                offer,
                side,
                strengths,
                freeDays,
                freePlaces,
                groupPlaces,
                languages,
                formats,
                waiting,
                wants,
                motivated,
                past.map(Past::record),
                side.small() || past.filter(Past::small).isPresent());
    }

    /** AREA:maturity:figure:year:confidence, with semicolons between the areas. */
    private List<Mentor.Strength> strengths(String packed, String assessed) {
        if (packed.isEmpty()) {
            return List.of();
        }
        var day = days.computeIfAbsent(assessed, LocalDate::parse);
        var strengths = new ArrayList<Mentor.Strength>();
        for (var from = 0; from < packed.length(); ) {
            var to = packed.indexOf(';', from);
            to = to < 0 ? packed.length() : to;
            var colon = packed.indexOf(':', from);
            var area = packed.substring(from, colon);
            strengths.add(
                    new Mentor.Strength(
                            words.computeIfAbsent(area, a -> a),
                            packed.charAt(colon + 1) - '0',
                            day,
                            figure(packed.substring(colon + 3, to))));
            from = to + 1;
        }
        return strengths;
    }

    private static Optional<Figure> figure(String packed) {
        var first = packed.indexOf(':');
        if (first <= 0) {
            return Optional.empty();
        }
        var second = packed.indexOf(':', first + 1);
        return Optional.of(
                new Figure(
                        Double.parseDouble(packed.substring(0, first)),
                        Integer.parseInt(packed.substring(first + 1, second)),
                        packed.startsWith("MEASURED", second + 1)));
    }

    private String next() {
        var to = line.indexOf('\t', at);
        to = to < 0 ? line.length() : to;
        var value = line.substring(at, to);
        at = to + 1;
        return value;
    }

    /** One of few words, of which one copy is enough. */
    private String word() {
        return words.computeIfAbsent(next(), word -> word);
    }

    private boolean yes() {
        return next().equals("t");
    }

    private Set<String> codes() {
        return sets.computeIfAbsent(next(), list -> Set.copyOf(Matchables.codes(list)));
    }

    private Optional<Double> decimal() {
        var value = next();
        return value.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(value));
    }

    private Optional<Integer> number() {
        var value = next();
        return value.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(value));
    }
}
