package org.wopplatform.web.words;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.releases.Changed;
import org.wopplatform.core.releases.Period;
import org.wopplatform.core.releases.Release;

/** What periods, their versions and the changes between them are called in one language. */
public final class PeriodTexts {
    private final Words words;

    public PeriodTexts(Words words) {
        this.words = words;
    }

    /** The year 2025, the first half of 2026. */
    public String of(Period period) {
        return words.say("period." + period.part().name(), "year", String.valueOf(period.year()));
    }

    /** The same with the version, where it is not the first. */
    public String of(Release release) {
        return release.number() == 1
                ? of(release.period())
                : words.say(
                        "period.version",
                        "period",
                        of(release.period()),
                        "number",
                        words.number(release.number()));
    }

    /** The same with the day it was closed; days are those of UTC. */
    public String dated(Release release) {
        return words.say(
                "period.closed",
                "period",
                of(release),
                "date",
                words.date(release.closedAt().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    /** The number; where it is withheld, what is published of it and why no more is told. */
    public String figure(Figure figure) {
        if (figure.isShown()) {
            return words.number(figure.exact().orElseThrow());
        }
        var reason = words.say("observatory.reason." + figure.reason().name());
        return figure.open().signum() == 0
                ? reason
                : words.say("changes.at-least", "n", words.number(figure.open()), "reason", reason);
    }

    public String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + words.number(amount);
    }

    /** 3 records entered: +3. */
    public String told(Changed changed) {
        return words.say(
                "changes.event." + changed.event().name(),
                "records",
                words.number(changed.records()),
                "amount",
                signed(changed.amount()));
    }
}
