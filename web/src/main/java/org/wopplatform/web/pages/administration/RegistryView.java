package org.wopplatform.web.pages.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.operators.Registry.Found;
import org.wopplatform.core.operators.Registry.Wanted;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The registry of a platform as a list.
 *
 * @param page the page shown, from 1
 * @param size how many entries a page has
 * @param mayRegister whether the reader may enter operators
 */
public record RegistryView(
        Frame frame,
        Desk desk,
        Form form,
        Wanted wanted,
        Map<Standing, Long> counts,
        Found found,
        int page,
        int size,
        boolean mayRegister)
        implements View {
    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean searched() {
        return !wanted.equals(Wanted.all());
    }

    public int pages() {
        return (int) Math.max(1, (found.total() + size - 1) / size);
    }

    /** The address of the same search with another standing. */
    public String standing(Optional<Standing> standing) {
        return address(standing, 1);
    }

    /** The address of another page of the same search. */
    public String page(int number) {
        return address(wanted.standing(), number);
    }

    private String address(Optional<Standing> standing, int page) {
        var query = new StringBuilder();
        add(query, "q", wanted.words());
        add(query, "standing", standing.map(Standing::name).orElse(""));
        add(query, "size", wanted.sizeClass().orElse(""));
        add(query, "entry", wanted.entry().map(Enum::name).orElse(""));
        add(query, "import", wanted.importId().map(Object::toString).orElse(""));
        add(query, "page", page == 1 ? "" : String.valueOf(page));
        return frame.to("administration/operators") + query;
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
