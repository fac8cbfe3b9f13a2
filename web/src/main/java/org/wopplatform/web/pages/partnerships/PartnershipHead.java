package org.wopplatform.web.pages.partnerships;

import java.util.List;
import org.wopplatform.core.partnerships.Partnership;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;

/**
 * What stands around every page of a partnership's record.
 *
 * @param tab which of its pages this is: one of {@link #TABS}
 */
public record PartnershipHead(
        Frame frame, Desk desk, Partnership partnership, Standpoint standpoint, String tab) {
    /** The pages of a record, in the order of the work; a page is also the key of its name. */
    public static final List<String> TABS =
            List.of(
                    "overview",
                    "parties",
                    "agreement",
                    "diagnosis",
                    "plan",
                    "missions",
                    "progress",
                    "reports",
                    "money",
                    "closing",
                    "course");

    public PartnershipHead {
        if (!TABS.contains(tab)) {
            throw new IllegalArgumentException("no page of a partnership is called " + tab);
        }
    }

    /** A link within this record: {@code to("plan")}, {@code to("plan/objectives")}. */
    public String to(String path) {
        var record = frame.to("administration/partnerships/" + partnership.id());
        return path.isEmpty() || path.equals("overview") ? record : record + "/" + path;
    }
}
