package org.wopplatform.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wopplatform.core.assessments.Indicator;

/**
 * How far a pair fulfils each criterion.
 *
 * <p>Every result is dimensionless, 0 to 1, and 0.5 where nothing is known. A criterion of several
 * items is their mean in the tenths that stand beside them, each unknown item counting 0.5. None
 * falls when the mentor's maturity, days, places, languages, formats, evaluations or figures
 * improve. Source: the platform's own rules after domain research section 9, decision 0036.
 */
final class Criteria {
    static final List<Criterion> ALL = List.of(Criterion.values());

    private static final double UNKNOWN = 0.5;
    private static final double TENTHS = 10;
    private static final Set<String> IN_PERSON = Set.of("VISIT", "GROUP");

    private Criteria() {}

    static double fulfilment(
            Criterion criterion, Mentee mentee, Mentor mentor, LocalDate since, Tale tale) {
        return switch (criterion) {
            case NEED_FIT -> needFit(mentee, mentor, since, tale);
            case PERFORMANCE -> performance(mentee, mentor, since, tale);
            case COMMUNICATION -> communication(mentee, mentor, tale);
            case SIMILARITY -> similarity(mentee.side(), mentor.side(), tale);
            case PROXIMITY -> proximity(mentee.side(), mentor.side(), tale);
            case COMMITMENT -> commitment(mentee, mentor, tale);
            case MUTUAL_BENEFIT -> mutualBenefit(mentee, mentor, tale);
            case TRACK_RECORD -> trackRecord(mentee, mentor, tale);
        };
    }

    /** Priority 1 counts 3, priority 2 counts 2, priority 3 counts 1. */
    static int urgency(Mentee.Need need) {
        return 4 - need.priority();
    }

    /**
     * Two steps of maturity ahead are enough for all; half where the mentee's maturity is not known
     * and the mentor's is sound.
     */
    static double lead(Mentee.Need need, int maturity) {
        if (maturity == 0) {
            return 0;
        }
        if (need.maturity().isEmpty()) {
            return maturity >= Gates.SOUND ? UNKNOWN : 0;
        }
        return Math.max(0, Math.min(1, (maturity - need.maturity().get()) / 2.0));
    }

    private static double needFit(Mentee mentee, Mentor mentor, LocalDate since, Tale tale) {
        var sum = 0.0;
        var most = 0;
        for (var need : mentee.needs()) {
            var maturity = Gates.maturity(mentor, need.area(), since);
            sum += urgency(need) * lead(need, maturity);
            most += urgency(need);
            if (tale.isHeard()) {
                tell(need, maturity, tale);
            }
        }
        return most == 0 ? UNKNOWN : sum / most;
    }

    private static void tell(Mentee.Need need, int maturity, Tale tale) {
        if (maturity == 0) {
            tale.know("match.need.absent", "area", need.area(), "priority", need.priority());
        } else if (need.maturity().isEmpty()) {
            tale.know(
                    maturity >= Gates.SOUND ? "match.need.unknown" : "match.need.unknown-low",
                    "area",
                    need.area(),
                    "priority",
                    need.priority(),
                    "mentor",
                    maturity);
            tale.better("match.need.better.assess", "area", need.area());
        } else {
            tale.know(
                    maturity > need.maturity().get() ? "match.need.ahead" : "match.need.level",
                    "area",
                    need.area(),
                    "priority",
                    need.priority(),
                    "mentor",
                    maturity,
                    "mentee",
                    need.maturity().get());
        }
        if (maturity == 0 || (need.maturity().isPresent() && lead(need, maturity) < 1)) {
            var enough = need.maturity().map(own -> Math.min(own + 2, 5)).orElse(Gates.SOUND);
            if (maturity < enough) {
                tale.better("match.need.better.ahead", "area", need.area(), "maturity", enough);
            }
        }
    }

