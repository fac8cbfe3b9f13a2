package org.wopplatform.web.pages.rounds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.rounds.Optimum.Remedy;
import org.wopplatform.core.rounds.RoundPlan;
import org.wopplatform.core.rounds.RoundPlan.Stay;
import org.wopplatform.core.rounds.Terms;
import org.wopplatform.web.words.Words;

/** Figures and reasons of a plan, as people read them. */
public final class Figures {
    private Figures() {}

    /** Hundredths of a point, as points with one decimal. */
    public static String score(Words t, long hundredths) {
        return t.number(decimal(hundredths, 100, 1));
    }

    /**
     * What is gained: by score in points with one decimal, by people in people reached at full
     * score.
     */
    public static String gain(Words t, Terms.Aim aim, double gain) {
        return aim == Terms.Aim.SCORE
                ? t.say("round.gain.SCORE", "n", t.number(decimal(gain, 100, 1)))
                : t.say("round.gain.PEOPLE", "n", t.number(decimal(gain * 10, 1, 0)));
    }

    public static String percent(Words t, double part) {
        return t.say("round.percent", "n", t.number(decimal(part * 100, 1, 2)));
    }

    private static BigDecimal decimal(double figure, int by, int digits) {
        return BigDecimal.valueOf(figure / by).setScale(digits, RoundingMode.HALF_UP);
    }

    /** Why a request stays without a mentor. */
    public static String reason(Words t, Stay stay) {
        return t.say(
                "round.reason." + stay.reason(),
                "mentee",
                stay.mentee().name(),
                "mentor",
                stay.mentor().orElse(""));
    }

    /** At which gates the mentors of a round fail, those that fail most first. */
    public static List<String> gates(Words t, Stay stay) {
        return stay.gates().entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(gate -> t.count("round.gate." + gate.getKey(), gate.getValue()))
                .toList();
    }

    /** What has to be done so that the pair that is named fits into the plan, all of it. */
    public static List<String> remedies(Words t, Stay stay, Terms terms) {
        var said = new ArrayList<String>();
        Remedy remedy = stay.remedy();
        if (remedy.unforbid()) {
            said.add(t.say("round.remedy.unforbid"));
        }
        if (remedy.score() > 0) {
            said.add(
                    t.say(
                            "round.remedy.score",
                            "minimum",
                            t.number((terms.minimumScore() * 100 - remedy.score()) / 100)));
        }
        if (remedy.days() > 0) {
            said.add(t.count("round.remedy.days", remedy.days()));
        }
        if (remedy.places() > 0) {
            said.add(t.count("round.remedy.places", remedy.places()));
        }
        if (remedy.money() > 0) {
            said.add(
                    t.say(
                            "round.remedy.money",
                            "n",
                            t.number(remedy.money()),
                            "currency",
                            terms.budget().map(Terms.Budget::currency).orElse("")));
        }
        return said;
    }

    /** What is particular about a pair: locked, in a group. */
    public static String marks(Words t, RoundPlan.Pair pair) {
        var marks = new ArrayList<String>();
        if (pair.locked()) {
            marks.add(t.say("round.locked"));
        }
        if (pair.grouped()) {
            marks.add(t.say("round.grouped"));
        }
        return String.join(", ", marks);
    }
}
