package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of the fourteen dimensions of capacity and of their levels. */
@ApplicationScoped
public class CapacityWords implements MessageBundle {
    @Override
    public String name() {
        return "capacity";
    }
}
