package org.wopplatform.web.pages.partnerships;

import java.util.List;
import org.wopplatform.core.partnerships.Brokering.Candidate;
import org.wopplatform.core.partnerships.Course.Standing;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * Who takes part.
 *
 * @param words by which operators were looked for
 * @param areas the working areas, by code
 */
public record PartiesView(
        PartnershipHead head,
        Form form,
        Standing standing,
        String words,
        List<Candidate> candidates,
        List<String> areas)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }
}
