package org.wopplatform.web.pages.rounds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.rounds.Preparing;
import org.wopplatform.core.rounds.RoundPlan;
import org.wopplatform.core.rounds.Table;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.sheets.SheetFormat;
import org.wopplatform.core.sheets.SheetWriter;
import org.wopplatform.web.files.Download;
import org.wopplatform.web.words.MatchTexts;
import org.wopplatform.web.words.Reader;

/** A round's plan as a table to keep: a line for each request, with its mentor or the reason. */
@Path("{platform}/administration/rounds/{round}/plan.csv")
@RequestScoped
public class RoundFiles {
    @Inject Preparing preparing;
    @Inject Reader reader;

    @GET
    public Response plan(@PathParam("round") UUID id) {
        var table = preparing.get(id);
        var plan = table.plan().orElseThrow(() -> new NotFound("plan", id));
        var lines = lines(MatchTexts.of(reader.words(), preparing.areas()), table, plan);
        return Download.of(
                out -> {
                    try (var sheet = SheetWriter.to(out, SheetFormat.CSV)) {
                        for (var line : lines) {
                            sheet.row(line);
                        }
                    }
                },
                "round-" + id,
                SheetFormat.CSV);
    }

    private static List<List<String>> lines(MatchTexts says, Table table, RoundPlan plan) {
        var t = says.words();
        var terms = table.round().terms();
        var lines = new ArrayList<List<String>>();
        lines.add(
                List.of(
                        t.say("round.column.mentee"),
                        t.say("round.column.country"),
                        t.say("round.column.mentor"),
                        t.say("round.column.mentor-country"),
                        t.say("round.column.area"),
                        t.say("round.column.score"),
                        t.say("round.column.days"),
                        t.say("round.column.cost"),
                        t.say("round.column.people"),
                        t.say("round.column.marks"),
                        t.say("round.column.remedy")));
        for (var pair : plan.pairs()) {
            lines.add(
                    List.of(
                            pair.mentee().name(),
                            t.country(pair.mentee().country()),
                            pair.mentor().name(),
                            t.country(pair.mentor().country()),
                            says.area(pair.area()),
                            Figures.score(t, pair.score()),
                            String.valueOf(pair.days()),
                            terms.budget().map(b -> pair.cost() + " " + b.currency()).orElse(""),
                            pair.mentee().people().map(String::valueOf).orElse(""),
                            Figures.marks(t, pair),
                            ""));
        }
        for (var stay : plan.unmatched()) {
            lines.add(
                    List.of(
                            stay.mentee().name(),
                            t.country(stay.mentee().country()),
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            stay.mentee().people().map(String::valueOf).orElse(""),
                            Figures.reason(t, stay),
                            String.join("; ", Figures.remedies(t, stay, terms))));
        }
        return lines;
    }
}
