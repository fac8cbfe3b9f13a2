package org.wopplatform.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A mentee and a mentor as chance has them: much of them unknown, and many a gate shut. */
record APair(Mentee mentee, Mentor mentor, Weights weights, boolean conflict) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final List<String> AREAS =
            List.of(
                    "WATER_LOSSES",
                    "GOVERNANCE",
                    "ENERGY_EFFICIENCY",
                    "WASTEWATER",
                    "CUSTOMER_SERVICE");
    private static final List<String> FORMS =
            List.of(
                    "MUNICIPAL_UTILITY",
                    "NATIONAL_UTILITY",
                    "COMMUNITY_BOARD",
                    "COOPERATIVE",
                    "PRIVATE");
    private static final List<String> LANGUAGES = List.of("es", "en", "fr", "pt");
    private static final List<String> FORMATS = List.of("VISIT", "REMOTE", "HYBRID", "GROUP");
    private static final List<String> SERVICES = List.of("water", "sewerage", "solid-waste");
    private static final List<String> COUNTRIES = List.of("GT", "MX", "BR", "AR", "ES");

    static APair of(long seed) {
        var chance = new Random(seed);
        return new APair(mentee(chance), mentor(chance), weights(chance), chance.nextInt(12) == 0);
    }

    /** The first pairs from the seed on that pass every gate. */
    static APair passing(long seed) {
        for (var i = 0L; ; i++) {
            var pair = of(seed * 7919 + i);
            if (pair.judgement().match().isPresent()) {
                return pair;
            }
        }
    }

    Judgement judgement() {
        return Judge.of(mentee, mentor, weights, conflict, TODAY);
    }

    APair with(Mentor other) {
        return new APair(mentee, other, weights, conflict);
    }

    APair with(Mentee other) {
        return new APair(other, mentor, weights, conflict);
    }

    private static Mentee mentee(Random chance) {
        var needs = new ArrayList<Mentee.Need>();
        for (var area : some(AREAS, chance, 1)) {
            needs.add(
                    new Mentee.Need(
                            area,
                            1 + chance.nextInt(3),
                            maybe(chance, () -> 1 + chance.nextInt(5)),
                            figure(chance)));
        }
        return new Mentee(
                id(chance),
                side(chance),
                "Request",
                needs,
                1 + chance.nextInt(60),
                some(LANGUAGES, chance, 0),
                chance.nextInt(3) == 0,
                some(FORMATS, chance, 1),
                chance.nextBoolean(),
                Optional.empty(),
                Optional.empty(),
                maybe(chance, () -> List.of("NONE", "STATED", "SIGNED_OFF").get(chance.nextInt(3))),
                maybe(chance, chance::nextBoolean),
                maybe(chance, chance::nextBoolean),
                chance.nextBoolean(),
                maturities(chance));
    }

    private static Mentor mentor(Random chance) {
        var strengths = new ArrayList<Mentor.Strength>();
        for (var area : some(AREAS, chance, 0)) {
            strengths.add(
                    new Mentor.Strength(
                            area,
                            1 + chance.nextInt(5),
                            TODAY.minusDays(chance.nextInt(1_200)),
                            figure(chance)));
        }
        return new Mentor(
                id(chance),
                side(chance),
                strengths,
                chance.nextInt(120),
                chance.nextInt(4),
                chance.nextInt(4),
                some(LANGUAGES, chance, 1),
                some(FORMATS, chance, 1),
                chance.nextInt(5),
                some(AREAS, chance, 0),
                chance.nextBoolean(),
                maybe(
                        chance,
                        () ->
                                new Mentor.Record(
                                        1 + chance.nextInt(6),
                                        maybe(chance, () -> 1 + 4 * chance.nextDouble()))),
                chance.nextBoolean());
    }

    private static Side side(Random chance) {
        var place = chance.nextBoolean();
        return new Side(
                "wop-lac",
                List.of("OWN", "REGION", "NETWORK").get(chance.nextInt(3)),
                id(chance),
                "Operator",
                COUNTRIES.get(chance.nextInt(COUNTRIES.size())),
                place ? Optional.of(chance.nextInt(1_800) / 10.0 - 90) : Optional.empty(),
                place ? Optional.of(chance.nextInt(3_600) / 10.0 - 180) : Optional.empty(),
                maybe(chance, () -> chance.nextInt(900_000)),
                maybe(chance, () -> chance.nextInt(4_000_000)),
                maybe(chance, () -> FORMS.get(chance.nextInt(FORMS.size()))),
                some(SERVICES, chance, 0),
                maybe(chance, () -> List.of("NONE", "LOW", "GOOD").get(chance.nextInt(3))),
                chance.nextInt(9) > 0,
                chance.nextInt(9) > 0,
                chance.nextBoolean(),
                true);
    }

    static Weights weights(Random chance) {
        var points = new EnumMap<Criterion, Integer>(Criterion.class);
        for (var criterion : Criterion.values()) {
            points.put(criterion, 0);
        }
        for (var i = 0; i < Weights.WHOLE; i++) {
            points.merge(Criterion.values()[chance.nextInt(8)], 1, Integer::sum);
        }
        return new Weights(1, points);
    }

    private static Optional<Figure> figure(Random chance) {
        return maybe(
                chance,
                () ->
                        new Figure(
                                chance.nextInt(10) == 0 ? 0 : chance.nextInt(2_000) / 10.0,
                                2015 + chance.nextInt(11),
                                chance.nextBoolean()));
    }

    private static Map<String, Integer> maturities(Random chance) {
        var maturities = new HashMap<String, Integer>();
        some(AREAS, chance, 0).forEach(area -> maturities.put(area, 1 + chance.nextInt(5)));
        return maturities;
    }

    private static <T> Optional<T> maybe(Random chance, Supplier<T> value) {
        return chance.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private static Set<String> some(List<String> of, Random chance, int least) {
        var shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, chance);
        return new HashSet<>(shuffled.subList(0, least + chance.nextInt(of.size() - least + 1)));
    }

    private static UUID id(Random chance) {
        return new UUID(chance.nextLong(), chance.nextLong());
    }
}
