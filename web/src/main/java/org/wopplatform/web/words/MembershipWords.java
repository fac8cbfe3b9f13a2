package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around memberships of further platforms. */
@ApplicationScoped
public class MembershipWords implements MessageBundle {
    @Override
    public String name() {
        return "memberships";
    }
}