    /**
     * How much better the mentor's figure is than the mentee's, in the areas where both have one:
     * as a share of what is usual of the indicator, half of it being enough for all. A figure that
     * is estimated counts half as far from 0.5.
     */
    private static double performance(Mentee mentee, Mentor mentor, LocalDate since, Tale tale) {
        var sum = 0.0;
        var most = 0;
        for (var need : mentee.needs()) {
            var figure = figure(mentor, need.area(), since);
            sum +=
                    urgency(need)
                            * (figure.isPresent() && need.figure().isPresent()
                                    ? better(need.area(), figure.get(), need.figure().get())
                                    : UNKNOWN);
            most += urgency(need);
            if (tale.isHeard()) {
                tell(need, figure, tale);
            }
        }
        return most == 0 ? UNKNOWN : sum / most;
    }

    private static double better(String area, Figure mentor, Figure mentee) {
        var lead =
                Indicator.of(area)
                        .map(indicator -> indicator.lead(mentor.value(), mentee.value()))
                        .orElse(0.0);
        var value = Math.max(0, Math.min(1, UNKNOWN + lead));
        return mentor.measured() && mentee.measured() ? value : (value + UNKNOWN) / 2;
    }

    private static Optional<Figure> figure(Mentor mentor, String area, LocalDate since) {
        for (var strength : mentor.strengths()) {
            if (strength.area().equals(area) && !strength.assessedOn().isBefore(since)) {
                return strength.figure();
            }
        }
        return Optional.empty();
    }

    private static void tell(Mentee.Need need, Optional<Figure> mentor, Tale tale) {
        var mentee = need.figure();
        var indicator = Indicator.of(need.area());
        if (indicator.isEmpty()) {
            tale.miss("match.figure.unknown.indicator", "area", need.area());
            return;
        }
        if (mentor.isEmpty() || mentee.isEmpty()) {
            var whose = mentor.isPresent() ? "mentee" : mentee.isPresent() ? "mentor" : "both";
            tale.miss("match.figure.unknown." + whose, "area", need.area());
            tale.better("match.figure.better." + whose, "area", need.area());
            return;
        }
        var value = better(need.area(), mentor.get(), mentee.get());
        tale.know(
                value > UNKNOWN
                        ? "match.figure.ahead"
                        : value < UNKNOWN ? "match.figure.behind" : "match.figure.level",
                "area",
                need.area(),
                "indicator",
                indicator.get().key(),
                "mentor",
                mentor.get().value(),
                "mentorYear",
                String.valueOf(mentor.get().year()),
                "mentee",
                mentee.get().value(),
                "menteeYear",
                String.valueOf(mentee.get().year()));
        if (!mentor.get().measured() || !mentee.get().measured()) {
            tale.know("match.figure.estimated", "area", need.area());
            if (value > UNKNOWN) {
                tale.better("match.figure.better.measured", "area", need.area());
            }
        }
    }

    /** Language 6 tenths, the hours that both work 2, what they meet over 2. */
    private static double communication(Mentee mentee, Mentor mentor, Tale tale) {
        var shared = !Collections.disjoint(mentee.languages(), mentor.languages());
        var language = shared ? 1 : mentee.interpretation() ? UNKNOWN : 0;
        if (tale.isHeard()) {
            if (shared) {
                tale.know(
                        "match.language.shared",
                        "languages",
                        Gates.sorted(common(mentee.languages(), mentor.languages())));
            } else {
                tale.know("match.language.interpreted");
                tale.better("match.language.better", "languages", Gates.sorted(mentee.languages()));
            }
        }
        return (6 * language
                        + 2 * hours(mentee.side(), mentor.side(), tale)
                        + 2 * channel(mentee, mentor, tale))
                / TENTHS;
    }

    private static double hours(Side mentee, Side mentor, Tale tale) {
        var hours = Hours.together(mentee, mentor);
        if (hours.isEmpty()) {
            if (tale.isHeard()) {
                tale.miss("match.hours.unknown");
                tale.better("match.hours.better");
            }
            return UNKNOWN;
        }
        if (tale.isHeard()) {
            tale.know("match.hours.known", "hours", Math.round(hours.getAsDouble()));
        }
        return hours.getAsDouble() / Hours.WORKING_DAY;
    }

