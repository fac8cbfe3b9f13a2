package org.wopplatform.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;

/** The precompiled templates. */
@ApplicationScoped
public class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    public String render(Page page) {
        var out = new StringOutput(32 * 1024);
        engine.render(page.template() + ".jte", page.view(), out);
        return out.toString();
    }
}
