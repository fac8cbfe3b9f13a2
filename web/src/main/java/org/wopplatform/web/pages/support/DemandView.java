package org.wopplatform.web.pages.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.support.DemandAndSupply.Cell;
import org.wopplatform.core.support.DemandAndSupply.Picture;
import org.wopplatform.core.support.DemandAndSupply.Scope;
import org.wopplatform.web.charts.Pairs;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/** Where more support is asked for than can be given. */
public record DemandView(Frame frame, Desk desk, Scope scope, Picture picture, AreaNames names)
        implements View {
    private static final int MOST_NAMED = 3;

    public boolean empty() {
        return picture.areas().isEmpty();
    }

    public Pairs chart() {
        return new Pairs(
                picture.areas().stream()
                        .map(
                                cell ->
                                        new Pairs.Row(
                                                names.of(cell.key()),
                                                cell.asked().doubleValue(),
                                                cell.free().doubleValue()))
                        .toList());
    }

    /** The areas in which most days are missing, at most three. */
    public List<Cell> missing() {
        return picture.areas().stream()
                .filter(cell -> cell.gap().signum() > 0)
                .limit(MOST_NAMED)
                .toList();
    }

    public String name(String dimension, String key) {
        return switch (dimension) {
            case "area" -> names.of(key);
            case "country" -> frame.t().country(key);
            default -> frame.nameOf(key);
        };
    }

    /** The address of the same picture with one dimension set or, where empty, free. */
    public String with(String dimension, String value) {
        return frame.to("administration/demand") + query(set(dimension, value));
    }

    /** The requests or offers behind a number. */
    public String list(String which, String dimension, String value) {
        return frame.to("administration/demand/" + which) + query(set(dimension, value));
    }

    public String file() {
        return frame.to("administration/demand.csv") + query(scope);
    }

    public boolean filtered() {
        return !scope.equals(Scope.ALL);
    }

    private Scope set(String dimension, String value) {
        var to = Optional.of(value).filter(v -> !v.isEmpty());
        return switch (dimension) {
            case "area" -> new Scope(to, scope.country(), scope.platform());
            case "country" -> new Scope(scope.area(), to, scope.platform());
            case "platform" -> new Scope(scope.area(), scope.country(), to);
            default -> scope;
        };
    }

    static String query(Scope scope) {
        var query = new StringBuilder();
        add(query, "area", scope.area());
        add(query, "country", scope.country());
        add(query, "platform", scope.platform());
        return query.toString();
    }

    private static void add(StringBuilder query, String name, Optional<String> value) {
        value.ifPresent(
                text ->
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }
}
