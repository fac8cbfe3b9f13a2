package org.wopplatform.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rule MA1: what shuts a pair out, whatever else speaks for it. */
final class Gates {
    /** From where on a mentor is taken to be ahead of a mentee that nobody has assessed. */
    static final int SOUND = 3;

    private static final int BEST = 5;

    private Gates() {}

    /** How many gates the pair does not pass. */
    static int shut(Mentee mentee, Mentor mentor, boolean conflict, LocalDate since) {
        return (itself(mentee, mentor) ? 1 : 0)
                + (conflict ? 1 : 0)
                + (mentee.side().verified() && mentor.side().verified() ? 0 : 1)
                + (mentee.side().codeAccepted() && mentor.side().codeAccepted() ? 0 : 1)
                + (ahead(mentee, mentor, since) ? 0 : 1)
                + (talks(mentee, mentor) ? 0 : 1)
                + (mentor.freeDays() >= mentee.days() ? 0 : 1)
                + (mentor.freePlaces() >= 1 ? 0 : 1)
                + (meets(mentee, mentor) ? 0 : 1);
    }

    static List<GateFailure> failures(
            Mentee mentee, Mentor mentor, boolean conflict, LocalDate since) {
        var failures = new ArrayList<GateFailure>();
        if (itself(mentee, mentor)) {
            failures.add(failure(Gate.ITSELF, "match.gate.itself", "match.gate.itself.remedy"));
        }
        if (conflict) {
            failures.add(
                    failure(Gate.CONFLICT, "match.gate.conflict", "match.gate.conflict.remedy"));
        }
        whose(mentee.side().verified(), mentor.side().verified())
                .ifPresent(
                        side ->
                                failures.add(
                                        failure(
                                                Gate.VERIFIED,
                                                "match.gate.verified." + side,
                                                "match.gate.verified.remedy." + side)));
        whose(mentee.side().codeAccepted(), mentor.side().codeAccepted())
                .ifPresent(
                        side ->
                                failures.add(
                                        failure(
                                                Gate.CONDUCT,
                                                "match.gate.conduct." + side,
                                                "match.gate.conduct.remedy." + side)));
        if (!ahead(mentee, mentor, since)) {
            failures.add(behind(mentee, mentor));
        }
        if (!talks(mentee, mentor)) {
            failures.add(speechless(mentee, mentor));
        }
        if (mentor.freeDays() < mentee.days()) {
            failures.add(
                    failure(
                            Gate.DAYS,
                            "match.gate.days",
                            mentor.freeDays() > 0
                                    ? "match.gate.days.remedy"
                                    : "match.gate.days.remedy.none",
                            "free",
                            mentor.freeDays(),
                            "days",
                            mentee.days()));
        }
        if (mentor.freePlaces() < 1) {
            failures.add(failure(Gate.PLACES, "match.gate.places", "match.gate.places.remedy"));
        }
        if (!meets(mentee, mentor)) {
            failures.add(
                    failure(
                            Gate.FORMAT,
                            "match.gate.format",
                            "match.gate.format.remedy",
                            "menteeFormats",
                            sorted(mentee.formats()),
                            "mentorFormats",
                            sorted(mentor.formats())));
        }
        return failures;
    }

    /** The mentor's maturity in the area, 0 where it offers nothing that counts. */
    static int maturity(Mentor mentor, String area, LocalDate since) {
        for (var strength : mentor.strengths()) {
            if (strength.area().equals(area) && !strength.assessedOn().isBefore(since)) {
                return strength.maturity();
            }
        }
        return 0;
    }

    static boolean ahead(Mentee.Need need, int maturity) {
        return need.maturity().isPresent() ? maturity > need.maturity().get() : maturity >= SOUND;
    }

    private static boolean itself(Mentee mentee, Mentor mentor) {
        return mentee.side().operator().equals(mentor.side().operator());
    }

    private static boolean ahead(Mentee mentee, Mentor mentor, LocalDate since) {
        for (var need : mentee.needs()) {
            if (ahead(need, maturity(mentor, need.area(), since))) {
                return true;
            }
        }
        return false;
    }

    private static boolean talks(Mentee mentee, Mentor mentor) {
        return mentee.interpretation()
                || !Collections.disjoint(mentee.languages(), mentor.languages());
    }

    private static boolean meets(Mentee mentee, Mentor mentor) {
        return !Collections.disjoint(mentee.formats(), mentor.formats());
    }

    private static GateFailure behind(Mentee mentee, Mentor mentor) {
        var areas = mentee.needs().stream().map(Mentee.Need::area).toList();
        var nearest =
                mentee.needs().stream()
                        .filter(need -> wanted(need) <= BEST)
                        .min(
                                (one, other) ->
                                        Integer.compare(wanted(one), wanted(other)) != 0
                                                ? Integer.compare(wanted(one), wanted(other))
                                                : one.area().compareTo(other.area()));
        var why = Tale.saying("match.gate.maturity", "areas", areas);
        return nearest.map(
                        need ->
                                new GateFailure(
                                        Gate.MATURITY,
                                        why,
                                        Tale.saying(
                                                "match.gate.maturity.remedy",
                                                "area",
                                                need.area(),
                                                "maturity",
                                                wanted(need))))
                .orElseGet(
                        () ->
                                new GateFailure(
                                        Gate.MATURITY,
                                        why,
                                        Tale.saying("match.gate.maturity.remedy.none")));
    }

    /** From which maturity on a mentor is ahead; above the best where none can be. */
    private static int wanted(Mentee.Need need) {
        return need.maturity().map(maturity -> maturity + 1).orElse(SOUND);
    }

    private static GateFailure speechless(Mentee mentee, Mentor mentor) {
        return mentee.languages().isEmpty()
                ? failure(
                        Gate.LANGUAGE,
                        "match.gate.language.unknown",
                        "match.gate.language.remedy",
                        "mentorLanguages",
                        sorted(mentor.languages()))
                : failure(
                        Gate.LANGUAGE,
                        "match.gate.language",
                        "match.gate.language.remedy",
                        "menteeLanguages",
                        sorted(mentee.languages()),
                        "mentorLanguages",
                        sorted(mentor.languages()));
    }

    private static Optional<String> whose(boolean mentee, boolean mentor) {
        if (mentee && mentor) {
            return Optional.empty();
        }
        return Optional.of(mentee ? "mentor" : mentor ? "mentee" : "both");
    }

    private static GateFailure failure(
            Gate gate, String why, String remedy, Object... namesAndValues) {
        return new GateFailure(
                gate, Tale.saying(why, namesAndValues), Tale.saying(remedy, namesAndValues));
    }

    static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }
}