    /** Whoever can meet in person needs no line; else the worse of the two lines counts. */
    private static double channel(Mentee mentee, Mentor mentor, Tale tale) {
        for (var format : IN_PERSON) {
            if (mentee.formats().contains(format) && mentor.formats().contains(format)) {
                if (tale.isHeard()) {
                    var formats = common(mentee.formats(), mentor.formats());
                    formats.retainAll(IN_PERSON);
                    tale.know("match.channel.person", "formats", Gates.sorted(formats));
                }
                return 1;
            }
        }
        var own = line(mentee.side());
        var other = line(mentor.side());
        if (tale.isHeard()) {
            tellLines(mentee.side(), mentor.side(), tale);
        }
        return Math.min(own, other);
    }

    private static double line(Side side) {
        return side.connectivity()
                .map(code -> code.equals("GOOD") ? 1 : code.equals("LOW") ? 0.5 : 0)
                .orElse(UNKNOWN);
    }

    private static void tellLines(Side mentee, Side mentor, Tale tale) {
        if (mentee.connectivity().isPresent() && mentor.connectivity().isPresent()) {
            tale.know(
                    "match.channel.lines",
                    "menteeLine",
                    mentee.connectivity().get(),
                    "mentorLine",
                    mentor.connectivity().get());
            if (Math.min(line(mentee), line(mentor)) < 1) {
                tale.better("match.channel.better");
            }
        } else {
            tale.miss("match.channel.unknown");
            tale.better("match.channel.better.unknown");
        }
    }

    /** Size 5 tenths, services 3, legal form 2. */
    private static double similarity(Side mentee, Side mentor, Tale tale) {
        return (5 * size(mentee, mentor, tale)
                        + 3 * services(mentee, mentor, tale)
                        + 2 * form(mentee, mentor, tale))
                / TENTHS;
    }

    /**
     * Halves with every factor of ten between the two: 20,000 against 200,000 gives 0.5. Unit:
     * service connections of both, or else people served by both.
     */
    private static double size(Side mentee, Side mentor, Tale tale) {
        var connections = mentee.connections().isPresent() && mentor.connections().isPresent();
        if (!connections && (mentee.population().isEmpty() || mentor.population().isEmpty())) {
            if (tale.isHeard()) {
                var whose =
                        whose(mentee.connections().isPresent(), mentor.connections().isPresent());
                tale.miss("match.size.unknown." + whose);
                tale.better("match.size.better." + whose);
            }
            return UNKNOWN;
        }
        var own = connections ? mentee.connections().get() : mentee.population().get();
        var other = connections ? mentor.connections().get() : mentor.population().get();
        if (tale.isHeard()) {
            tale.know(
                    connections ? "match.size.connections" : "match.size.people",
                    "mentor",
                    other,
                    "mentee",
                    own);
        }
        var factor = (double) Math.max(1, other) / Math.max(1, own);
        return StrictMath.pow(2, -Math.abs(StrictMath.log10(factor)));
    }

    /** The share of the mentee's services that the mentor provides too. */
    private static double services(Side mentee, Side mentor, Tale tale) {
        if (mentee.services().isEmpty() || mentor.services().isEmpty()) {
            if (tale.isHeard()) {
                var whose = whose(!mentee.services().isEmpty(), !mentor.services().isEmpty());
                tale.miss("match.services.unknown." + whose);
                tale.better("match.services.better." + whose);
            }
            return UNKNOWN;
        }
        var shared = 0;
        for (var service : mentee.services()) {
            shared += mentor.services().contains(service) ? 1 : 0;
        }
        if (tale.isHeard()) {
            var common = common(mentee.services(), mentor.services());
            if (common.isEmpty()) {
                tale.know("match.services.none");
            } else if (shared == mentee.services().size()) {
                tale.know("match.services.all", "services", Gates.sorted(common));
            } else {
                var missing = new HashSet<>(mentee.services());
                missing.removeAll(common);
                tale.know(
                        "match.services.some",
                        "services",
                        Gates.sorted(common),
                        "missing",
                        Gates.sorted(missing));
            }
        }
        return (double) shared / mentee.services().size();
    }

