package org.wopplatform.web.pages.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.OwnFigures.Sum;
import org.wopplatform.core.observatory.Reason;

/** The same figures as a table: one line for each measure and each category of each dimension. */
final class BoardSheet {
    private final OwnBoardView view;

    BoardSheet(OwnBoardView view) {
        this.view = view;
    }

    List<List<String>> rows() {
        var t = view.frame().t();
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        "measure",
                        "dimension",
                        "category",
                        t.say("board.file.measure"),
                        t.say("board.file.unit"),
                        t.say("board.file.dimension"),
                        t.say("board.file.category"),
                        t.say("board.up.here"),
                        t.say("board.up.stays"),
                        t.say("board.up.protected"),
                        t.say("board.up.published"),
                        t.say("board.seen"),
                        t.say("board.file.reason"),
                        t.say("board.file.filters"),
                        t.say("board.file.as-of")));
        for (var measure : Measure.values()) {
            rows.add(
                    row(
                            measure,
                            Dimension.ALL,
                            "",
                            view.counts().total(measure),
                            view.seen(measure)));
            for (var dimension : Dimension.values()) {
                if (dimension != Dimension.ALL) {
                    view.counts()
                            .by(measure, dimension)
                            .forEach(
                                    (category, sum) ->
                                            rows.add(
                                                    row(
                                                            measure,
                                                            dimension,
                                                            category,
                                                            sum,
                                                            view.seen(
                                                                    measure, dimension,
                                                                    category))));
                }
            }
        }
        return rows;
    }

    private List<String> row(
            Measure measure, Dimension dimension, String category, Sum sum, Optional<Figure> seen) {
        var t = view.frame().t();
        var named = view.named();
        return List.of(
                measure.name(),
                dimension.name(),
                category,
                named.measure(measure),
                named.unit(measure),
                named.dimension(dimension),
                dimension == Dimension.ALL ? "" : named.category(dimension, category),
                told(measure, sum, sum.all()),
                told(measure, sum, sum.own()),
                told(measure, sum, sum.shared()),
                told(measure, sum, sum.open()),
                seen.flatMap(Figure::exact).map(BoardSheet::plain).orElse(""),
                seen.filter(figure -> figure.reason() != Reason.NONE)
                        .map(figure -> t.say("observatory.reason." + figure.reason().name()))
                        .orElse(""),
                view.chosen().filters().entrySet().stream()
                        .map(f -> f.getKey().name() + "=" + f.getValue())
                        .collect(Collectors.joining(" ")),
                view.counts().asOf().toString());
    }

    private static String told(Measure measure, Sum sum, BigDecimal part) {
        return OwnBoardView.isUnsaid(measure, sum) ? "" : plain(part);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
