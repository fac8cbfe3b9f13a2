package org.wopplatform.web.pages.board;

import java.util.stream.Collectors;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.OwnFigures.Entry;
import org.wopplatform.core.observatory.OwnFigures.Found;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The records behind a number.
 *
 * @param page from 1
 */
public record OwnRecordsView(
        Frame frame,
        Desk desk,
        BoardNames named,
        Measure measure,
        Chosen chosen,
        Found found,
        int page,
        int size)
        implements View {
    public String back() {
        return base() + chosen.query();
    }

    public int pages() {
        return (int) Math.max(1, (found.total() + size - 1) / size);
    }

    public String page(int number) {
        return base()
                + "/records"
                + (number > 1
                        ? chosen.query("measure", measure.name(), "page", String.valueOf(number))
                        : chosen.query("measure", measure.name()));
    }

    public String unknown() {
        return String.join(", ", chosen.unknown());
    }

    /** Which part of the measure this is, in words; empty for all of it. */
    public String part() {
        return chosen.filters().entrySet().stream()
                .map(named::filter)
                .collect(Collectors.joining(" · "));
    }

    /** Where the record itself stands. */
    public String record(Entry entry) {
        var within =
                entry.partnership()
                        .map(id -> "administration/partnerships/" + id + "/")
                        .orElse("administration/");
        return frame.to(
                switch (entry.subject()) {
                    case "PARTNERSHIP" -> within + "partnerships/" + entry.id();
                    case "OPERATOR" -> within + "operators/" + entry.id();
                    case "MISSION" -> within + "missions/" + entry.id();
                    case "MONEY" ->
                            within + (entry.claim() ? "money/claims/" + entry.id() : "money");
                    case "REPORT" -> within + "reports/" + entry.id();
                    case "REQUEST" -> within + "support/requests/" + entry.id();
                    case "OFFER" -> within + "support/offers/" + entry.id();
                    default -> throw new IllegalArgumentException(entry.subject());
                });
    }

    public String name(Entry entry) {
        return entry.name()
                .or(
                        () ->
                                entry.due()
                                        .map(frame.t()::date)
                                        .map(d -> frame.t().say("board.report-due", "date", d)))
                .or(entry::of)
                .orElse(entry.id().toString());
    }

    private String base() {
        return frame.to("administration/board");
    }
}