    /** The same form is all, one of the same kind half. */
    private static double form(Side mentee, Side mentor, Tale tale) {
        if (mentee.legalForm().isEmpty() || mentor.legalForm().isEmpty()) {
            if (tale.isHeard()) {
                var whose = whose(mentee.legalForm().isPresent(), mentor.legalForm().isPresent());
                tale.miss("match.form.unknown." + whose);
                tale.better("match.form.better." + whose);
            }
            return UNKNOWN;
        }
        var own = mentee.legalForm().get();
        var other = mentor.legalForm().get();
        if (own.equals(other)) {
            if (tale.isHeard()) {
                tale.know("match.form.same", "form", own);
            }
            return 1;
        }
        var alike = FormKind.of(own) == FormKind.of(other);
        if (tale.isHeard()) {
            tale.know(
                    alike ? "match.form.alike" : "match.form.other",
                    "mentorForm",
                    other,
                    "menteeForm",
                    own);
        }
        return alike ? 0.5 : 0;
    }

    private enum FormKind {
        PUBLIC,
        COMMUNITY,
        OTHER;

        static FormKind of(String form) {
            return switch (form) {
                case "MUNICIPAL_DEPARTMENT",
                        "MUNICIPAL_UTILITY",
                        "STATE_UTILITY",
                        "NATIONAL_UTILITY" ->
                        PUBLIC;
                case "COMMUNITY_BOARD", "COOPERATIVE" -> COMMUNITY;
                default -> OTHER;
            };
        }
    }

    /** Country or region 5 tenths, the way 5: it halves with every 1,000 km. */
    private static double proximity(Side mentee, Side mentor, Tale tale) {
        var country = mentee.country().equals(mentor.country());
        var beyond = mentee.reach().equals("NETWORK") || mentor.reach().equals("NETWORK");
        if (tale.isHeard()) {
            tale.know(
                    country
                            ? "match.near.country"
                            : beyond ? "match.near.beyond" : "match.near.region",
                    "mentorCountry",
                    mentor.country(),
                    "menteeCountry",
                    mentee.country());
        }
        return (5 * (country ? 1 : beyond ? 0 : 0.5) + 5 * way(mentee, mentor, tale)) / TENTHS;
    }

    private static double way(Side mentee, Side mentor, Tale tale) {
        var kilometres = Distance.between(mentee, mentor);
        if (kilometres.isEmpty()) {
            if (tale.isHeard()) {
                var whose = whose(mentee.latitude().isPresent(), mentor.latitude().isPresent());
                tale.miss("match.way.unknown." + whose);
                tale.better("match.way.better." + whose);
            }
            return UNKNOWN;
        }
        if (tale.isHeard()) {
            tale.know("match.way.known", "km", Math.round(kilometres.getAsDouble()));
        }
        return StrictMath.pow(2, -kilometres.getAsDouble() / 1_000);
    }

    /**
     * The management's word 4 tenths, a team 2, a place in the strategy 2, what the mentee brings
     * 1, the mentor's motivation 1.
     */
    private static double commitment(Mentee mentee, Mentor mentor, Tale tale) {
        var word =
                mentee.commitment()
                        .map(
                                said ->
                                        said.equals("SIGNED_OFF")
                                                ? 1
                                                : said.equals("STATED") ? 0.5 : 0)
                        .orElse(UNKNOWN);
        if (tale.isHeard()) {
            mentee.commitment()
                    .ifPresentOrElse(
                            said -> tale.know("match.commitment." + said),
                            () -> tale.miss("match.commitment.unknown"));
            if (word < 1) {
                tale.better("match.commitment.better");
            }
        }
        return (4 * word
                        + 2 * said("team", mentee.team(), tale)
                        + 2 * said("strategy", mentee.strategy(), tale)
                        + said("brings", mentee.brings(), tale)
                        + said("motivation", mentor.motivated(), tale))
                / TENTHS;
    }

