package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of letters of intent, agreements and amendments, on pages and on paper. */
@ApplicationScoped
public class AgreementWords implements MessageBundle {
    @Override
    public String name() {
        return "agreements";
    }
}
