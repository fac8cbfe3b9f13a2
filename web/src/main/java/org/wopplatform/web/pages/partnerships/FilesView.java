package org.wopplatform.web.pages.partnerships;

import java.util.List;
import org.wopplatform.core.attachments.Attached;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * All files of a partnership; fields of the form that came back: subject, subject_id, back, file.
 */
public record FilesView(PartnershipHead head, Form form, List<Attached> files, boolean writes)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }
}