    private static double said(String what, Optional<Boolean> said, Tale tale) {
        if (tale.isHeard()) {
            if (said.isPresent()) {
                tale.know("match." + what + (said.get() ? ".yes" : ".no"));
            } else {
                tale.miss("match." + what + ".unknown");
            }
            if (!said.orElse(false)) {
                tale.better("match." + what + ".better");
            }
        }
        return said.map(yes -> yes ? 1.0 : 0.0).orElse(UNKNOWN);
    }

    /** Of what can only be said or not said. */
    private static double said(String what, boolean said, Tale tale) {
        return said(what, said ? Optional.of(true) : Optional.empty(), tale);
    }

    /**
     * How strong the mentee is where the mentor would like to learn: from maturity 4 on all, half
     * at 3.
     */
    private static double mutualBenefit(Mentee mentee, Mentor mentor, Tale tale) {
        if (mentor.wants().isEmpty() || mentee.maturities().isEmpty()) {
            if (tale.isHeard()) {
                var whose = whose(!mentee.maturities().isEmpty(), !mentor.wants().isEmpty());
                tale.miss("match.mutual.unknown." + whose);
                tale.better("match.mutual.better." + whose);
            }
            return UNKNOWN;
        }
        var best = 0;
        for (var area : mentor.wants()) {
            best = Math.max(best, mentee.maturities().getOrDefault(area, 0));
        }
        if (tale.isHeard()) {
            tellBenefit(mentee, mentor, best, tale);
        }
        return Math.max(0, Math.min(1, (best - 2) / 2.0));
    }

    private static void tellBenefit(Mentee mentee, Mentor mentor, int best, Tale tale) {
        var areas = new ArrayList<String>();
        for (var area : Gates.sorted(mentor.wants())) {
            if (best >= Gates.SOUND && mentee.maturities().getOrDefault(area, 0) == best) {
                areas.add(area);
            }
        }
        if (areas.isEmpty()) {
            tale.know("match.mutual.none", "areas", Gates.sorted(mentor.wants()));
        } else {
            tale.know("match.mutual.some", "areas", areas, "maturity", best);
        }
    }

    /**
     * Evaluations 7 tenths, free days 3. The mean of the evaluations is drawn to the middle of the
     * scale as if two of 3 had been added; twice the days asked for are enough for all.
     */
    private static double trackRecord(Mentee mentee, Mentor mentor, Tale tale) {
        var mean = mentor.record().flatMap(Mentor.Record::mean);
        var rated = UNKNOWN;
        if (mean.isPresent()) {
            var closed = Math.max(1, mentor.record().get().closed());
            rated = ((2 * 3 + closed * mean.get()) / (2 + closed) - 1) / 4;
        }
        if (tale.isHeard()) {
            if (mean.isPresent()) {
                tale.know(
                        "match.record.known",
                        "closed",
                        mentor.record().get().closed(),
                        "mean",
                        Math.round(mean.get() * 10) / 10.0);
            } else {
                tale.miss("match.record.unknown");
                tale.better("match.record.better");
            }
            tale.know("match.days.free", "free", mentor.freeDays(), "days", mentee.days());
            if (mentor.freeDays() < 2 * mentee.days()) {
                tale.better("match.days.better", "days", 2 * mentee.days());
            }
        }
        var days = Math.min(1, mentor.freeDays() / (2.0 * mentee.days()));
        return Math.max(0, Math.min(1, (7 * rated + 3 * days) / TENTHS));
    }

    /** Whose word is missing. */
    private static String whose(boolean mentee, boolean mentor) {
        return mentee ? "mentor" : mentor ? "mentee" : "both";
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }
}
