package org.wopplatform.web.pages.partnerships;

import java.util.List;
import org.wopplatform.core.partnerships.Course.Taken;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** Every step that a partnership took, the latest first. */
public record CourseView(PartnershipHead head, List<Taken> steps) implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }
}
