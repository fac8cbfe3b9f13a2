package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of proposals: what is proposed, how sides answer, and how it went. */
@ApplicationScoped
public class ProposalWords implements MessageBundle {
    @Override
    public String name() {
        return "proposals";
    }
}
