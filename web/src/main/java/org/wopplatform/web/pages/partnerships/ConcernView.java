package org.wopplatform.web.pages.partnerships;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * Reporting a concern.
 *
 * @param receipt the code of the one that was just reported
 */
public record ConcernView(
        PartnershipHead head, Form form, List<Partner> partners, Optional<String> receipt)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }
}
