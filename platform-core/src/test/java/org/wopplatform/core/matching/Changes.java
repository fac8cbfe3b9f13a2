package org.wopplatform.core.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wopplatform.core.assessments.Indicator;

/** What may change in a pair, one thing at a time. */
final class Changes {
    private Changes() {}

    static Mentee needs(Mentee m, List<Mentee.Need> needs) {
        return mentee(m, m.side(), needs, m.days(), m.languages(), m.interpretation(), m.formats());
    }

    static Mentor strengths(Mentor m, List<Mentor.Strength> strengths) {
        return mentor(
                m,
                m.side(),
                strengths,
                m.freeDays(),
                m.freePlaces(),
                m.languages(),
                m.formats(),
                m.record());
    }

    static Mentor side(Mentor m, Side side) {
        return mentor(
                m,
                side,
                m.strengths(),
                m.freeDays(),
                m.freePlaces(),
                m.languages(),
                m.formats(),
                m.record());
    }

    static Side place(Side s, double latitude, double longitude) {
        return side(
                s,
                Optional.of(latitude),
                Optional.of(longitude),
                s.connections(),
                s.verified(),
                s.codeAccepted());
    }

    /** The mentor with one thing better. */
    static List<Mentor> stronger(Mentor m) {
        var all = new ArrayList<Mentor>();
        for (var i = 0; i < m.strengths().size(); i++) {
            var strengths = new ArrayList<>(m.strengths());
            var old = strengths.get(i);
            strengths.set(
                    i,
                    new Mentor.Strength(
                            old.area(),
                            Math.min(5, old.maturity() + 1),
                            old.assessedOn(),
                            old.figure()));
            all.add(strengths(m, strengths));
        }
        var more = new ArrayList<>(m.strengths());
        if (m.strengths().stream().noneMatch(s -> s.area().equals("GOVERNANCE"))) {
            more.add(new Mentor.Strength("GOVERNANCE", 4, APair.TODAY, Optional.empty()));
            all.add(strengths(m, more));
        }
        all.add(
                mentor(
                        m,
                        m.side(),
                        m.strengths(),
                        m.freeDays() + 10,
                        m.freePlaces(),
                        m.languages(),
                        m.formats(),
                        m.record()));
        all.add(
                mentor(
                        m,
                        m.side(),
                        m.strengths(),
                        m.freeDays(),
                        m.freePlaces() + 1,
                        m.languages(),
                        m.formats(),
                        m.record()));
        for (var language : List.of("es", "en", "fr", "pt")) {
            all.add(
                    mentor(
                            m,
                            m.side(),
                            m.strengths(),
                            m.freeDays(),
                            m.freePlaces(),
                            and(m.languages(), language),
                            m.formats(),
                            m.record()));
        }
        for (var format : List.of("VISIT", "REMOTE", "HYBRID", "GROUP")) {
            all.add(
                    mentor(
                            m,
                            m.side(),
                            m.strengths(),
                            m.freeDays(),
                            m.freePlaces(),
                            m.languages(),
                            and(m.formats(), format),
                            m.record()));
        }
        m.record()
                .filter(record -> record.mean().isPresent())
                .ifPresent(
                        record ->
                                all.add(
                                        mentor(
                                                m,
                                                m.side(),
                                                m.strengths(),
                                                m.freeDays(),
                                                m.freePlaces(),
                                                m.languages(),
                                                m.formats(),
                                                Optional.of(
                                                        new Mentor.Record(
                                                                record.closed(),
                                                                record.mean()
                                                                        .map(
                                                                                mean ->
                                                                                        Math.min(
                                                                                                5,
                                                                                                mean
                                                                                                        + 0.3)))))));
        return all;
    }

    static Mentor betterFigures(Mentor m, double by) {
        return strengths(
                m,
                m.strengths().stream()
                        .map(
                                s ->
                                        new Mentor.Strength(
                                                s.area(),
                                                s.maturity(),
                                                s.assessedOn(),
                                                s.figure()
                                                        .map(
                                                                f ->
                                                                        new Figure(
                                                                                less(s.area())
                                                                                        ? f.value()
                                                                                                - by
                                                                                        : f.value()
                                                                                                + by,
                                                                                f.year(),
                                                                                f.measured()))))
                        .toList());
    }

