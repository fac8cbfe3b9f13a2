package org.wopplatform.web.pages.releases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.releases.Explaining;
import org.wopplatform.core.releases.ReadingReleases;
import org.wopplatform.core.releases.Release;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.releases.PeriodPrinting;
import org.wopplatform.web.words.ObservatoryTexts;
import org.wopplatform.web.words.PeriodTexts;
import org.wopplatform.web.words.Reader;

/** What changed between closed periods, and the report of each on paper. */
@Path("{platform}/observatory")
@RequestScoped
public class ChangesPages {
    private static final String TEMPLATE = "releases/changes";

    @Inject Frames frames;
    @Inject Together together;
    @Inject ReadingReleases reading;
    @Inject Explaining explaining;
    @Inject PeriodPrinting printing;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    @Path("changes")
    public Page changes(
            @QueryParam("measure") String measure,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        var view = together.read(() -> view(measure, from, to));
        return view.form().faulty() ? Page.faulty(TEMPLATE, view) : Page.of(TEMPLATE, view);
    }

    /** The report of a period as PDF; without one, that of today. */
    @GET
    @Path("report")
    public Response report(@QueryParam("period") String period) {
        return together.read(() -> printing.print(Optional.ofNullable(period)));
    }

    private ChangesView view(String measure, String from, String to) {
        var words = reader.words();
        var releases = reading.all();
        var form =
                Form.typed(
                        Map.of(
                                "measure", given(measure),
                                "from", given(from),
                                "to", given(to)));
        var asked =
                Arrays.stream(Measure.values())
                        .filter(each -> each.name().equals(measure))
                        .findFirst();
        if (measure != null && asked.isEmpty()) {
            form = form.with("measure", words.say("changes.no-such-measure"));
        }
        var earlier =
                from == null
                        ? releases.stream().skip(releases.size() > 1 ? 1 : 0).findFirst()
                        : reading.find(from);
        if (from != null && earlier.isEmpty()) {
            form = form.with("from", words.say("changes.no-such-period"));
        }
        var present = to == null ? releases.size() < 2 : to.equals(ChangesView.NOW);
        var later =
                present
                        ? Optional.<Release>empty()
                        : to == null ? releases.stream().findFirst() : reading.find(to);
        if (!present && later.isEmpty()) {
            form = form.with("to", words.say("changes.no-such-period"));
        }
        if (earlier.isPresent()
                && later.isPresent()
                && !later.get().closedAt().isAfter(earlier.get().closedAt())) {
            form = form.with("to", words.say("changes.upside-down"));
        }
        var chosen = asked.orElse(Measure.PARTNERSHIPS);
        var sound = !form.faulty() && earlier.isPresent();
        return new ChangesView(
                frames.frame(),
                form,
                new ObservatoryTexts(words),
                new PeriodTexts(words),
                releases,
                chosen,
                earlier,
                later,
                sound
                        ? Optional.of(explaining.between(chosen, earlier.orElseThrow(), later))
                        : Optional.empty(),
                sound && caller.may(Permission.READ_OWN_TOTALS, current.get().id())
                        ? Optional.of(explaining.own(chosen, earlier.orElseThrow(), later))
                        : Optional.empty());
    }

    private static List<String> given(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
