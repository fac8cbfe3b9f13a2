package org.wopplatform.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.language.Messages;

/** In which language whoever sent the request reads, and how links keep that choice. */
@RequestScoped
public class Reader {
    @Inject Messages messages;

    private Language language = Language.EN;
    private String base = "";
    private String path = "/";

    /** The language stands in the path, so every link keeps it. */
    public void chose(Language chosen) {
        language = chosen;
        base = "/" + chosen.code();
    }

    /** The language comes from the browser's settings. */
    public void prefers(Language preferred) {
        language = preferred;
    }

    public void isAt(String path) {
        this.path = path;
    }

    public Language language() {
        return language;
    }

    public String base() {
        return base;
    }

    public String path() {
        return path;
    }

    public Words words() {
        return new Words(messages, language);
    }
}
