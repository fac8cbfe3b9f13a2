package org.wopplatform.web.pages.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.wopplatform.core.support.Lists;
import org.wopplatform.core.support.Wanted;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/**
 * Requests or offers, line by line.
 *
 * @param what requests or offers
 * @param staff whether the reader works for the platform itself
 * @param mayMatch whether the reader may look for mentors
 */
public record SupportView(
        Frame frame,
        Desk desk,
        Form form,
        String what,
        Wanted wanted,
        Lists.Found found,
        AreaNames names,
        LocalDate today,
        boolean staff,
        boolean mayKeep,
        boolean mayMatch)
        implements View {
    public long all() {
        return found.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    public int pages() {
        return (int) Math.max(1, (found.total() + Wanted.SIZE - 1) / Wanted.SIZE);
    }

    public long age(Lists.Line line) {
        return Math.max(0, ChronoUnit.DAYS.between(line.openedOn().orElse(line.since()), today));
    }

    /** Whether it ends within thirty days. */
    public boolean endsSoon(Lists.Line line) {
        return line.expiresOn().filter(day -> !day.isAfter(today.plusDays(30))).isPresent()
                && java.util.List.of("OPEN", "IN_MATCHING", "PAUSED").contains(line.state());
    }

    public String kind(String other) {
        return frame.to("administration/support")
                + (other.equals("requests") ? "" : "?what=" + other);
    }

    public String state(String state) {
        return address(state, 1);
    }

    public String page(int number) {
        return address(wanted.state().orElse(""), number);
    }

    private String address(String state, int page) {
        var query = new StringBuilder();
        add(query, "what", what.equals("requests") ? "" : what);
        add(query, "q", wanted.words());
        add(query, "state", state);
        add(query, "page", page == 1 ? "" : String.valueOf(page));
        return frame.to("administration/support") + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isBlank()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
