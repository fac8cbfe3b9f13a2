package org.wopplatform.web.pages.administration;

import java.util.List;
import java.util.Map;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.site.PlatformText;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** Editing the public texts: a field for each slot and language, named {@code WELCOME.es}. */
public record TextsView(
        Frame frame,
        Desk desk,
        Form form,
        List<PlatformText.Slot> slots,
        List<Language> languages,
        Map<String, String> kept)
        implements View {
    /** Before a field's name: the hidden field with the mark of the text that was shown. */
    public static final String SEEN = "seen.";

    public String seen(String field) {
        return PlatformText.mark(kept.getOrDefault(field, ""));
    }
}
