package org.wopplatform.deploy.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.site.PlatformText;
import org.wopplatform.core.site.PlatformText.Slot;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.site.SiteEditing;

/** An administrator who opens the page of texts and changes one of them. */
@Dependent
public class Editor {
    @Inject Site site;
    @Inject SiteEditing editing;

    void say(Slot slot, Language language, String text) {
        var seen = site.every().getOrDefault(slot + "." + language.code(), "");
        editing.say(slot, language, text, PlatformText.mark(seen));
    }
}