    /** The pair after what the remedy names has been done. */
    static APair remedied(APair pair, GateFailure failure) {
        var e = pair.mentee();
        var m = pair.mentor();
        return switch (failure.gate()) {
            case VERIFIED -> sides(pair, verified(e.side()), verified(m.side()));
            case CONDUCT -> sides(pair, accepted(e.side()), accepted(m.side()));
            case MATURITY -> {
                var area = (String) failure.remedy().facts().get("area");
                var maturity = (int) failure.remedy().facts().get("maturity");
                var strengths = new ArrayList<>(m.strengths());
                strengths.removeIf(s -> s.area().equals(area));
                strengths.add(new Mentor.Strength(area, maturity, APair.TODAY, Optional.empty()));
                yield pair.with(strengths(m, strengths));
            }
            case LANGUAGE ->
                    pair.with(
                            mentee(
                                    e,
                                    e.side(),
                                    e.needs(),
                                    e.days(),
                                    e.languages(),
                                    true,
                                    e.formats()));
            case DAYS ->
                    pair.with(
                            mentor(
                                    m,
                                    m.side(),
                                    m.strengths(),
                                    (int) failure.remedy().facts().get("days"),
                                    m.freePlaces(),
                                    m.languages(),
                                    m.formats(),
                                    m.record()));
            case PLACES ->
                    pair.with(
                            mentor(
                                    m,
                                    m.side(),
                                    m.strengths(),
                                    m.freeDays(),
                                    m.freePlaces() + 1,
                                    m.languages(),
                                    m.formats(),
                                    m.record()));
            case FORMAT -> {
                var formats = (List<?>) failure.remedy().facts().get("mentorFormats");
                yield pair.with(
                        mentee(
                                e,
                                e.side(),
                                e.needs(),
                                e.days(),
                                e.languages(),
                                e.interpretation(),
                                and(e.formats(), (String) formats.get(0))));
            }
            case ITSELF, CONFLICT ->
                    throw new IllegalArgumentException("nothing remedies " + failure);
        };
    }

    /** What somebody may say that nobody knew, one thing each. */
    static List<UnaryOperator<APair>> tellings(Random chance) {
        return List.of(
                pair -> {
                    var e = pair.mentee();
                    var needs = new ArrayList<>(e.needs());
                    for (var i = 0; i < needs.size(); i++) {
                        var n = needs.get(i);
                        if (n.maturity().isEmpty()) {
                            needs.set(
                                    i,
                                    new Mentee.Need(
                                            n.area(),
                                            n.priority(),
                                            Optional.of(1 + chance.nextInt(5)),
                                            n.figure()));
                        }
                    }
                    return pair.with(needs(e, needs));
                },
                pair -> {
                    var e = pair.mentee();
                    var needs = new ArrayList<>(e.needs());
                    needs.replaceAll(
                            n ->
                                    n.figure().isPresent()
                                            ? n
                                            : new Mentee.Need(
                                                    n.area(),
                                                    n.priority(),
                                                    n.maturity(),
                                                    Optional.of(
                                                            new Figure(
                                                                    chance.nextInt(100),
                                                                    2024,
                                                                    chance.nextBoolean()))));
                    return pair.with(needs(e, needs));
                },
                pair -> {
                    var s = pair.mentee().side();
                    return s.latitude().isPresent()
                            ? pair
                            : sides(
                                    pair,
                                    place(s, chance.nextInt(180) - 90, chance.nextInt(360) - 180),
                                    pair.mentor().side());
                },
                pair -> {
                    var s = pair.mentor().side();
                    return s.connections().isPresent() || s.population().isPresent()
                            ? pair
                            : sides(
                                    pair,
                                    pair.mentee().side(),
                                    side(
                                            s,
                                            s.latitude(),
                                            s.longitude(),
                                            Optional.of(chance.nextInt(1_000_000)),
                                            s.verified(),
                                            s.codeAccepted()));
                },
                pair -> {
                    var m = pair.mentor();
                    return m.record().flatMap(Mentor.Record::mean).isPresent()
                            ? pair
                            : pair.with(
                                    mentor(
                                            m,
                                            m.side(),
                                            m.strengths(),
                                            m.freeDays(),
                                            m.freePlaces(),
                                            m.languages(),
                                            m.formats(),
                                            Optional.of(
                                                    new Mentor.Record(
                                                            1 + chance.nextInt(9),
                                                            Optional.of(
                                                                    1
                                                                            + 4
                                                                                    * chance
                                                                                            .nextDouble())))));
                },
                pair -> {
                    var e = pair.mentee();
                    return pair.with(
                            new Mentee(
                                    e.request(),
                                    e.side(),
                                    e.title(),
                                    e.needs(),
                                    e.days(),
                                    e.languages(),
                                    e.interpretation(),
                                    e.formats(),
                                    e.groupable(),
                                    e.windowFrom(),
                                    e.windowUntil(),
                                    Optional.of(
                                            e.commitment()
                                                    .orElse(
                                                            chance.nextBoolean()
                                                                    ? "NONE"
                                                                    : "SIGNED_OFF")),
                                    Optional.of(e.team().orElse(chance.nextBoolean())),
                                    Optional.of(e.strategy().orElse(chance.nextBoolean())),
                                    e.brings(),
                                    e.maturities()));
                });
    }

