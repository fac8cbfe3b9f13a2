package org.wopplatform.web.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wopplatform.core.support.Lists;
import org.wopplatform.core.support.Wanted;
import org.wopplatform.web.problems.Invalid;

/** Which requests or offers are wanted, and a page of them. */
public class SupportQuery {
    @QueryParam("operator")
    String operator;

    @QueryParam("state")
    String state;

    @QueryParam("page")
    @DefaultValue(Paging.FIRST)
    String page;

    @QueryParam("size")
    @DefaultValue(Paging.USUAL)
    String size;

    @JsonbPropertyOrder({
        "id",
        "operator",
        "operatorName",
        "title",
        "state",
        "since",
        "openedOn",
        "openUntil",
        "days",
        "areas",
        "demonstration"
    })
    public record LineView(
            UUID id,
            UUID operator,
            String operatorName,
            String title,
            String state,
            LocalDate since,
            LocalDate openedOn,
            LocalDate openUntil,
            Integer days,
            List<String> areas,
            boolean demonstration) {
        static LineView of(Lists.Line line) {
            return new LineView(
                    line.id(),
                    line.operator(),
                    line.name(),
                    line.title().isEmpty() ? null : line.title(),
                    line.state(),
                    line.since(),
                    line.openedOn().orElse(null),
                    line.expiresOn().orElse(null),
                    line.days().orElse(null),
                    line.areas(),
                    line.demonstration());
        }
    }

    /**
     * @param address of the whole list
     * @param states those that there are
     */
    PageOf<LineView> page(String address, Enum<?>[] states, Function<Wanted, Lists.Found> lists) {
        var paging = Paging.of(page, size);
        var found = lists.apply(wanted(paging, states));
        return PageOf.of(
                found.lines().stream().map(LineView::of).toList(),
                found.total(),
                paging,
                address + query());
    }

    private Wanted wanted(Paging paging, Enum<?>[] states) {
        var faults = new LinkedHashMap<String, String>();
        Optional<UUID> of = Optional.empty();
        try {
            of = Optional.ofNullable(operator).filter(o -> !o.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            faults.put("operator", "field.choice");
        }
        if (state != null && Arrays.stream(states).noneMatch(s -> s.name().equals(state))) {
            faults.put("state", "field.choice");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Wanted(of, Optional.ofNullable(state), "", paging.page(), paging.size());
    }

    private String query() {
        var query = new StringBuilder();
        if (operator != null) {
            query.append("?operator=").append(operator);
        }
        if (state != null) {
            query.append(query.isEmpty() ? '?' : '&').append("state=").append(state);
        }
        return query.toString();
    }
}
