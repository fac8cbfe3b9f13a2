package org.wopplatform.web.pages.assessments;

import org.wopplatform.core.assessments.Overview.Found;
import org.wopplatform.core.assessments.Overview.Wanted;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * Where operators stand with their self-assessments.
 *
 * @param page the page shown, from 1
 * @param size how many entries a page has
 * @param staff whether the reader works for the platform itself
 */
public record AssessmentsView(
        Frame frame, Desk desk, Wanted wanted, Found found, int page, int size, boolean staff)
        implements View {
    public int pages() {
        return (int) Math.max(1, (found.total() + size - 1) / size);
    }

    public String page(int number) {
        return show(wanted) + (number == 1 ? "" : query("page=" + number));
    }

    public String show(Wanted other) {
        return frame.to("administration/assessments")
                + (other == Wanted.ALL ? "" : "?show=" + other.name());
    }

    private String query(String more) {
        return (wanted == Wanted.ALL ? "?" : "&") + more;
    }
}
