package org.wopplatform.web.pages.account;

import java.util.List;
import java.util.Map;
import org.wopplatform.core.drafts.KeptDraft;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * What somebody typed and could not send.
 *
 * @param anchor the form in which it stands again; empty where it stands in none
 * @param left what could not be put back, by the names of the fields
 */
public record KeptDraftView(
        Frame frame, KeptDraft draft, String anchor, Map<String, List<String>> left)
        implements View {
    public boolean found() {
        return !anchor.isEmpty();
    }
}
