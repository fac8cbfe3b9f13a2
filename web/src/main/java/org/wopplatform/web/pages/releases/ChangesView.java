package org.wopplatform.web.pages.releases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.releases.Changed;
import org.wopplatform.core.releases.Explaining.Difference;
import org.wopplatform.core.releases.Explaining.Line;
import org.wopplatform.core.releases.Explaining.Own;
import org.wopplatform.core.releases.Explaining.OwnChange;
import org.wopplatform.core.releases.Release;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.ObservatoryTexts;
import org.wopplatform.web.words.PeriodTexts;

/**
 * What changed of a measure between two moments; fields: measure, from, to.
 *
 * @param to empty for the present
 * @param difference empty as long as no period was closed, or where what was asked for is faulty
 * @param own what the platform's own records did, for its staff
 */
public record ChangesView(
        Frame frame,
        Form form,
        ObservatoryTexts says,
        PeriodTexts periods,
        List<Release> releases,
        Measure measure,
        Optional<Release> from,
        Optional<Release> to,
        Optional<Difference> difference,
        Optional<Own> own)
        implements View {
    /** The value of the present in the choice of moments. */
    public static final String NOW = "now";

    /** What a platform is called, or was when the period was closed. */
    public String name(String platform) {
        return Stream.concat(to.stream(), from.stream())
                .flatMap(release -> release.place(platform).stream())
                .map(place -> place.name(frame.t().language()))
                .findFirst()
                .filter(name -> frame.nameOf(platform).equals(platform))
                .orElseGet(() -> frame.nameOf(platform));
    }

    /** Whether the platform is still there, with a page of its own. */
    public boolean there(String platform) {
        return frame.network().stream().anyMatch(other -> other.id().equals(platform));
    }

    public String figure(Optional<Figure> figure) {
        return figure.map(periods::figure).orElseGet(() -> frame.t().say("changes.not-there"));
    }

    /** With its sign: +3, 0, −2. */
    public String signed(BigDecimal amount) {
        return periods.signed(amount);
    }

    public String difference(Line line) {
        return line.difference().map(this::signed).orElseGet(() -> frame.t().say("changes.untold"));
    }

    public String told(Changed changed) {
        return periods.told(changed);
    }

    /** Where the record of a change is looked at; empty where it is not there any more. */
    public Optional<String> link(OwnChange change) {
        return change.partnership()
                .map(id -> "administration/partnerships/" + id)
                .or(() -> change.operator().map(id -> "administration/operators/" + id))
                .map(frame::to);
    }
}