    private static APair sides(APair pair, Side mentee, Side mentor) {
        var e = pair.mentee();
        return pair.with(side(pair.mentor(), mentor))
                .with(
                        mentee(
                                e,
                                mentee,
                                e.needs(),
                                e.days(),
                                e.languages(),
                                e.interpretation(),
                                e.formats()));
    }

    private static Side verified(Side s) {
        return side(s, s.latitude(), s.longitude(), s.connections(), true, s.codeAccepted());
    }

    private static Side accepted(Side s) {
        return side(s, s.latitude(), s.longitude(), s.connections(), s.verified(), true);
    }

    private static Side side(
            Side s,
            Optional<Double> latitude,
            Optional<Double> longitude,
            Optional<Integer> connections,
            boolean verified,
            boolean accepted) {
        return new Side(
                s.platform(),
                s.reach(),
                s.operator(),
                s.name(),
                s.country(),
                latitude,
                longitude,
                connections,
                s.population(),
                s.legalForm(),
                s.services(),
                s.connectivity(),
                verified,
                accepted,
                s.outside(),
                s.demonstration());
    }

    private static Mentee mentee(
            Mentee m,
            Side side,
            List<Mentee.Need> needs,
            int days,
            Set<String> languages,
            boolean interpretation,
            Set<String> formats) {
        return new Mentee(
                m.request(),
                side,
                m.title(),
                needs,
                days,
                languages,
                interpretation,
                formats,
                m.groupable(),
                m.windowFrom(),
                m.windowUntil(),
                m.commitment(),
                m.team(),
                m.strategy(),
                m.brings(),
                m.maturities());
    }

    private static Mentor mentor(
            Mentor m,
            Side side,
            List<Mentor.Strength> strengths,
            int freeDays,
            int freePlaces,
            Set<String> languages,
            Set<String> formats,
            Optional<Mentor.Record> record) {
        return new Mentor(
                m.offer(),
                side,
                strengths,
                freeDays,
                freePlaces,
                m.groupPlaces(),
                languages,
                formats,
                m.timesProposed(),
                m.wants(),
                m.motivated(),
                record,
                m.smallBefore());
    }

    private static Set<String> and(Set<String> set, String more) {
        var all = new HashSet<>(set);
        all.add(more);
        return all;
    }

    private static boolean less(String area) {
        return Indicator.of(area)
                .filter(i -> i.direction() == Indicator.Direction.LOWER)
                .isPresent();
    }
}
